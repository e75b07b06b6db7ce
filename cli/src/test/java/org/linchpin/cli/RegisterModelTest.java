package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.testkit.Goldens;
import tools.jackson.databind.JsonNode;

/** Registers as models, from the package to who can stop what, and back to a package. */
class RegisterModelTest {

    private static final String REGISTER =
            "../examples/register/8888LINDLINCHPIN0102.CON_SE_DORA010100_DORA_2025-12-31_20260310120000000";
    private static final String ROWS = "../examples/register-new-rows.csv";

    @TempDir
    Path dir;

    private static List<Error> violations(String verb, Cli.Run run) throws IOException {
        assertThat(run.exit()).as(run.err()).isZero();
        String text = Files.readString(Path.of("../docs/schema", verb + ".json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON)
                .validate(run.out(), InputFormat.JSON);
    }

    private static Path synthetic(String start) throws IOException {
        try (Stream<Path> files = Files.list(Goldens.require("register/synthetic"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String imported(String start) throws IOException {
        String model = dir.resolve(start).toString();
        Cli.Run run = Cli.run("register", "import", synthetic(start).toString(), "--to", model);
        assertThat(run.exit()).as(run.err()).isZero();
        return model;
    }

    /** By function, the parties that stop it alone in every reading; and those of whom it depends. */
    private static Map<String, Set<String>> singles(String model, boolean certain) {
        Map<String, Set<String>> singles = new TreeMap<>();
        for (JsonNode target : Cli.run("who", model, "--all", "--max-size", "1", "-o", "json")
                .json()
                .get("targets")) {
            Set<String> parties = new TreeSet<>();
            for (JsonNode set : target.get("sets")) {
                if (set.get("depends").asBoolean() != certain) {
                    parties.add(set.get("switches").get(0).asString().substring(4, 8));
                }
            }
            singles.put(target.get("id").asString().substring(0, 2), parties);
        }
        return singles;
    }

    @Test
    void outputs_areOfTheirSchemas() throws IOException {
        String model = dir.resolve("model").toString();

        assertThat(violations("register-import", Cli.run("register", "import", REGISTER, "--to", model, "-o", "json")))
                .isEmpty();
        assertThat(violations(
                        "register-export", Cli.run("register", "export", model, "--to", dir.toString(), "-o", "json")))
                .isEmpty();
        assertThat(violations("register-concentration", Cli.run("register", "concentration", model, "-o", "json")))
                .isEmpty();
        assertThat(violations(
                        "register-what-if", Cli.run("register", "what-if", REGISTER, "--add", ROWS, "-o", "json")))
                .isEmpty();
    }

    /** Followed by hand from B_02.02 by B_05.02 to B_05.01 of each register. */
    @Test
    void theHiddenProvidersOfTheSyntheticRegisters_areFoundByWho() throws IOException {
        String norrhavn = imported("8888NORB");
        String solv = imported("8888SOLV");
        String qik = imported("8888QIKP");

        assertThat(singles(norrhavn, true))
                .containsEntry("F1", Set.of("ASTR", "CUMC", "CUMI", "VOLT"))
                .containsEntry("F2", Set.of("ASTR", "LEDG", "CUMC", "CUMI", "VOLT"))
                .containsEntry("F3", Set.of("ASTR", "CUMC", "CUMI"));
        assertThat(singles(norrhavn, false)).containsEntry("F1", Set.of("KEYS", "LEDG", "PAYR"));
        assertThat(singles(solv, true))
                .containsEntry("F4", Set.of("CLAI", "REDL", "VOLT"))
                .containsEntry("F5", Set.of("LEDG", "CUMC", "CUMI", "VOLT"));
        assertThat(singles(qik, true).values())
                .allSatisfy(parties -> assertThat(parties).contains("REDL", "PAYR", "CUMC", "CUMI"));
    }

    @Test
    void anAnswerInAnOverlay_survivesTheNextImport() throws IOException {
        String model = imported("8888NORB");
        Files.writeString(Path.of(model, "answers.yaml"), """
                linchpin: 1
                overlay: true
                nodes:
                  "F1@8888NORBLINCHPIN0024/S19":
                    needs:
                      - any:
                          - "C-001/S19/9999LEDGLINCHPIN0027/F1@8888NORBLINCHPIN0024"
                          - "C-002/S19/9999PAYRLINCHPIN0039/F1@8888NORBLINCHPIN0024"
                """);

        imported("8888NORB");

        assertThat(singles(model, true)).containsEntry("F1", Set.of("ASTR", "CUMC", "CUMI", "VOLT"));
        assertThat(singles(model, false)).containsEntry("F1", Set.of());
    }

    @Test
    void anExport_isAcceptedByTheCheck() throws IOException {
        String model = imported("8888NORB");

        String file = Cli.run(
                        "register",
                        "export",
                        model,
                        "--to",
                        dir.resolve("filed").toString(),
                        "-o",
                        "json")
                .json()
                .get("file")
                .asString();

        assertThat(Cli.run("register", "check", file).exit()).isZero();
    }

    @Test
    void rowsThatCannotBeRead_areRefused() throws IOException {
        Path rows = Files.writeString(dir.resolve("rows.csv"), "template,c0010\nB_09.09,x\n");

        Cli.Run run = Cli.run("register", "what-if", REGISTER, "--add", rows.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("rows.csv:2").contains("\"B_09.09\" is no template");
    }

    @Test
    void exportOfAnyOtherModel_saysWhatIsMissing() {
        Cli.Run run = Cli.run("register", "export", Cli.EXAMPLE, "--to", dir.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("export needs a model made by register import");
    }
}

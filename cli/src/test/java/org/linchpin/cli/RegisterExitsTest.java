package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.testkit.Goldens;
import tools.jackson.databind.JsonNode;

class RegisterExitsTest {

    private static final String PACKAGE = "../examples/register-exits/register";
    private static final String OPTIONS = "../examples/register-exits/options.yaml";

    @TempDir
    Path dir;

    private String model() throws IOException {
        Path model = dir.resolve("bank");
        assertThat(Cli.run("register", "import", PACKAGE, "--to", model.toString())
                        .exit())
                .isZero();
        Files.copy(Path.of(OPTIONS), model.resolve("options.yaml"));
        return model.toString();
    }

    @Test
    void theOutput_isOfItsSchema() throws IOException {
        String all =
                Cli.run("register", "exits", model(), "--all", "-o", "json").out();
        String bare = Cli.run("register", "exits", PACKAGE, "-o", "json").out();

        assertThat(SchemasTest.violations("register-exits", all)).isEmpty();
        assertThat(SchemasTest.violations("register-exits", bare)).isEmpty();
        assertThat(SchemasTest.violations("register-exits", all.replace("\"holeHours\"", "\"holeHour\"")))
                .isNotEmpty();
    }

    @Test
    void waysOff_comeFromOverlays() throws IOException {
        JsonNode exits =
                Cli.run("register", "exits", model(), "-o", "json").json().get("exits");

        assertThat(exits).hasSize(5);
        JsonNode ledger = exits.get(0);
        assertThat(ledger.get("timeToExitHours").asInt()).isEqualTo(45 * 24);
        assertThat(ledger.get("holeHours").asInt()).isEqualTo(45 * 24 - 2);
        assertThat(ledger.get("cheapest").get("options").toString()).isEqualTo("[\"move-ledger\"]");
        assertThat(ledger.get("cheapest").get("movedTo").toString()).isEqualTo("[\"nordledger\"]");
        assertThat(ledger.get("cheapest").get("shared").toString()).contains("9999VOLTLINCHPIN0049");
        assertThat(ledger.get("fastest").get("options").toString()).isEqualTo("[\"ledger-from-escrow\"]");
    }

    @Test
    void theVerdict_isTheSameInEveryFormat_andOnlyWhatIsAskedFails() throws IOException {
        String model = model();
        for (String format : List.of("table", "json", "jsonl", "csv", "md")) {
            assertThat(Cli.run("register", "exits", model, "-o", format).exit()).isZero();
            assertThat(Cli.run("register", "exits", model, "-o", format, "--fail-on", "no-assessment,too-slow")
                            .exit())
                    .isEqualTo(ExitCode.POLICY);
        }
        assertThat(Cli.run("register", "exits", model, "--fail-on", "no-assessment")
                        .exit())
                .isZero();
    }

    @Test
    void whatIsNoFinding_isAFaultOfUsage() {
        Cli.Run run = Cli.run("register", "exits", PACKAGE, "--fail-on", "to-slow");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("\"to-slow\"").contains("Maybe \"too-slow\"");
    }

    @Test
    void aModelThatLacksWhatItsRegisterHas_isNotAsked() throws IOException {
        String model = model();
        Path rows = Path.of(model, "register/reports/b_06.01.csv");
        Files.writeString(rows, Files.readString(rows).replace("\nF1,", "\nF9,"));
        Path uses = Path.of(model, "register/reports/b_02.02.csv");
        Files.writeString(uses, Files.readString(uses).replace(",F1,", ",F9,"));

        Cli.Run run = Cli.run("register", "exits", model);

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("\"F9@8888NORBLINCHPIN0024\"");
    }

    @Test
    void withoutATimeLimit_everyPairWithOptionsIsSearched() throws IOException {
        JsonNode answer = Cli.run("register", "exits", model(), "--time-limit", "0s", "-o", "json")
                .json();

        assertThat(answer.get("notSearched").asInt()).isZero();
        assertThat(answer.get("searched").asInt()).isEqualTo(5);
    }

    @Test
    void syntheticRegisters_areReadAsTheyAre() throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> packages = Files.list(Goldens.require("register/synthetic"))) {
            for (Path packaged : packages.sorted().toList()) {
                Cli.Run run = Cli.run("register", "exits", packaged.toString(), "--all", "-o", "json");
                assertThat(run.exit()).as(run.err()).isZero();
                assertThat(SchemasTest.violations("register-exits", run.out())).isEmpty();
                sentences.add(run.json().get("sentence").asString());
            }
        }
        assertThat(sentences)
                .containsExactly(
                        "0 of 2 critical functions cannot leave a provider in time; for 2 it is not known.",
                        "0 of 1 critical function cannot leave a provider in time; for 1 it is not known.",
                        "0 of 1 critical function cannot leave a provider in time; for 1 it is not known.");
    }
}

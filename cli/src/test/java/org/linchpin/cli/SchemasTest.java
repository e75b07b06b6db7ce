package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What verbs print with {@code -o json} is what docs/schema says, and nothing beside. */
class SchemasTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cut EXAMPLE vendor-h",
                "cut EXAMPLE grid-a --at 2026-12-01 --for 5d",
                "cut EXAMPLE foreign --cold --at 1d",
                "cut EXAMPLE --scenario west-embargo --reading best",
                "cut EXAMPLE under:XC --horizon 3y --orderly",
                "why EXAMPLE payments --cut vendor-h",
                "why EXAMPLE cards --cut vendor-h:supply",
                "why EXAMPLE statistics --cut grid-a XC --for 3d",
                "who EXAMPLE payments",
                "who EXAMPLE --all --over sites --max-size 3",
                "who EXAMPLE mobile-app --reading best",
                "who EXAMPLE payments --horizon 0s --over owners",
                "who EXAMPLE payments --count",
                "who ../examples/fault-tree/payments.xml",
                "who ../examples/fault-tree/payments.xml --count --probability",
                "who ../examples/fault-tree/payments.xml --max-size 1",
                "sweep EXAMPLE",
                "sweep EXAMPLE --over jurisdictions --orders --top 1 --orderly",
                "sweep EXAMPLE --reading worst --horizon 1h",
                "ask EXAMPLE",
                "ask EXAMPLE --function statistics --over jurisdictions --pairs 0 --orderly",
                "policy EXAMPLE",
                "policy EXAMPLE --reading best --with open-stack",
                "policy EXAMPLE --budget 0s --only share-cap",
                "diff EXAMPLE ../examples/national-cloud-without-xc.yaml",
                "diff EXAMPLE EXAMPLE --then open-stack --over owners --over sites --max-size 1",
                "diff EXAMPLE EXAMPLE --reading best --orderly --all --first 3",
                "plan EXAMPLE --policy share-cap --reading best",
                "plan EXAMPLE",
                "plan EXAMPLE --without-policy own-cloud --plan ../examples/national-cloud-vendors-way.yaml",
                "check EXAMPLE",
                "demo",
                "check ../examples/none.yaml",
            })
    void output_isOfItsSchema(String line) throws IOException {
        String[] args = (line.replace("EXAMPLE", Cli.EXAMPLE) + " -o json").split(" ");

        assertThat(violations(args[0], Cli.run(args).out())).isEmpty();
    }

    @Test
    void plansBesideOthers_haveSchemasOfTheirOwn() throws IOException {
        String[] ask = {"plan", Cli.EXAMPLE, "--policy", "share-cap", "-o", "json"};
        String[] pareto = Stream.concat(Stream.of(ask), Stream.of("--pareto")).toArray(String[]::new);
        String[] compare = Stream.concat(
                        Stream.of(ask), Stream.of("--compare", "../examples/national-cloud-vendors-way.yaml"))
                .toArray(String[]::new);

        assertThat(violations("plan-frontier", Cli.run(pareto).out())).isEmpty();
        assertThat(violations("plan-comparison", Cli.run(compare).out())).isEmpty();
    }

    @Test
    void registerCheck_isOfItsSchema() throws IOException {
        String printed = Cli.run("register", "check", Cli.REGISTER, dir.toString(), "-o", "json")
                .out();

        assertThat(violations("register-check", printed)).isEmpty();
        assertThat(violations("register-check", printed.replaceFirst("\"insight\"", "\"hint\"")))
                .isNotEmpty();
    }

    @Test
    void output_isOfItsSchema_evenOfAModelWithNothingInIt() throws IOException {
        String model = Cli.model(dir, "nodes: {a: {kind: service}}");

        assertThat(violations(
                        "who", Cli.run("who", model, "--all", "-o", "json").out()))
                .isEmpty();
        assertThat(violations("sweep", Cli.run("sweep", model, "-o", "json").out()))
                .isEmpty();
        assertThat(violations("check", Cli.run("check", model, "-o", "json").out()))
                .isEmpty();
    }

    @Test
    void importDebian_makesAModel_andItsOutputIsOfItsSchema() throws IOException {
        Path lists = Files.createDirectory(dir.resolve("lists"));
        Files.writeString(lists.resolve("example_dists_stable_main_binary-amd64_Packages"), """
                Package: shop
                Version: 1
                Maintainer: Team Shop <shop@example.org>
                Depends: till, mail | post, gone

                Package: till
                Version: 2

                Package: post
                Version: 3
                """);
        String model = dir.resolve("model").toString();

        Cli.Run run = Cli.run(
                "import", "debian", "--lists", lists.toString(), "--to", model, "--as-of", "2026-11-01", "-o", "json");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(violations("import", run.out())).isEmpty();
        assertThat(run.json().get("packages").asInt()).isEqualTo(3);
        assertThat(run.json().get("unmet").toString()).contains("shop");
        assertThat(Cli.run("cut", model, "till", "-o", "json").exit()).isZero();
        assertThat(Cli.run("check", model, "--strict").out())
                .contains("is sound")
                .doesNotContain("already-ended");
    }

    @Test
    void mergedAndScreenedRegisters_areOfTheirSchemas() throws IOException {
        String registers = "../examples/registers";
        String merged = dir.resolve("merged").toString();

        Cli.Run merge = Cli.run("register", "merge", registers, "--to", merged, "-o", "json");
        assertThat(merge.exit()).as(merge.err()).isZero();
        assertThat(violations("register-merge", merge.out())).isEmpty();
        for (String minCell : List.of("1", "5")) {
            Cli.Run screen = Cli.run(
                    "register",
                    "screen",
                    merged,
                    "--population",
                    registers + "/population.csv",
                    "--aliases",
                    registers + "/aliases.csv",
                    "--min-cell",
                    minCell,
                    "--entities",
                    "-o",
                    "json");
            assertThat(screen.exit()).as(screen.err()).isZero();
            assertThat(violations("register-screen", screen.out())).isEmpty();
            assertThat(screen.json().get("undone").size()).isPositive();
        }
    }

    @Test
    void theSchemas_areStrict() throws IOException {
        String printed = Cli.run("sweep", Cli.EXAMPLE, "-o", "json").out();

        assertThat(violations("sweep", printed.replace("\"reach\"", "\"reech\"")))
                .isNotEmpty();
        assertThat(violations("sweep", printed.replace("\"side\": \"home\"", "\"side\": \"abroad\"")))
                .isNotEmpty();
        assertThat(violations("sweep", printed.replaceFirst("\"PT0S\"", "\"0 h\"")))
                .isNotEmpty();
    }

    static List<Error> violations(String verb, String json) throws IOException {
        String text = Files.readString(Path.of("../docs/schema", verb + ".json"));
        Schema schema = SCHEMAS.getSchema(text, InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }
}

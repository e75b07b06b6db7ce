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
                "sweep EXAMPLE",
                "sweep EXAMPLE --over jurisdictions --orders --top 1 --orderly",
                "sweep EXAMPLE --reading worst --horizon 1h",
                "check EXAMPLE",
                "check ../examples/none.yaml",
            })
    void output_isOfItsSchema(String line) throws IOException {
        String[] args = (line.replace("EXAMPLE", Cli.EXAMPLE) + " -o json").split(" ");

        assertThat(violations(args[0], Cli.run(args).out())).isEmpty();
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
    void theSchemas_areStrict() throws IOException {
        String printed = Cli.run("sweep", Cli.EXAMPLE, "-o", "json").out();

        assertThat(violations("sweep", printed.replace("\"reach\"", "\"reech\"")))
                .isNotEmpty();
        assertThat(violations("sweep", printed.replace("\"side\": \"home\"", "\"side\": \"abroad\"")))
                .isNotEmpty();
        assertThat(violations("sweep", printed.replaceFirst("\"PT0S\"", "\"0 h\"")))
                .isNotEmpty();
    }

    private static List<Error> violations(String verb, String json) throws IOException {
        String text = Files.readString(Path.of("../docs/schema", verb + ".json"));
        Schema schema = SCHEMAS.getSchema(text, InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }
}

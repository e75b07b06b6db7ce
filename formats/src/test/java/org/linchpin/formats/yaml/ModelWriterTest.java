package org.linchpin.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.oracle.RandomModels;
import org.linchpin.formats.ModelReader;

class ModelWriterTest {

    @TempDir
    Path directory;

    @Test
    void aWrittenModel_isReadAsItWas() throws IOException {
        for (long seed = 1; seed <= 300; seed++) {
            Model model = RandomModels.of(seed).withOptions(List.of()).withRules(Rules.NONE);
            StringWriter text = new StringWriter();
            ModelWriter.write(text, model, "made by a test");
            Path file = directory.resolve("model.yaml");
            Files.writeString(file, text.toString());

            ModelReader.Loaded loaded = ModelReader.read(file);

            assertThat(loaded.problems()).as("%d%n%s", seed, text).isEmpty();
            Model read = loaded.model();
            assertThat(read).isNotNull();
            assertThat(nodes(read))
                    .as("%d%n%s", seed, text)
                    .usingRecursiveComparison()
                    .ignoringFieldsOfTypes(Where.class)
                    .isEqualTo(nodes(model));
            assertThat(read)
                    .as("%d%n%s", seed, text)
                    .usingRecursiveComparison()
                    .ignoringFieldsOfTypes(Where.class)
                    .ignoringFields("nodes")
                    .isEqualTo(model);
        }
    }

    private static List<Node> nodes(Model model) {
        List<Node> nodes = new ArrayList<>();
        model.nodes().forEach(nodes::add);
        return nodes;
    }
}

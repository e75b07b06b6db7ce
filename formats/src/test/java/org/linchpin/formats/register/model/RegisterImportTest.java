package org.linchpin.formats.register.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.ModelReader;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.testkit.Goldens;

class RegisterImportTest {

    @TempDir
    Path directory;

    @Test
    void everyPackage_becomesAModelWithoutProblems() throws IOException {
        Path registers = Goldens.require("register");
        List<Path> packages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(registers)) {
            files.filter(file -> file.toString().endsWith(".zip")).forEach(packages::add);
        }
        assertThat(packages).hasSize(6);
        for (Path packaged : packages) {
            Path to = directory.resolve(packaged.getFileName());

            RegisterImport.Result result = new RegisterImport(RuleFiles.shipped()).run(packaged, to);
            ModelReader.Loaded loaded = ModelReader.read(to);

            assertThat(loaded.problems()).as(packaged.toString()).isEmpty();
            Model model = loaded.model();
            assertThat(model).isNotNull();
            assertThat(nodes(model))
                    .hasSizeGreaterThanOrEqualTo(1)
                    .usingRecursiveComparison()
                    .ignoringFieldsOfTypes(Where.class)
                    .isEqualTo(nodes(result.model()));
        }
    }

    @Test
    void theNextImport_keepsWhatElseIsThere_andGivesTheSameBytes() throws IOException {
        Path packaged = Goldens.require("register/xbridge-sample-plain-csv.zip");
        RegisterImport imports = new RegisterImport(RuleFiles.shipped());
        imports.run(packaged, directory);
        byte[] first = Files.readAllBytes(directory.resolve(RegisterImport.MODEL));
        Path overlay = Files.writeString(directory.resolve("answers.yaml"), "linchpin: 1\noverlay: true\n");

        imports.run(packaged, directory);

        assertThat(Files.readAllBytes(directory.resolve(RegisterImport.MODEL))).isEqualTo(first);
        assertThat(overlay).exists();
    }

    @Test
    void aForeignFile_isNotReplaced() throws IOException {
        Path packaged = Goldens.require("register/xbridge-sample-plain-csv.zip");
        Path own = Files.writeString(directory.resolve(RegisterImport.MODEL), "linchpin: 1\n");

        assertThatThrownBy(() -> new RegisterImport(RuleFiles.shipped()).run(packaged, directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("earlier import");
        assertThat(own).hasContent("linchpin: 1\n");
    }

    private static List<Node> nodes(Model model) {
        List<Node> nodes = new ArrayList<>();
        model.nodes().forEach(nodes::add);
        return nodes;
    }
}

package org.linchpin.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.ModelReader;

/** Small model files that the reader and the JSON Schema must both accept, and others that both must refuse. */
class ModelFilesTest {

    private static final Path MODELS = Path.of("src", "test", "resources", "model");
    private static final String ONLY_MEANING = "# only meaning can tell\n";

    static List<Path> valid() throws IOException {
        return yamlIn(MODELS.resolve("valid"));
    }

    static List<Path> invalid() throws IOException {
        return yamlIn(MODELS.resolve("invalid"));
    }

    private static List<Path> yamlIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found =
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidFile_isAccepted_byReaderAndSchema(Path file) throws IOException {
        ModelReader.Loaded loaded = ModelReader.read(file);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.model()).isNotNull();
        assertThat(ShippedSchema.complaints(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidFile_isRefused_withTheExpectedMessages(Path file) throws IOException {
        ModelReader.Loaded loaded = ModelReader.read(file);

        String expected = Files.readString(Path.of(file.toString().replace(".yaml", ".expected")));
        assertThat(messages(file, loaded.problems())).isEqualTo(expected);
        assertThat(loaded.model()).isNull();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidFile_isRefusedByTheSchema_unlessOnlyMeaningCanTell(Path file) throws IOException {
        String yaml = Files.readString(file);

        if (yaml.startsWith(ONLY_MEANING)) {
            assertThat(ShippedSchema.complaints(yaml)).isEmpty();
        } else {
            assertThat(ShippedSchema.complaints(yaml)).isNotEmpty();
        }
    }

    private static String messages(Path file, List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.toString().replace(file.toString() + ":", "") + "\n")
                .collect(Collectors.joining());
    }
}

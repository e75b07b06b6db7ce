package org.linchpin.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.formats.ModelReader;

class StarterTest {

    @TempDir
    Path dir;

    @Test
    void theStarter_isAModelWithoutProblems_forReaderAndSchema() throws IOException {
        List<Path> files = Starter.write(dir.resolve("new/place"));

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("model.yaml", "linchpin-1.schema.json");
        ModelReader.Loaded loaded = ModelReader.read(dir.resolve("new/place"));
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.model()).isNotNull();
        assertThat(ShippedSchema.complaints(Starter.model())).isEmpty();
    }

    @Test
    void nothingIsLeftBehind_butTheTwoFiles() throws IOException {
        Starter.write(dir);

        try (var files = Files.list(dir)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aPlaceThatHoldsAnything_isLeftAlone() throws IOException {
        Path mine = Files.writeString(dir.resolve("model.yaml"), "mine");

        assertThatThrownBy(() -> Starter.write(dir)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> Starter.write(mine)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(mine).hasContent("mine");
    }

    /** What a newcomer should have seen once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "any:",
                "all-orders:",
                "2 of:",
                "60% of:",
                "unknown:",
                "maybe:",
                "share:",
                "ready:",
                "cache",
                "~?",
                "notice:",
                "until:",
                "restart:",
                "tolerates:",
                "holdout:",
                "by:",
                "from:",
                "keys:",
                "readers:",
                "in:",
                "at:",
                "owner:",
                "owners:",
                "present:",
                "complete:",
                "ground:",
                "critical:",
                "weight:",
                "class:",
                "add-to:",
                "extend:",
                "speed:",
                "move:",
                "replace:",
                "retire:",
                "requires:",
                "excludes:",
                "effect:",
                "yearly:",
                "residency:",
                "policy:",
                "include:",
                "defaults:",
                "bloc:east:order",
                "border"
            })
    void theStarter_showsTheConstruct(String construct) {
        assertThat(Starter.model()).contains(construct);
    }
}

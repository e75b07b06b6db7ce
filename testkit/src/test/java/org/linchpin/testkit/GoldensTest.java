package org.linchpin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class GoldensTest {
    @TempDir
    Path dir;

    @Test
    void find_givesTheFile_andRecordsThatItRan() throws IOException {
        Path golden = Files.writeString(dir.resolve("expected.csv"), "a,1\n");

        assertThat(new Goldens(dir, dir).find("expected.csv")).isEqualTo(golden);
        assertThat(dir.resolve("goldens.txt")).hasContent("run expected.csv");
    }

    @Test
    void find_skipsTheTest_andRecordsIt_whenTheFileIsAbsent() {
        assertThatThrownBy(() -> new Goldens(dir, dir).find("expected.csv")).isInstanceOf(TestAbortedException.class);
        assertThat(dir.resolve("goldens.txt")).hasContent("absent expected.csv");
    }
}

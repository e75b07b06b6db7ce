package org.linchpin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class GoldensTest {
    @TempDir
    Path dir;

    private final ByteArrayOutputStream loud = new ByteArrayOutputStream();

    @Test
    void find_givesTheFile_andRecordsThatItRan() throws IOException {
        Path golden = Files.writeString(dir.resolve("expected.csv"), "a,1\n");

        assertThat(goldens().find("expected.csv")).isEqualTo(golden);
        assertThat(dir.resolve("goldens.txt")).hasContent("run expected.csv");
    }

    @Test
    void find_skipsTheTest_andRecordsIt_whenTheFileIsAbsent() {
        assertThatThrownBy(() -> goldens().find("expected.csv")).isInstanceOf(TestAbortedException.class);
        assertThat(dir.resolve("goldens.txt")).hasContent("absent expected.csv");
        assertThat(loud.toString(StandardCharsets.UTF_8))
                .startsWith("GOLDEN NOT RUN")
                .hasLineCount(1);
    }

    private Goldens goldens() {
        return new Goldens(dir, dir, new PrintStream(loud, true, StandardCharsets.UTF_8));
    }
}

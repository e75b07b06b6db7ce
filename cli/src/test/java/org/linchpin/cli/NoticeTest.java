package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** NOTICE names what is shipped: no library more, none less, each with its licence. */
class NoticeTest {
    @Test
    void notice_namesEveryShippedLibrary_andNoOther() throws IOException {
        List<String> shipped = linesWithCoordinates(Path.of("target", "third-party.txt"));
        List<String> named = linesWithCoordinates(Path.of("..", "NOTICE"));

        assertThat(shipped).isNotEmpty();
        assertThat(named).containsExactlyInAnyOrderElementsOf(shipped);
    }

    /** Lines {@code group:artifact licence}. */
    private static List<String> linesWithCoordinates(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> line.matches("[\\w.-]+:[\\w.-]+ .+"))
                .toList();
    }
}

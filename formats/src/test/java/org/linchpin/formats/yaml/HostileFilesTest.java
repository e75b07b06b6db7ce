package org.linchpin.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.ModelReader;

/** Files that would hang or burst a careless reader get one clear error. The timeout only guards against hanging. */
class HostileFilesTest {

    private static final Duration GUARD = Duration.ofMinutes(2);

    @TempDir
    Path dir;

    @Test
    void anAliasBomb_isRefused_whereItWouldBurst() throws IOException {
        StringBuilder bomb = new StringBuilder("linchpin: 1\nx0: &x0 [a, a, a, a, a, a, a, a, a, a]\n");
        for (int i = 1; i < 30; i++) {
            String alias = "*x" + (i - 1);
            bomb.append("x%d: &x%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, alias))));
        }

        assertRefused(bomb.toString(), "a file must hold at most \"2000000\" values, aliases written out");
    }

    @Test
    void anAliasInsideItsOwnAnchor_isRefused() throws IOException {
        assertRefused(
                "linchpin: 1\nnodes: {a: {kind: service, needs: &x [*x]}}\n",
                "2:39: error: an alias must not stand inside its own anchor, \"*x\" does");
    }

    @Test
    void anAliasWithoutAnAnchor_isRefused() throws IOException {
        assertRefused("linchpin: 1\nname: *x\n", "2:7: error: an alias must follow its anchor, \"*x\" has none");
    }

    @Test
    void aMergeKey_isRefused_withoutAFalseTrail() throws IOException {
        assertRefused(
                "linchpin: 1\nnodes:\n  a: &a {kind: data}\n  b: {<<: *a, kind: data}\n",
                "4:7: error: YAML 1.2 has no merge keys, here is \"<<\"");
    }

    @Test
    void aScalarOfTenMegabytes_isRefused() throws IOException {
        assertRefused(
                "linchpin: 1\nname: " + "x".repeat(10 << 20) + "\n",
                "2:7: error: a key or value must have at most \"1000000\" characters, this has \"10485760\"");
    }

    @Test
    void aFileOverTheLimit_isRefused() throws IOException {
        Path file = dir.resolve("m.yaml");
        Files.writeString(file, "linchpin: 1\n" + "# padding\n".repeat(7 << 20));

        assertThat(errors(file)).singleElement().asString().contains("a model file must have at most \"64\" MiB");
    }

    @Test
    void nestingTooDeep_isRefused() throws IOException {
        assertRefused(
                "linchpin: 1\nx: " + "[".repeat(100_000) + "]".repeat(100_000) + "\n",
                "2:103: error: lists and mappings must nest at most \"100\" deep");
    }

    @Test
    void aNulByte_isRefused() throws IOException {
        assertRefused("linchpin: 1\nname: a\0b\n", "2:8: error: a model must be text, here is a NUL byte");
        assertRefused("linchpin: 1\nname: \"a\\0b\"\n", "2:7: error: a model must be text, here is \"\\u0000\"");
    }

    @Test
    void aControlCharacter_isRefused() throws IOException {
        assertRefused(
                "linchpin: 1\nname: a\u0007b\n", "2:8: error: a model must be text, here is the character \"U+0007\"");
    }

    @Test
    void bytesThatAreNotUtf8_areRefused_byNumber() throws IOException {
        Path file = dir.resolve("m.yaml");
        Files.write(file, "linchpin: 1\nname: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(errors(file))
                .singleElement()
                .asString()
                .contains(":2:10: error: a model must be UTF-8, byte 21 is \"0xE9\"");
    }

    @Test
    void utf16_isRefused() throws IOException {
        Path file = dir.resolve("m.yaml");
        Files.write(file, "\uFEFFlinchpin: 1\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(errors(file)).singleElement().asString().contains("a model must be UTF-8, this file is UTF-16");
    }

    @Test
    void aByteOrderMark_isNoFault() throws IOException {
        Path file = dir.resolve("m.yaml");
        Files.writeString(file, "\uFEFFlinchpin: 1\nname: x\n");

        assertThat(errors(file)).isEmpty();
    }

    @Test
    void anEmptyFile_isRefused() throws IOException {
        assertRefused("", "error: a model file must not be empty");
        assertRefused("# nothing\n", "error: a model file must not be empty");
    }

    @Test
    void twoHundredProblems_areTold_andTheRestCounted() throws IOException {
        Path file = dir.resolve("m.yaml");
        StringBuilder yaml = new StringBuilder("linchpin: 1\nnodes:\n  a:\n    kind: service\n    needs:\n");
        for (int i = 0; i < 100_000; i++) {
            yaml.append("      - unknown-").append(i).append('\n');
        }
        Files.writeString(file, yaml);

        List<String> errors = errors(file);

        assertThat(errors).hasSize(201);
        assertThat(errors.getLast()).endsWith("error: 99800 more problems are not shown");
    }

    @Test
    void whatIsNoFile_isRefused() throws IOException, InterruptedException {
        assertThat(errors(dir.resolve("absent.yaml")))
                .singleElement()
                .asString()
                .contains("must exist");
        Path loop = dir.resolve("loop.yaml");
        Files.createSymbolicLink(loop, loop);
        assertThat(errors(loop)).singleElement().asString().contains("error: a model file must");
        Path pipe = dir.resolve("pipe.yaml");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        assertThat(errors(pipe)).singleElement().asString().contains("must be a file or a directory");
    }

    @Test
    void aDirectoryWithAPipe_doesNotWaitForIt() throws IOException, InterruptedException {
        Files.writeString(dir.resolve("a.yaml"), "linchpin: 1\n");
        assumeTrue(new ProcessBuilder(
                                "mkfifo",
                                dir.resolve("b.yaml").toString(),
                                dir.resolve("nodes.csv").toString())
                        .start()
                        .waitFor()
                == 0);

        assertThat(errors(dir)).isEmpty();
    }

    @Test
    void aFileThatCannotBeRead_isRefused() {
        Path memory = Path.of("/proc/self/mem");
        assumeTrue(Files.isRegularFile(memory), "a file that opens but fails to read is at hand on Linux only");

        assertThat(errors(memory)).singleElement().asString().contains("error: a model file must be readable");
    }

    private void assertRefused(String yaml, String expected) throws IOException {
        Path file = dir.resolve("m.yaml");
        Files.writeString(file, yaml);

        assertThat(errors(file)).singleElement().asString().contains(expected);
    }

    private static List<String> errors(Path path) {
        return assertTimeoutPreemptively(
                GUARD,
                () -> ModelReader.read(path).problems().stream()
                        .map(Problem::toString)
                        .toList());
    }

    @Test
    void anEscapeForWhatIsNoText_isRefused() throws IOException {
        assertRefused("linchpin: 1\nname: \"a\\e[31m\"\n", "2:7: error: a model must be text, here is ");
        assertRefused("linchpin: 1\nname: \"a\\ud800\"\n", "2:7: error: a model must be text, here is ");
    }
}

package org.linchpin.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs verbs in this process and keeps what they printed. */
final class Cli {

    /** The shipped example. */
    static final String EXAMPLE = "../examples/national-cloud";

    /** The shipped example of a register. */
    static final String REGISTER =
            "../examples/register/8888LINDLINCHPIN0102.CON_SE_DORA010100_DORA_2025-12-31_20260310120000000";

    private static final JsonMapper JSON = new JsonMapper();

    private Cli() {}

    /** What a verb printed, and its exit code. */
    record Run(int exit, String out, String err) {

        JsonNode json() {
            return JSON.readTree(out);
        }

        List<JsonNode> jsonLines() {
            return out.lines().map(JSON::readTree).toList();
        }

        String firstLine() {
            return out.lines().findFirst().orElse("");
        }

        String lastLine() {
            return out.lines().reduce("", (before, line) -> line);
        }
    }

    /** Into a pipe. */
    static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(Terminal.piped(out, err), args);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** On a terminal. */
    static Run onTerminal(int width, boolean colour, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(Terminal.wide(out, err, width, colour), args);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A model of these lines, in a file. */
    static String model(Path directory, String... lines) {
        Path file = directory.resolve("model.yaml");
        try {
            Files.writeString(file, "linchpin: 1\nas-of: 2026-11-01\n" + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }
}

package org.linchpin.formats.git;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.text.Quote;

/**
 * Asks the installed {@code git}: no shell, arguments as they are, nothing from stdin, no prompt, no fetching, no hooks (the
 * commands used run none), a minute each at most. What it prints goes to files of a private directory, so that nothing
 * waits for a reader.
 */
final class Git {

    private static final int MOST_SECONDS = 60;
    private static final int MOST_TEXT_BYTES = 64 << 20;
    private static final int MOST_SAID = 300;

    private final @Nullable Path repository;
    private final Path scratch;

    /**
     * @param repository a directory in the repository, or null for where this process stands
     * @param scratch a private directory
     */
    Git(@Nullable Path repository, Path scratch) {
        this.repository = repository;
        this.scratch = scratch;
    }

    /** What a command printed, or null if git said no. */
    @Nullable
    String text(String... arguments) throws GitException, IOException {
        Path out = scratch.resolve("out");
        return run(out, arguments) ? read(out) : null;
    }

    /** Writes what a command prints to a file; false if git said no. */
    boolean run(Path out, String... arguments) throws GitException, IOException {
        List<String> command = new ArrayList<>(List.of("git", "--no-pager", "--no-replace-objects"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(errors().toFile());
        if (repository != null) {
            builder.directory(new File(repository.toString()));
        }
        environment(builder.environment());
        Process process = started(builder);
        try {
            process.getOutputStream().close();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw GitException.failed("git must answer within " + MOST_SECONDS + " s, and did not", null);
            }
            return process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GitException.failed("git was interrupted", null);
        } finally {
            process.destroyForcibly();
        }
    }

    private void environment(Map<String, String> environment) {
        environment.put("LC_ALL", "C");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_OPTIONAL_LOCKS", "0");
        environment.put("GIT_NO_LAZY_FETCH", "1");
        environment.put("GIT_LITERAL_PATHSPECS", "1");
        if (repository != null) {
            // A hook's own repository is not the one that was asked for.
            List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX").forEach(environment::remove);
        }
    }

    private Process started(ProcessBuilder builder) throws GitException {
        if (repository != null && !Files.isDirectory(repository)) {
            throw GitException.misnamed(
                    "a repository must be a directory, " + Quote.of("" + repository) + " is none", null);
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw GitException.failed(
                    "git must be installed to read a revision, and could not be started",
                    "the model as a file or directory, checked out beside this one");
        }
    }

    /** The last line git complained with, or nothing. */
    String said() throws IOException {
        String all = read(errors()).strip();
        String last = all.substring(all.lastIndexOf('\n') + 1);
        return last.length() > MOST_SAID ? last.substring(0, MOST_SAID) : last;
    }

    private Path errors() {
        return scratch.resolve("err");
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_TEXT_BYTES), StandardCharsets.UTF_8);
        }
    }
}

package org.linchpin.cli.verbs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.policy.Ruling.Ruled;
import org.linchpin.views.policy.Accepted;
import org.linchpin.views.question.FailedException;
import picocli.CommandLine.Option;

/** The findings that somebody has accepted: read, and written to be filled in. */
final class BaselineOptions {

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Accepted findings; they do not violate until they expire.")
    @Nullable
    Path file;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Writes the findings as a baseline, with owner, reason and day to fill in. FILE must be new.")
    @Nullable
    Path newFile;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Converters.Day.class,
            description =
                    "The day for which it is asked whether an acceptance has expired. Default: the model's as-of.")
    @Nullable
    LocalDate on;

    /** Before any work. */
    void check() {
        if (on != null && file == null) {
            throw FailedException.usage("--on says when accepted findings expire; it needs --baseline.", null);
        }
        if (newFile != null && Files.exists(newFile)) {
            throw taken(newFile);
        }
    }

    private static FailedException taken(Path path) {
        return FailedException.usage(
                "--write-baseline writes a new file, \"" + path + "\" is there; what was accepted is not overwritten.",
                null);
    }

    @Nullable
    Accepted read(@Nullable LocalDate asOf) throws IOException {
        return file == null ? null : Accepted.read(file, on, asOf);
    }

    /** Returns the file, or null if none was asked for. */
    @Nullable
    Path write(String model, List<Ruled> findings) throws IOException {
        Path path = newFile;
        if (path == null) {
            return null;
        }
        try {
            Accepted.write(model, findings, path);
        } catch (FileAlreadyExistsException e) {
            throw taken(path);
        }
        return path;
    }
}

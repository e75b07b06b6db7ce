package org.linchpin.cli.verbs;

import java.nio.file.Path;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.FailedException;
import org.linchpin.cli.Terminal;
import org.linchpin.formats.ModelReader;
import org.linchpin.formats.snapshot.SnapshotReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: is the model sound, and how much of it is known? Errors are the answer here, and exit 1. */
@Command(
        name = "check",
        description =
                "Reads a model: its errors, warnings and notes, all at once, and what is unexamined, assumed or broken.",
        footer = {"", "Examples:", "  linchpin check model.yaml", "  linchpin check my-organisation --strict -o json"})
public final class CheckVerb extends Verb {

    @Parameters(index = "0", paramLabel = "MODEL", description = "A model: a file or a directory.")
    Path path = Path.of("");

    @Option(names = "--strict", description = "A warning is as bad as an error: exit 1.")
    boolean strict;

    public CheckVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        try (Effort work = Effort.of(terminal, output.quiet, "check", 0)) {
            if (SnapshotReader.isSnapshot(path)) {
                throw FailedException.usage("check needs the model; a snapshot holds what was compiled of it.", null);
            }
            ModelReader.Loaded loaded = ModelReader.read(path);
            CheckView view = CheckView.of(path, loaded, work);
            int printed = print(view, work);
            boolean failed = loaded.model() == null || (strict && view.hasWarnings());
            return failed && printed == ExitCode.DONE ? ExitCode.FAILED : printed;
        }
    }
}

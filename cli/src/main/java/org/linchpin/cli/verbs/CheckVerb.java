package org.linchpin.cli.verbs;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.lint.Lints;
import org.linchpin.engine.model.Nearest;
import org.linchpin.formats.ModelReader;
import org.linchpin.formats.snapshot.SnapshotReader;
import org.linchpin.views.check.CheckView;
import org.linchpin.views.question.FailedException;
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

    @Option(
            names = "--ignore",
            split = ",",
            paramLabel = "LINT",
            description = "Lints to leave out, by the names in brackets that end their messages.")
    List<String> ignored = List.of();

    public CheckVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        for (String lint : ignored) {
            if (!Lints.names().contains(lint)) {
                String near = new Nearest().of(lint, Lints.names());
                throw FailedException.usage(
                        "There is no lint \"" + lint + "\".", near == null ? null : "\"" + near + "\"?");
            }
        }
        try (Effort work = Effort.of(terminal, output.quiet, "check", 0)) {
            if (SnapshotReader.isSnapshot(path)) {
                throw FailedException.usage("check needs the model; a snapshot holds what was compiled of it.", null);
            }
            ModelReader.Loaded loaded = ModelReader.read(path);
            CheckView view = CheckView.of(path, loaded, Set.copyOf(ignored), work);
            int printed = print(view, work);
            boolean failed = loaded.model() == null || (strict && view.hasWarnings());
            return failed && printed == ExitCode.DONE ? ExitCode.FAILED : printed;
        }
    }
}

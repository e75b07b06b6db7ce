package org.linchpin.cli.verbs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.formats.snapshot.SnapshotReader;
import org.linchpin.formats.snapshot.SnapshotWriter;
import org.linchpin.views.print.Figures;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compile}: a model as a file that the other verbs open at once. */
@Command(
        name = "compile",
        description = "Compiles a model into a snapshot, one binary file that cut, why, who and sweep open at once. "
                + "It holds both readings, and stands with the options and the notices it was compiled with.",
        footer = {
            "",
            "Examples:",
            "  linchpin compile my-organisation -o my-organisation.lps",
            "  linchpin sweep my-organisation.lps",
            "  linchpin compile model.yaml --with open-stack -o with-open-stack.lps"
        })
public final class CompileVerb implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    final ModelOptions input = new ModelOptions();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The snapshot; replaced as a whole if it is there.")
    Path file = Path.of("");

    @Option(names = "--quiet", description = "No remarks on stderr.")
    boolean quiet;

    @Mixin
    final HelpOption help = new HelpOption();

    public CompileVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (input.reading != null) {
            throw FailedException.usage(
                    "A snapshot holds both readings; --reading is for the verbs that ask it.", null);
        }
        if (SnapshotReader.isSnapshot(input.path)) {
            throw FailedException.usage("compile needs a model, \"" + input.path + "\" is a snapshot already.", null);
        }
        Opened opened = input.open(terminal, quiet);
        Opened.World best = opened.best();
        SnapshotWriter.write(
                file,
                opened.model(),
                opened.sha256(),
                opened.options(),
                opened.assumptionShare(),
                opened.network(),
                best == null ? null : best.network());
        if (!quiet) {
            terminal.err()
                    .println("Wrote " + file + ": "
                            + Figures.count(opened.network().modelNodeCount(), "node", "nodes") + ", "
                            + Figures.count(opened.network().needCount(), "need", "needs") + ".");
        }
        return ExitCode.DONE;
    }
}

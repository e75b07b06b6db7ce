package org.linchpin.cli.verbs;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.formats.ModelReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code check}: is the model sound, and how much of it is known? Errors are the answer here, and exit 1. */
@Command(
        name = "check",
        description = "Reads a model: its errors and warnings, all at once, and what is unexamined, assumed or broken.",
        footer = {"", "Examples:", "  linchpin check model.yaml", "  linchpin check my-organisation -o json"})
public final class CheckVerb implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "MODEL", description = "A model: a file or a directory.")
    Path path = Path.of("");

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final HelpOption help = new HelpOption();

    public CheckVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ModelReader.Loaded loaded = ModelReader.read(path);
        output.print(CheckView.of(path, loaded), terminal);
        return loaded.model() == null ? ExitCode.FAILED : ExitCode.DONE;
    }
}

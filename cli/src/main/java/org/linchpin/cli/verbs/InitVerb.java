package org.linchpin.cli.verbs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.formats.yaml.Starter;
import org.linchpin.views.question.FailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code init}: a commented model to start from. */
@Command(
        name = "init",
        description = "A commented model to start from: to stdout, or with its schema into a new or empty directory.",
        footer = {"", "Examples:", "  linchpin init > model.yaml", "  linchpin init my-organisation"})
public final class InitVerb implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "Made if it is not there.")
    @Nullable
    Path directory;

    @Mixin
    final HelpOption help = new HelpOption();

    public InitVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path into = directory;
        if (into == null) {
            terminal.out().print(Starter.model());
            return ExitCode.DONE;
        }
        try {
            for (Path file : Starter.write(into)) {
                terminal.err().println("Wrote " + file);
            }
        } catch (FileAlreadyExistsException e) {
            throw FailedException.failed("init writes into a new or empty directory, \"" + into + "\" is not.");
        }
        terminal.err().println("Next: linchpin check " + into);
        return ExitCode.DONE;
    }
}

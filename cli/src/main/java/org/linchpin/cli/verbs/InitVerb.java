package org.linchpin.cli.verbs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.FailedException;
import org.linchpin.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code init}: a commented model to start from. */
@Command(
        name = "init",
        description = "Writes a small commented model to start from: to stdout, or as model.yaml into a directory.",
        footer = {"", "Examples:", "  linchpin init > model.yaml", "  linchpin init my-organisation"})
public final class InitVerb implements Callable<Integer> {

    private static final String FILE = "model.yaml";

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
        byte[] starter;
        try (InputStream in = InitVerb.class.getResourceAsStream("starter.yaml")) {
            if (in == null) {
                throw new IllegalStateException("starter.yaml is not in the jar.");
            }
            starter = in.readAllBytes();
        }
        Path into = directory;
        if (into == null) {
            terminal.out().print(new String(starter, StandardCharsets.UTF_8));
            return ExitCode.DONE;
        }
        Files.createDirectories(into);
        Path file = into.resolve(FILE);
        if (Files.exists(file)) {
            throw FailedException.failed("\"" + file + "\" is already there and is not written over.");
        }
        SafeFile.write(file, starter);
        terminal.err().println("Wrote " + file + ". Next: linchpin check " + into);
        return ExitCode.DONE;
    }
}

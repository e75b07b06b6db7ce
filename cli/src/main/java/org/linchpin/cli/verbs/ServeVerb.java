package org.linchpin.cli.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.server.LinchpinServer;
import org.linchpin.server.Settings;
import org.linchpin.server.http.Limits;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.store.Backup;
import org.linchpin.server.store.DataFolder;
import org.linchpin.server.store.StoreException;
import org.linchpin.views.question.FailedException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code serve}: the console and the API on this machine. */
@Command(
        name = "serve",
        description = "The console in a browser and the API, on this machine and for its user alone. Ctrl-C stops it.",
        footer = {
            "",
            "Examples:",
            "  linchpin serve",
            "  linchpin serve my-organisation --port 0",
            "  linchpin serve models --backup store.db"
        })
public final class ServeVerb implements Callable<Integer> {

    private static final String EXAMPLE = "examples/national-cloud";

    private final Terminal terminal;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MODEL_DIR",
            description =
                    "A model (a directory, a file or a snapshot), or a directory of directories with models. Default: the example.")
    @Nullable
    Path models;

    @Option(names = "--port", paramLabel = "N", description = "0 for any that is free. Default: 7464.")
    int port = Settings.USUAL_PORT;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Must be loopback. Default: 127.0.0.1.")
    String host = Settings.USUAL_HOST;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where revisions, kept questions and imports are stored. Default: ~/.local/share/linchpin.")
    @Nullable
    Path data;

    @ArgGroup
    @Nullable
    Instead instead;

    @Mixin
    final HelpOption help = new HelpOption();

    /** What is done in place of serving. */
    static final class Instead {
        @Option(
                names = "--backup",
                paramLabel = "FILE",
                description = "Writes the store of these models to a new file.")
        @Nullable
        Path backup;

        @Option(names = "--restore", paramLabel = "FILE", description = "Puts such a file in the store's place.")
        @Nullable
        Path restore;
    }

    public ServeVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > 65_535) {
            throw FailedException.usage("--port must be from 0 to 65535, not \"" + port + "\".", null);
        }
        Path base = data == null ? DataFolder.usual() : data;
        Path served = models == null ? copyOfExample(base) : models;
        try {
            return instead == null ? serve(served, base) : instead(instead, served, base);
        } catch (ProblemException e) {
            throw FailedException.usage(String.valueOf(e.getMessage()), null);
        } catch (StoreException e) {
            throw FailedException.failed(String.valueOf(e.getMessage()) + ".");
        }
    }

    private int instead(Instead asked, Path served, Path base) throws IOException {
        if (asked.backup != null) {
            Backup.write(base, served, asked.backup);
            terminal.err().println("Wrote " + asked.backup);
        }
        if (asked.restore != null) {
            Backup.restore(base, served, asked.restore);
            terminal.err().println("Restored " + asked.restore);
        }
        return ExitCode.DONE;
    }

    /** Until Ctrl-C or SIGTERM. */
    private int serve(Path served, Path base) throws IOException {
        CountDownLatch stopped = new CountDownLatch(1);
        try (LinchpinServer server = LinchpinServer.start(new Settings(served, base, host, port, Limits.DEFAULT))) {
            Thread atInterrupt = new Thread(() -> close(server, stopped), "stop");
            Runtime.getRuntime().addShutdownHook(atInterrupt);
            terminal.out().println("Linchpin serves " + served + " at " + server.url());
            terminal.out().flush();
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    private void close(LinchpinServer server, CountDownLatch stopped) {
        try {
            server.close();
        } catch (IOException e) {
            terminal.err().println("linchpin: the server did not stop cleanly: " + e.getMessage());
        } finally {
            stopped.countDown();
        }
    }

    /** What is tried out on the example must not change the one that is shipped. */
    private static Path copyOfExample(Path base) throws IOException {
        Path copy = DataFolder.make(base.resolve("example")).resolve("national-cloud");
        if (!Files.isDirectory(copy)) {
            Path made = Files.createTempDirectory(base.resolve("example"), ".copy-");
            try (Stream<Path> files = Files.list(example())) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    Files.copy(file, made.resolve(file.getFileName()));
                }
            }
            Files.move(made, copy, StandardCopyOption.ATOMIC_MOVE);
        }
        return copy;
    }

    /** In the installation, which the launcher names, or in the checkout this runs in. */
    private static Path example() {
        String home = System.getProperty("linchpin.home");
        if (home != null) {
            return Path.of(home, EXAMPLE);
        }
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.isDirectory(dir.resolve(EXAMPLE))) {
                return dir.resolve(EXAMPLE);
            }
        }
        throw FailedException.failed("The example \"" + EXAMPLE + "\" is not here; name a model.");
    }
}

package org.linchpin.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.opentest4j.TestAbortedException;

/**
 * Published numbers that tests are held against. They lie beside the checkout, in {@code ../shared/data} or where
 * {@code LINCHPIN_DATA} says, and are not there on every machine. A test that asks for an absent one is skipped aloud,
 * and {@code bin/verify} counts from {@code target/goldens.txt} how many ran and how many did not.
 */
public final class Goldens {
    private static final Goldens HERE = new Goldens(
            dataDirectory(System.getenv().getOrDefault("LINCHPIN_DATA", "")), Path.of("target"), System.err);

    private final Path data;
    private final Path record;
    private final PrintStream loud;

    Goldens(Path data, Path target, PrintStream loud) {
        this.data = data;
        this.loud = loud;
        this.record = target.resolve("goldens.txt");
    }

    /** The file or directory {@code name} below the data directory; aborts the calling test when it is not there. */
    public static Path require(String name) {
        return HERE.find(name);
    }

    Path find(String name) {
        Path golden = data.resolve(name);
        boolean present = Files.exists(golden);
        note((present ? "run " : "absent ") + name);
        if (!present) {
            loud.println("GOLDEN NOT RUN: no \"" + name + "\" in \"" + data + "\". Maybe set LINCHPIN_DATA.");
            throw new TestAbortedException("Golden \"" + name + "\" is absent.");
        }
        return golden;
    }

    private void note(String line) {
        try {
            Files.writeString(record, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path dataDirectory(String fromEnvironment) {
        return fromEnvironment.isEmpty()
                ? projectRoot().resolveSibling("shared").resolve("data")
                : Path.of(fromEnvironment);
    }

    /** Tests run in their module's directory; the root is the directory above it that holds {@code .mvn}. */
    private static Path projectRoot() {
        Path here = Path.of("").toAbsolutePath();
        for (Path dir = here; dir != null; dir = dir.getParent()) {
            if (Files.isDirectory(dir.resolve(".mvn"))) {
                return dir;
            }
        }
        throw new IllegalStateException("No directory above \"" + here + "\" holds .mvn.");
    }
}

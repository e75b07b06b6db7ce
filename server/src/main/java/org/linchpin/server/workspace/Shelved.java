package org.linchpin.server.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.store.Hash;

/**
 * One register as it lies on the disk.
 *
 * @param bytes of its file, or null if it is a folder
 * @param stamp changes when any of its files does
 * @param problem why it is not opened, or null
 */
public record Shelved(
        String name,
        Path path,
        @Nullable Long bytes,
        String stamp,
        @Nullable String problem) {

    private static final int MOST_FILES = 10_000;

    /** @param rows where its files lie */
    static Shelved of(String name, Path path, Path rows) {
        try {
            boolean isFolder = Files.isDirectory(path);
            return new Shelved(name, path, isFolder ? null : Files.size(path), stamp(rows), null);
        } catch (UnfitException e) {
            return unfit(name, path, String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            return unfit(name, path, "A file of it cannot be read.");
        }
    }

    private static Shelved unfit(String name, Path path, String problem) {
        return new Shelved(name, path, null, Hash.hex(problem), problem);
    }

    /** @throws ProblemException 422 if it is not opened */
    public Shelved sound() {
        if (problem != null) {
            throw ProblemException.of(422, "bad-register", problem);
        }
        return this;
    }

    /** Only regular files are opened, and only of its own folder, so that nothing waits for a pipe. */
    private static String stamp(Path rows) throws IOException {
        StringBuilder stamp = new StringBuilder();
        Path home = rows.toRealPath();
        int files = 0;
        try (Stream<Path> walk = Files.walk(rows)) {
            for (Path file : (Iterable<Path>) walk.sorted()::iterator) {
                if (++files > MOST_FILES) {
                    throw new UnfitException("A register must have at most \"" + MOST_FILES + "\" files.");
                }
                require(file, home);
                stamp.append(rows.relativize(file)).append(Fingerprint.of(file)).append('\n');
            }
        }
        return Hash.hex(stamp.toString());
    }

    private static void require(Path file, Path home) throws IOException {
        String name = "\"" + file.getFileName() + "\"";
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            boolean isLink = Files.isSymbolicLink(file);
            if (isLink && !(attributes.isRegularFile() && file.toRealPath().startsWith(home))) {
                throw new UnfitException("A link in a register must lead to a file in it; " + name + " does not.");
            }
            if (!attributes.isRegularFile() && !attributes.isDirectory()) {
                throw new UnfitException("A register must be of files and folders; " + name + " is neither.");
            }
            if (!Files.isReadable(file)) {
                throw new UnfitException("The files of a register must be readable; " + name + " is not.");
            }
        } catch (NoSuchFileException e) {
            throw new UnfitException(
                    Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                            ? "A link in a register must lead to a file in it; " + name + " leads nowhere."
                            : "The files of a register must stay while they are read; " + name + " is gone.");
        } catch (AccessDeniedException e) {
            throw new UnfitException("The files of a register must be readable; " + name + " is not.");
        }
    }

    private static final class UnfitException extends IOException {

        private static final long serialVersionUID = 1;

        UnfitException(String message) {
            super(message);
        }
    }
}

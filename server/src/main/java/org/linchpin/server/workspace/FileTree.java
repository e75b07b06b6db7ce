package org.linchpin.server.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.text.Quote;
import org.linchpin.server.http.ProblemException;

/**
 * The files of one model that may be seen and written. Nothing outside its folder is ever opened, whatever links lie in
 * it; links are read where they stay inside, and never written.
 */
final class FileTree {

    private static final int MOST_FILES = 2_000;
    /** As {@link AtomicFile} names what it has not finished. */
    private static final Pattern LEFTOVER = Pattern.compile("\\..+\\.(yaml|yml|csv|md|txt|json)\\.[0-9]+\\.tmp");
    /** Others may be writing just now. */
    private static final Duration LEFT_FOR = Duration.ofMinutes(10);

    private final Path root;
    private final @Nullable Path only;

    private FileTree(Path root, @Nullable Path only) {
        this.root = root;
        this.only = only;
    }

    /** All of a folder. */
    static FileTree of(Path folder) throws IOException {
        return new FileTree(folder.toRealPath(), null);
    }

    /** One file, whatever lies beside it. */
    static FileTree ofFile(Path file) throws IOException {
        Path real = file.toRealPath();
        return new FileTree(parent(real), real);
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " has no directory");
        }
        return parent;
    }

    /** The real path of the folder. */
    Path root() {
        return root;
    }

    /** What the reader of models is given. */
    Path model() {
        return only == null ? root : only;
    }

    /** Paths with slashes, sorted; registers beside the model are no files of it. */
    List<String> list() throws IOException {
        if (only != null) {
            return FilePath.isShown(name(only)) ? List.of(name(only)) : List.of();
        }
        List<String> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root, FilePath.MOST_PARTS, new FileVisitOption[0])) {
            for (Path file : (Iterable<Path>) walk::iterator) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (FilePath.isShown(name(file)) && FilePath.isPath(root, path) && isInside(file)) {
                    paths.add(path);
                }
                if (paths.size() > MOST_FILES) {
                    throw ProblemException.conflict(
                            "The folder of a model must hold at most \"" + MOST_FILES + "\" files.");
                }
            }
        }
        paths.sort(null);
        return paths;
    }

    /** A path as it is named from the folder, with slashes; it may lead out of it. */
    String relative(Path path) {
        return root.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /** True if models are folders here, not files in one. */
    boolean isFolder() {
        return only == null;
    }

    /**
     * The files that a model is made of, as {@link #list}, with those that its reader opened though they are not listed.
     *
     * @param visited what it looked at
     */
    List<String> parts(Collection<Path> visited) throws IOException {
        Set<String> parts = new TreeSet<>(list());
        for (Path path : visited) {
            String part = relative(path);
            if (!part.startsWith("..") && isInside(path)) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    /** Takes away what a crash left of files that were being written. */
    void removeLeftovers() throws IOException {
        if (only != null) {
            return;
        }
        Instant old = Instant.now().minus(LEFT_FOR);
        List<Path> left;
        try (Stream<Path> walk = Files.walk(root, FilePath.MOST_PARTS, new FileVisitOption[0])) {
            left = walk.filter(file -> LEFTOVER.matcher(name(file)).matches()
                            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path file : left) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private boolean isInside(Path file) throws IOException {
        return Files.isRegularFile(file) && file.toRealPath().startsWith(root);
    }

    /** The bytes of a file, or null if there is none. */
    byte @Nullable [] read(String path, int mostBytes) throws IOException {
        return bytes(resolved(path), mostBytes);
    }

    /** The same of one of the {@link #parts}. */
    byte @Nullable [] readPart(String part) throws IOException {
        return bytes(root.resolve(part), Integer.MAX_VALUE - 16);
    }

    private byte @Nullable [] bytes(Path file, int mostBytes) throws IOException {
        if (!isInside(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw ProblemException.of(
                        413, "too-large", "A file must have at most \"" + mostBytes + "\" bytes to be shown.");
            }
            return bytes;
        }
    }

    /**
     * Refuses what cannot be a file: a folder, or what lies in a file.
     *
     * @throws ProblemException 409 if it is so
     */
    void requirePlace(String path) {
        Path file = resolved(path);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw ProblemException.conflict(
                    "A file cannot be put where a folder is, and " + Quote.of(path) + " is one.");
        }
        for (Path above = parent(file); !above.equals(root); above = parent(above)) {
            if (Files.exists(above, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(above)) {
                throw ProblemException.conflict("A file cannot lie in a file, and " + Quote.of(relative(above))
                        + " is one; " + Quote.of(path) + " would lie in it.");
            }
        }
    }

    /** As a whole or not at all, and on the disk when this returns; its permissions stay. */
    void write(String path, byte[] bytes) throws IOException {
        Path file = resolved(path);
        Path directory = parent(file);
        Files.createDirectories(directory);
        if (!directory.toRealPath().startsWith(root) || Files.isSymbolicLink(file)) {
            throw ProblemException.badRequest(
                    "A link is not written, and " + Quote.of(path) + " is one or lies behind one.");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
            throw ProblemException.badRequest("Only files are written, and " + Quote.of(path) + " is none.");
        }
        PosixFileAttributeView before = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        Set<PosixFilePermission> permissions = before == null || !Files.exists(file)
                ? null
                : before.readAttributes().permissions();
        AtomicFile.writeBytes(file, bytes);
        if (permissions != null) {
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    /**
     * Gone from the disk when this returns; directories stay.
     *
     * @param path of a file that {@link #requireDeletable} has let pass
     */
    void delete(String path) throws IOException {
        requireDeletable(path);
        Path file = resolved(path);
        Files.delete(file);
        Directories.force(parent(file));
    }

    /** @throws ProblemException of a link, of what lies behind one, and of the only file */
    void requireDeletable(String path) throws IOException {
        Path file = resolved(path);
        if (file.equals(only)) {
            throw ProblemException.conflict(
                    "A model of one file is not deleted here; it would leave nothing to serve.");
        }
        if (!file.toRealPath().equals(root.resolve(path))) {
            throw ProblemException.badRequest(
                    "A link is not deleted, and " + Quote.of(path) + " is one or lies behind one.");
        }
    }

    private Path resolved(String path) {
        Path file = FilePath.resolve(root, path);
        if (only != null && !file.equals(only)) {
            throw ProblemException.notFound("file", path, List.of(name(only)));
        }
        return file;
    }
}

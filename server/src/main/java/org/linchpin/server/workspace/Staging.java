package org.linchpin.server.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linchpin.engine.model.Problem;

/** Models as they would be, or were: their files laid out in a directory of their own, read, and taken away again. */
final class Staging {

    private final Path directory;

    private Staging(Path directory) {
        this.directory = directory;
    }

    /** @param data the server's own directory; what a crash left in it is taken away */
    static Staging in(Path data) throws IOException {
        Path directory = data.resolve("staging");
        remove(directory);
        return new Staging(Files.createDirectory(directory));
    }

    /**
     * The problems of a model with one file in place of what is there.
     *
     * @param parts the files of the model
     */
    List<Problem> problems(String id, FileTree tree, List<String> parts, String path, byte[] bytes) throws IOException {
        return with(folder -> {
            copyOthers(tree, parts, path, folder);
            Files.write(place(folder, path), bytes);
            return read(id, tree, folder).problems();
        });
    }

    /** The problems of a model with one of its files less. */
    List<Problem> problemsWithout(String id, FileTree tree, List<String> parts, String path) throws IOException {
        return with(folder -> {
            copyOthers(tree, parts, path, folder);
            return read(id, tree, folder).problems();
        });
    }

    private static void copyOthers(FileTree tree, List<String> parts, String path, Path folder) throws IOException {
        for (String other : parts) {
            if (!other.equals(path)) {
                copy(tree.root().resolve(other), place(folder, other));
            }
        }
    }

    /** A model of these files. */
    Revision revision(String id, FileTree tree, Map<String, byte[]> files) throws IOException {
        return with(folder -> {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(place(folder, file.getKey()), file.getValue());
            }
            return read(id, tree, folder);
        });
    }

    private static Revision read(String id, FileTree tree, Path folder) throws IOException {
        Path model = folder.resolve(tree.root().relativize(tree.model()).toString());
        return RevisionReader.read(id, folder, model);
    }

    private static void copy(Path from, Path to) throws IOException {
        // A second name would cost less, and would change what is seen of the original.
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path place(Path folder, String path) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("\"" + path + "\" leads out of the folder of its model");
        }
        Files.createDirectories(file.resolve("..").normalize());
        return file;
    }

    private interface Use<T> {
        T of(Path folder) throws IOException;
    }

    private <T> T with(Use<T> use) throws IOException {
        Path folder = Files.createTempDirectory(directory, "model").toRealPath();
        try {
            return use.of(folder);
        } finally {
            remove(folder);
        }
    }

    /** A directory and all in it; links are taken away, not followed. */
    static void remove(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(directory)) {
            walk.sorted(Comparator.reverseOrder()).forEach(Staging::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.linchpin.formats.register.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A package that lies unpacked in a folder. Symbolic links within it are not followed. */
final class FolderFiles implements PackageFiles {

    private static final int DEEPEST = 6;

    private final Map<String, Path> files = new TreeMap<>();
    private final List<String> others = new ArrayList<>();
    private final BoundedInput.Allowance allowance = new BoundedInput.Allowance();

    FolderFiles(Path folder) throws IOException {
        Path root = folder.toRealPath();
        Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Visitor(root));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = StreamSupport.stream(root.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/"));
            if (attributes.isRegularFile()) {
                files.put(path, file);
            } else {
                others.add(path);
            }
            if (files.size() + others.size() > MOST_FILES) {
                throw new IOException("a package must hold at most " + MOST_FILES + " files: \"" + root + "\"");
            }
            return FileVisitResult.CONTINUE;
        }
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public List<String> others() {
        return List.copyOf(others);
    }

    /** The file of the package itself. */
    Path file(String path) throws FileNotFoundException {
        Path file = files.get(path);
        if (file == null) {
            throw new FileNotFoundException(path);
        }
        return file;
    }

    @Override
    public InputStream open(String path) throws IOException {
        return new BoundedInput(Files.newInputStream(file(path), LinkOption.NOFOLLOW_LINKS), path, -1, allowance);
    }

    @Override
    public void close() {
        // nothing is held open
    }
}

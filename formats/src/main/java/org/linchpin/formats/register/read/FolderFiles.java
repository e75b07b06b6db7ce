package org.linchpin.formats.register.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A package that lies unpacked in a folder. Symbolic links are not followed. */
final class FolderFiles implements PackageFiles {

    private static final int DEEPEST = 4;

    private final Path folder;
    private final List<String> paths;
    private final BoundedInput.Allowance allowance = new BoundedInput.Allowance();

    FolderFiles(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
            paths = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1L)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
        if (paths.size() > MOST_FILES) {
            throw new IOException("a package must hold at most " + MOST_FILES + " files: \"" + folder + "\"");
        }
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public InputStream open(String path) throws IOException {
        return new BoundedInput(Files.newInputStream(folder.resolve(path)), path, allowance);
    }

    @Override
    public void close() {
        // nothing is held open
    }
}

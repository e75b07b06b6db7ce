package org.linchpin.formats.register.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linchpin.formats.AtomicFile;

/** A package as a folder. */
public final class PackageFolder implements PackageWriter.Files {

    private final Path folder;

    public PackageFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        AtomicFile.writeBytes(file, bytes);
    }
}

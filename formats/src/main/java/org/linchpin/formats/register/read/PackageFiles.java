package org.linchpin.formats.register.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a package. What is opened yields no more bytes than a package may hold. */
interface PackageFiles extends Closeable {

    /** More is no register, but an attack or a mistake. */
    int MOST_FILES = 1_000;

    /** Of one file, unpacked. */
    long MOST_BYTES = 512L << 20;

    /** Of all files that are read, unpacked. */
    long MOST_TOTAL_BYTES = 1L << 30;

    /** Paths from the package's root, with slashes, in order. */
    List<String> paths();

    InputStream open(String path) throws IOException;

    /** @throws IOException if it is neither a folder nor a zip, or holds more than a package may */
    static PackageFiles of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderFiles(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException("a package must be a zip or a folder: \"" + path + "\"");
        }
        return new ZipFiles(path);
    }
}

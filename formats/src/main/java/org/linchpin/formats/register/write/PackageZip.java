package org.linchpin.formats.register.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package as a zip: its files in one root folder, named like the package. The same package yields the same bytes. */
public final class PackageZip implements PackageWriter.Files, AutoCloseable {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final String root;

    /** @param name of the package, without {@code .zip} */
    public PackageZip(OutputStream out, String name) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.root = name + "/";
    }

    @Override
    public void put(String path, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(root + path);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Completes the zip; the stream beneath stays open. */
    @Override
    public void close() throws IOException {
        zip.finish();
    }
}

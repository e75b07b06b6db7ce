package org.linchpin.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Opens a file that may be compressed. The name decides: {@code .gz}, {@code .xz}, {@code .lz4}, else it is plain.
 *
 * <p>A stream may unpack to far more than the file's size; whoever reads one sets the bound.
 */
public final class Compression {
    /** Unpacking one xz file must not cost more; xz -9 needs 65 MiB. */
    private static final int XZ_MEMORY_KIB = 128 * 1024;

    private static final int BUFFER_BYTES = 1 << 16;

    private Compression() {}

    /** The unpacked bytes of {@code file}; several members that stand one after the other are read as one. */
    public static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            return unpacked(raw, String.valueOf(file.getFileName()));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream unpacked(InputStream raw, String name) throws IOException {
        if (name.endsWith(".gz")) {
            return new GZIPInputStream(raw, BUFFER_BYTES);
        }
        if (name.endsWith(".xz")) {
            return new XZInputStream(raw, XZ_MEMORY_KIB);
        }
        if (name.endsWith(".lz4")) {
            return new Lz4FrameInputStream(raw);
        }
        return raw;
    }
}

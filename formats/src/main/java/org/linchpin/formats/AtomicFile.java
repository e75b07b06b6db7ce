package org.linchpin.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file as a whole or not at all: a temporary file beside it, which only its owner may read, forced to the disk,
 * then renamed.
 */
public final class AtomicFile {

    /** Writes the text. */
    public interface Body {
        void write(Writer out) throws IOException;
    }

    /** Writes the bytes. */
    public interface Bytes {
        void write(FileChannel channel) throws IOException;
    }

    private AtomicFile() {}

    public static void write(Path file, Body body) throws IOException {
        writeBytes(file, channel -> {
            Writer out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), 1 << 16);
            body.write(out);
            out.flush();
        });
    }

    public static void writeBytes(Path file, Bytes bytes) throws IOException {
        Path target = file.toAbsolutePath();
        Path temporary = Files.createTempFile(target.getParent(), "." + target.getFileName() + ".", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                bytes.write(channel);
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}

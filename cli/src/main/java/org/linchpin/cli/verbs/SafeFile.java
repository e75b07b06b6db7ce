package org.linchpin.cli.verbs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file that only its owner can read, whole or not at all: into a neighbour made with mode 0600, forced to the
 * disk, then renamed.
 */
final class SafeFile {

    private SafeFile() {}

    static void write(Path file, byte[] bytes) throws IOException {
        Path whole = file.toAbsolutePath();
        Path directory = whole.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new IOException("\"" + directory + "\" must be a directory");
        }
        // Temporary files are made with mode 0600.
        Path temporary = Files.createTempFile(directory, "." + whole.getFileName(), ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(temporary, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}

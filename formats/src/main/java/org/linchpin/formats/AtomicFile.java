package org.linchpin.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file as a whole or not at all: a temporary file beside it, which only its owner may read, forced to the disk,
 * then renamed, and the name forced too.
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
        writeBytes(file, text(body));
    }

    private static Bytes text(Body body) {
        return channel -> {
            Writer out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), 1 << 16);
            body.write(out);
            out.flush();
        };
    }

    /**
     * The same, but never over a file that is there.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one
     */
    public static void writeNew(Path file, Body body) throws IOException {
        writeBytes(file, text(body), AtomicFile::link);
    }

    /**
     * Bytes, but never over a file that is there.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one
     */
    public static void writeNewBytes(Path file, Bytes bytes) throws IOException {
        writeBytes(file, bytes, AtomicFile::link);
    }

    public static void writeBytes(Path file, Bytes bytes) throws IOException {
        writeBytes(file, bytes, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }

    /** The same of bytes that are all there. */
    public static void writeBytes(Path file, byte[] bytes) throws IOException {
        writeBytes(file, all(bytes));
    }

    /**
     * The same, but never over a file that is there.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one
     */
    public static void writeNewBytes(Path file, byte[] bytes) throws IOException {
        writeNewBytes(file, all(bytes));
    }

    private static Bytes all(byte[] bytes) {
        return channel -> {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        };
    }

    /** A second name for the file, which fails where the name is taken; a rename would not. */
    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException e) {
            Files.move(from, to);
        }
    }

    /** Gives the finished file its name. */
    private interface Naming {
        void name(Path from, Path to) throws IOException;
    }

    private static void writeBytes(Path file, Bytes bytes, Naming naming) throws IOException {
        Path target = file.toAbsolutePath();
        Path temporary = Files.createTempFile(target.getParent(), "." + target.getFileName() + ".", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                bytes.write(channel);
                channel.force(true);
            }
            naming.name(temporary, target);
            forceDirectory(target.getParent());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Makes the name last through a crash too. Windows opens no directories, and keeps names by itself. */
    private static void forceDirectory(@Nullable Path directory) throws IOException {
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                throw e;
            }
        }
    }
}

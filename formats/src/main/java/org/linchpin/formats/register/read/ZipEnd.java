package org.linchpin.formats.register.read;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The record at the end of a zip (APPNOTE 4.3.16, and 4.3.14 for ZIP64), read before the directory that it describes is held in
 * memory. Stricter than most readers: nothing may follow it.
 */
record ZipEnd(long entries, long directoryBytes) {

    private static final int RECORD = 0x06054b50;
    private static final int RECORD_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int RECORD_BYTES = 22;
    private static final int RECORD_64_BYTES = 56;
    private static final int LOCATOR_BYTES = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** @throws IOException if the file does not end like a zip */
    static ZipEnd of(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long length = file.length();
            int tail = (int) Math.min(length, RECORD_BYTES + LONGEST_COMMENT);
            ByteBuffer end = bytes(file, length - tail, tail);
            for (int at = tail - RECORD_BYTES; at >= 0; at--) {
                if (end.getInt(at) == RECORD) {
                    if (at + RECORD_BYTES + Short.toUnsignedInt(end.getShort(at + 20)) != tail) {
                        throw new IOException("something stands behind its end");
                    }
                    return of(file, end, at, length - tail + at);
                }
            }
        }
        throw new IOException("it has no end; maybe it was cut off");
    }

    private static ZipEnd of(RandomAccessFile file, ByteBuffer end, int at, long position) throws IOException {
        int entries = Short.toUnsignedInt(end.getShort(at + 10));
        long directoryBytes = Integer.toUnsignedLong(end.getInt(at + 12));
        long offset = Integer.toUnsignedLong(end.getInt(at + 16));
        boolean is64 = entries == 0xFFFF || directoryBytes == 0xFFFFFFFFL || offset == 0xFFFFFFFFL;
        if (is64 && position >= LOCATOR_BYTES) {
            ByteBuffer locator = bytes(file, position - LOCATOR_BYTES, LOCATOR_BYTES);
            long at64 = locator.getLong(8);
            if (locator.getInt(0) == LOCATOR_64 && at64 >= 0 && at64 <= position - RECORD_64_BYTES) {
                ByteBuffer end64 = bytes(file, at64, RECORD_64_BYTES);
                if (end64.getInt(0) == RECORD_64) {
                    return new ZipEnd(end64.getLong(32), end64.getLong(40));
                }
            }
        }
        return new ZipEnd(entries, directoryBytes);
    }

    private static ByteBuffer bytes(RandomAccessFile file, long position, int count) throws IOException {
        byte[] bytes = new byte[count];
        file.seek(position);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

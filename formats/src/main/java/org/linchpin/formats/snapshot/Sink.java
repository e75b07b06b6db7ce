package org.linchpin.formats.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Writes sections one after the other, then the table and the header. One shot. */
final class Sink {

    private record Entry(int id, int checksum, long place, long length) {}

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    private final List<Entry> entries = new ArrayList<>();
    private int id;
    private long begin;

    Sink(FileChannel channel) throws IOException {
        this.channel = channel;
        channel.position(Layout.HEADER);
    }

    void begin(int sectionId) throws IOException {
        id = sectionId;
        begin = channel.position();
        checksum.reset();
    }

    void end() throws IOException {
        drain();
        long length = channel.position() - begin;
        entries.add(new Entry(id, (int) checksum.getValue(), begin, length));
        while (channel.position() % Layout.ALIGNMENT != 0) {
            write(ByteBuffer.allocate(1));
        }
    }

    void putInt(int value) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(value);
    }

    void putLong(long value) throws IOException {
        room(Long.BYTES);
        buffer.putLong(value);
    }

    void putBytes(byte[] values) throws IOException {
        int done = 0;
        while (done < values.length) {
            room(1);
            int count = Math.min(buffer.remaining(), values.length - done);
            buffer.put(values, done, count);
            done += count;
        }
    }

    void bytes(int sectionId, byte[] values) throws IOException {
        begin(sectionId);
        putBytes(values);
        end();
    }

    /** Nothing if there is no column. */
    void ints(int sectionId, int @Nullable [] values) throws IOException {
        if (values != null) {
            begin(sectionId);
            for (int value : values) {
                putInt(value);
            }
            end();
        }
    }

    /** Nothing if there is no column. */
    void longs(int sectionId, long @Nullable [] values) throws IOException {
        if (values != null) {
            begin(sectionId);
            for (long value : values) {
                putLong(value);
            }
            end();
        }
    }

    /** Nothing if there is no column. */
    void doubles(int sectionId, double @Nullable [] values) throws IOException {
        if (values != null) {
            begin(sectionId);
            for (double value : values) {
                putLong(Double.doubleToRawLongBits(value));
            }
            end();
        }
    }

    void finish() throws IOException {
        long table = channel.position();
        begin(0);
        for (Entry entry : entries) {
            putInt(entry.id);
            putInt(entry.checksum);
            putLong(entry.place);
            putLong(entry.length);
        }
        drain();
        int tableChecksum = (int) checksum.getValue();
        long length = channel.position();
        ByteBuffer header = ByteBuffer.allocate(Layout.HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(Layout.MAGIC)
                .putInt(Layout.VERSION)
                .putInt(entries.size())
                .putLong(length)
                .putLong(table)
                .putInt(tableChecksum);
        checksum.reset();
        checksum.update(header.array(), 0, header.position());
        header.putInt((int) checksum.getValue()).flip();
        channel.position(0);
        write(header);
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            drain();
        }
    }

    private void drain() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        write(buffer);
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}

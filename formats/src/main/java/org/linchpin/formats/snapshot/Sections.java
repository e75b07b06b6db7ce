package org.linchpin.formats.snapshot;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a snapshot, each checked against its checksum as it is first read. Columns are copied out as arrays;
 * names and facts are mapped into memory and read where they are asked for. The file must not be changed in place while it
 * is in use: writers of this house put a new one beside it and rename.
 */
final class Sections {

    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final int SMALL_PIECE = 1 << 12;
    private static final int LARGE_PIECE = 1 << 20;

    private record Extent(long place, long length, int checksum) {}

    private final FileChannel channel;
    private final ByteBuffer piece;
    private final MemorySegment pieceSegment;
    private final Map<Integer, Extent> extents = new HashMap<>();
    private final Set<Integer> unchecked = new HashSet<>();

    private Sections(FileChannel channel) throws IOException {
        this.channel = channel;
        this.piece = ByteBuffer.allocateDirect(channel.size() < LARGE_PIECE ? SMALL_PIECE : LARGE_PIECE);
        this.pieceSegment = MemorySegment.ofBuffer(piece);
    }

    /** Reads something from a snapshot. */
    interface Reader<T> {
        T read(Sections sections) throws IOException, BrokenSnapshotException;
    }

    /** What was read, if all checksums hold, those of sections that were not asked for too. */
    static <T> T read(Path file, Reader<T> reader) throws IOException, BrokenSnapshotException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Sections sections = new Sections(channel);
            sections.readTable();
            T read = reader.read(sections);
            for (int id : Set.copyOf(sections.unchecked)) {
                sections.check(id);
            }
            return read;
        }
    }

    private void readTable() throws IOException, BrokenSnapshotException {
        long size = channel.size();
        BrokenSnapshotException.require(size >= Layout.HEADER, "a snapshot must have a header, this file is too short");
        ByteBuffer header = part(0, Layout.HEADER);
        BrokenSnapshotException.require(
                header.getLong(0) == Layout.MAGIC, "a snapshot must begin as one, this file does not");
        int version = header.getInt(8);
        BrokenSnapshotException.require(
                version == Layout.VERSION,
                "a snapshot must be of version \"" + Layout.VERSION + "\", this is of version \"" + version
                        + "\": compile the model again");
        BrokenSnapshotException.require(
                checksum(header.slice(0, Layout.HEADER - 4)) == header.getInt(Layout.HEADER - 4),
                "a snapshot must be as it was written, the header of this was damaged");
        BrokenSnapshotException.require(
                header.getLong(16) == size,
                "a snapshot must be whole, this has \"" + size + "\" bytes of \"" + header.getLong(16) + '"');
        int count = header.getInt(12);
        long place = header.getLong(24);
        BrokenSnapshotException.require(
                count >= 0
                        && count <= Layout.MOST_SECTIONS
                        && place >= Layout.HEADER
                        && place == size - (long) count * Layout.ENTRY,
                "a snapshot must end with its table of sections, this does not");
        ByteBuffer table = part(place, count * Layout.ENTRY);
        BrokenSnapshotException.require(
                checksum(table.slice()) == header.getInt(32),
                "a snapshot must be as it was written, the table of this was damaged");
        for (int at = 0; at < count * Layout.ENTRY; at += Layout.ENTRY) {
            Extent extent = new Extent(table.getLong(at + 8), table.getLong(at + 16), table.getInt(at + 4));
            BrokenSnapshotException.require(
                    extent.place >= Layout.HEADER
                            && extent.length >= 0
                            && extent.length <= place - extent.place
                            && extents.put(table.getInt(at), extent) == null,
                    "a snapshot must have its sections once, and within the file");
        }
        unchecked.addAll(extents.keySet());
    }

    private ByteBuffer part(long place, int length) throws IOException, BrokenSnapshotException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        fill(bytes, place);
        return bytes;
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    boolean has(int id) {
        return extents.containsKey(id);
    }

    /** A section as it lies in the file, for as long as it is reachable; empty if it is not there. */
    MemorySegment mapped(int id) throws IOException, BrokenSnapshotException {
        Extent extent = extents.get(id);
        if (extent == null || extent.length == 0) {
            return MemorySegment.NULL;
        }
        check(id);
        return channel.map(FileChannel.MapMode.READ_ONLY, extent.place, extent.length, Arena.ofAuto());
    }

    int[] ints(int id) throws IOException, BrokenSnapshotException {
        int[] values = new int[elements(id, Integer.BYTES)];
        pieces(id, Integer.BYTES, (from, at, count) -> MemorySegment.copy(from, INT, 0, values, at, count));
        return values;
    }

    /** Null if the section is not there: all have the usual value. */
    int @Nullable [] optionalInts(int id) throws IOException, BrokenSnapshotException {
        return has(id) ? ints(id) : null;
    }

    long[] longs(int id) throws IOException, BrokenSnapshotException {
        long[] values = new long[elements(id, Long.BYTES)];
        pieces(id, Long.BYTES, (from, at, count) -> MemorySegment.copy(from, LONG, 0, values, at, count));
        return values;
    }

    /** Null if the section is not there: all have the usual value. */
    double @Nullable [] optionalDoubles(int id) throws IOException, BrokenSnapshotException {
        if (!has(id)) {
            return null;
        }
        double[] values = new double[elements(id, Double.BYTES)];
        pieces(id, Double.BYTES, (from, at, count) -> MemorySegment.copy(from, DOUBLE, 0, values, at, count));
        return values;
    }

    byte[] bytes(int id) throws IOException, BrokenSnapshotException {
        byte[] values = new byte[elements(id, 1)];
        pieces(id, 1, (from, at, count) -> MemorySegment.copy(from, ValueLayout.JAVA_BYTE, 0, values, at, count));
        return values;
    }

    /** Takes a part of a section. */
    interface Part {
        void take(MemorySegment from, int at, int count) throws BrokenSnapshotException;
    }

    /** A section of ints piece by piece, all of it checked before. */
    void eachInts(int id, Part part) throws IOException, BrokenSnapshotException {
        elements(id, Integer.BYTES);
        check(id);
        pieces(id, Integer.BYTES, part);
    }

    /** A section of longs piece by piece, all of it checked before. */
    void eachLongs(int id, Part part) throws IOException, BrokenSnapshotException {
        elements(id, Long.BYTES);
        check(id);
        pieces(id, Long.BYTES, part);
    }

    private void check(int id) throws IOException, BrokenSnapshotException {
        if (unchecked.contains(id)) {
            pieces(id, 1, (from, at, count) -> {});
        }
    }

    /** Read, not mapped: a page that is read once costs more to map than to copy. */
    private void pieces(int id, int width, Part part) throws IOException, BrokenSnapshotException {
        Extent extent = extent(id);
        CRC32C checksum = new CRC32C();
        for (long done = 0; done < extent.length; done += piece.capacity()) {
            piece.clear().limit((int) Math.min(piece.capacity(), extent.length - done));
            fill(piece, extent.place + done);
            checksum.update(piece.duplicate());
            part.take(pieceSegment, (int) (done / width), piece.limit() / width);
        }
        BrokenSnapshotException.require(
                (int) checksum.getValue() == extent.checksum, "a snapshot must be as it was written, this was damaged");
        unchecked.remove(id);
    }

    private void fill(ByteBuffer bytes, long place) throws IOException, BrokenSnapshotException {
        while (bytes.hasRemaining()) {
            BrokenSnapshotException.require(
                    channel.read(bytes, place + bytes.position()) >= 0, "a snapshot must not shrink while it is read");
        }
        bytes.flip();
    }

    long length(int id) throws BrokenSnapshotException {
        return extent(id).length;
    }

    /** How many values a section holds. */
    int elements(int id, int width) throws BrokenSnapshotException {
        Extent extent = extent(id);
        BrokenSnapshotException.require(
                extent.length % width == 0 && extent.length / width <= 1 << 30,
                "a section must hold whole values, not too many");
        return (int) (extent.length / width);
    }

    private Extent extent(int id) throws BrokenSnapshotException {
        Extent extent = extents.get(id);
        if (extent == null) {
            throw new BrokenSnapshotException("a snapshot must have all its sections, \"" + id + "\" is not there");
        }
        return extent;
    }
}

package org.linchpin.formats.snapshot;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a snapshot, mapped into memory and checked against their checksums. Columns are copied out as arrays;
 * names and facts stay in the file and are read where they are asked for. The file must not be changed in place while it
 * is in use: writers of this house put a new one beside it and rename.
 */
final class Sections {

    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final long PIECE = 64 << 20;

    private record Extent(long place, long length, int checksum) {}

    private final FileChannel channel;
    private final Map<Integer, Extent> extents = new HashMap<>();

    private Sections(FileChannel channel) {
        this.channel = channel;
    }

    /** Reads something from a snapshot whose checksums hold. */
    interface Reader<T> {
        T read(Sections sections) throws IOException, BrokenSnapshotException;
    }

    static <T> T read(Path file, Reader<T> reader) throws IOException, BrokenSnapshotException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Sections sections = new Sections(channel);
            sections.readTable();
            for (Extent extent : sections.extents.values()) {
                BrokenSnapshotException.require(
                        sections.checksum(extent.place, extent.length) == extent.checksum,
                        "a snapshot must be as it was written, this was damaged");
            }
            return reader.read(sections);
        }
    }

    private void readTable() throws IOException, BrokenSnapshotException {
        long size = channel.size();
        BrokenSnapshotException.require(size >= Layout.HEADER, "a snapshot must have a header, this file is too short");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment header = map(0, Layout.HEADER, arena);
            BrokenSnapshotException.require(
                    header.get(LONG, 0) == Layout.MAGIC, "a snapshot must begin as one, this file does not");
            int version = header.get(INT, 8);
            BrokenSnapshotException.require(
                    version == Layout.VERSION,
                    "a snapshot must be of version \"" + Layout.VERSION + "\", this is of version \"" + version
                            + "\": compile the model again");
            BrokenSnapshotException.require(
                    checksum(0, Layout.HEADER - 4) == header.get(INT, Layout.HEADER - 4),
                    "a snapshot must be as it was written, the header of this was damaged");
            BrokenSnapshotException.require(
                    header.get(LONG, 16) == size,
                    "a snapshot must be whole, this has \"" + size + "\" bytes of \"" + header.get(LONG, 16) + '"');
            table(header.get(INT, 12), header.get(LONG, 24), header.get(INT, 32), size, arena);
        }
    }

    private void table(int count, long place, int checksum, long size, Arena arena)
            throws IOException, BrokenSnapshotException {
        long length = (long) count * Layout.ENTRY;
        BrokenSnapshotException.require(
                count >= 0
                        && count <= Layout.MOST_SECTIONS
                        && place >= Layout.HEADER
                        && place == size - length
                        && checksum(place, length) == checksum,
                "a snapshot must have a sound table of sections, this does not");
        MemorySegment table = map(place, length, arena);
        for (int k = 0; k < count; k++) {
            long at = (long) k * Layout.ENTRY;
            Extent extent = new Extent(table.get(LONG, at + 8), table.get(LONG, at + 16), table.get(INT, at + 4));
            BrokenSnapshotException.require(
                    extent.place >= Layout.HEADER
                            && extent.length >= 0
                            && extent.length <= place - extent.place
                            && extents.put(table.get(INT, at), extent) == null,
                    "a snapshot must have its sections once, and within the file");
        }
    }

    private int checksum(long place, long length) throws IOException {
        CRC32C checksum = new CRC32C();
        for (long done = 0; done < length; done += PIECE) {
            try (Arena arena = Arena.ofConfined()) {
                long piece = Math.min(PIECE, length - done);
                checksum.update(map(place + done, piece, arena).asByteBuffer());
            }
        }
        return (int) checksum.getValue();
    }

    private MemorySegment map(long place, long length, Arena arena) throws IOException {
        return channel.map(FileChannel.MapMode.READ_ONLY, place, length, arena);
    }

    /** A section as it lies in the file, for as long as the arena lives; empty if it is not there. */
    MemorySegment mapped(int id, Arena arena) throws IOException {
        Extent extent = extents.get(id);
        return extent == null || extent.length == 0 ? MemorySegment.NULL : map(extent.place, extent.length, arena);
    }

    boolean has(int id) {
        return extents.containsKey(id);
    }

    int[] ints(int id) throws IOException, BrokenSnapshotException {
        int[] values = new int[elements(id, Integer.BYTES)];
        copy(id, (from, offset, at, count) -> MemorySegment.copy(from, INT, offset, values, at, count), Integer.BYTES);
        return values;
    }

    /** Null if the section is not there: all have the usual value. */
    int @Nullable [] optionalInts(int id) throws IOException, BrokenSnapshotException {
        return has(id) ? ints(id) : null;
    }

    long[] longs(int id) throws IOException, BrokenSnapshotException {
        long[] values = new long[elements(id, Long.BYTES)];
        copy(id, (from, offset, at, count) -> MemorySegment.copy(from, LONG, offset, values, at, count), Long.BYTES);
        return values;
    }

    /** Null if the section is not there: all have the usual value. */
    double @Nullable [] optionalDoubles(int id) throws IOException, BrokenSnapshotException {
        if (!has(id)) {
            return null;
        }
        double[] values = new double[elements(id, Double.BYTES)];
        copy(
                id,
                (from, offset, at, count) -> MemorySegment.copy(from, DOUBLE, offset, values, at, count),
                Double.BYTES);
        return values;
    }

    byte[] bytes(int id) throws IOException, BrokenSnapshotException {
        byte[] values = new byte[elements(id, 1)];
        copy(
                id,
                (from, offset, at, count) -> MemorySegment.copy(from, ValueLayout.JAVA_BYTE, offset, values, at, count),
                1);
        return values;
    }

    /** Copies a part of a mapped piece into an array. */
    private interface Part {
        void copy(MemorySegment from, long offset, int at, int count);
    }

    /** Piece by piece, so that what is mapped does not stand in memory beside all that was copied. */
    private void copy(int id, Part part, int width) throws IOException, BrokenSnapshotException {
        Extent extent = extent(id);
        for (long done = 0; done < extent.length; done += PIECE) {
            long piece = Math.min(PIECE, extent.length - done);
            try (Arena arena = Arena.ofConfined()) {
                part.copy(map(extent.place + done, piece, arena), 0, (int) (done / width), (int) (piece / width));
            }
        }
    }

    private int elements(int id, int width) throws BrokenSnapshotException {
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

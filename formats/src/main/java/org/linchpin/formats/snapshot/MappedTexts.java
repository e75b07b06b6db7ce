package org.linchpin.formats.snapshot;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts by number, read from the mapped file when they are asked for: where each begins, and their bytes. */
final class MappedTexts {

    private static final int LONGEST = 1 << 24;

    private final MemorySegment starts;
    private final MemorySegment bytes;
    private final int size;

    private MappedTexts(MemorySegment starts, MemorySegment bytes) {
        this.starts = starts;
        this.bytes = bytes;
        this.size = (int) (starts.byteSize() / Long.BYTES) - 1;
    }

    static MappedTexts of(Sections sections, int startsId, int bytesId) throws IOException, BrokenSnapshotException {
        // Checked in one mapping and used in another: pages that only the check has touched are given back.
        try (Arena arena = Arena.ofConfined()) {
            check(
                    sections.mapped(startsId, arena),
                    sections.mapped(bytesId, arena).byteSize());
        }
        return new MappedTexts(sections.mapped(startsId, Arena.ofAuto()), sections.mapped(bytesId, Arena.ofAuto()));
    }

    private static void check(MemorySegment starts, long bytes) throws BrokenSnapshotException {
        long count = starts.byteSize() / Long.BYTES - 1;
        BrokenSnapshotException.require(
                starts.byteSize() % Long.BYTES == 0 && count >= 0 && count < 1 << 30, "texts must have starts");
        long before = 0;
        for (long k = 0; k <= count; k++) {
            long start = starts.getAtIndex(Sections.LONG, k);
            BrokenSnapshotException.require(
                    start >= before && start - before <= LONGEST && (k > 0 || start == 0),
                    "texts must stand one after the other");
            before = start;
        }
        BrokenSnapshotException.require(before == bytes, "texts must fill their section");
    }

    static void write(Sink sink, int startsId, int bytesId, List<String> texts) throws IOException {
        sink.begin(startsId);
        long start = 0;
        for (String text : texts) {
            sink.putLong(start);
            start += text.getBytes(StandardCharsets.UTF_8).length;
        }
        sink.putLong(start);
        sink.end();
        sink.begin(bytesId);
        for (String text : texts) {
            sink.putBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        sink.end();
    }

    int size() {
        return size;
    }

    /** @throws IndexOutOfBoundsException if there is none of that number */
    String text(int number) {
        long start = start(number);
        byte[] copy = new byte[(int) (start(number + 1) - start)];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, start, copy, 0, copy.length);
        return new String(copy, StandardCharsets.UTF_8);
    }

    private long start(int number) {
        return starts.getAtIndex(Sections.LONG, number);
    }
}

package org.linchpin.formats.snapshot;

import java.io.IOException;
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
        long[] last = {-1};
        sections.eachLongs(startsId, (from, at, count) -> {
            long[] starts = new long[count];
            MemorySegment.copy(from, Sections.LONG, 0, starts, 0, count);
            for (int k = 0; k < count; k++) {
                long before = Math.max(0, last[0]);
                BrokenSnapshotException.require(
                        starts[k] >= before && starts[k] - before <= (last[0] < 0 ? 0 : LONGEST),
                        "texts must stand one after the other");
                last[0] = starts[k];
            }
        });
        BrokenSnapshotException.require(last[0] == sections.length(bytesId), "texts must fill their section");
        return new MappedTexts(sections.mapped(startsId), sections.mapped(bytesId));
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

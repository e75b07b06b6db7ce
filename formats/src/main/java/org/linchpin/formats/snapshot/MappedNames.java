package org.linchpin.formats.snapshot;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.linchpin.engine.network.NodeNames;

/**
 * The ids of a network's nodes in the mapped file, with a table for finding them by open addressing: slot + 1 of each
 * name, 0 where there is none. A wrong table finds less; it cannot lead out of the file, nor round for ever.
 */
final class MappedNames implements NodeNames {

    private static final int STARTS = 0;
    private static final int BYTES = 1;
    private static final int TABLE = 2;

    private final MappedTexts texts;
    private final MemorySegment table;
    private final int mask;

    private MappedNames(MappedTexts texts, MemorySegment table) {
        this.texts = texts;
        this.table = table;
        this.mask = (int) (table.byteSize() / Integer.BYTES) - 1;
    }

    static MappedNames of(Sections sections, int base) throws IOException, BrokenSnapshotException {
        MappedTexts texts = MappedTexts.of(sections, base + STARTS, base + BYTES);
        MemorySegment table = sections.mapped(base + TABLE);
        long slots = table.byteSize() / Integer.BYTES;
        BrokenSnapshotException.require(
                Long.bitCount(slots) == 1 && slots > texts.size() && slots <= 1 << 30 && table.byteSize() % 4 == 0,
                "a table of names must have room for all, and be a power of two");
        return new MappedNames(texts, table);
    }

    static void write(Sink sink, int base, NodeNames names) throws IOException {
        sink.begin(base + STARTS);
        long start = 0;
        for (int id = 0; id < names.size(); id++) {
            sink.putLong(start);
            start += names.name(id).getBytes(StandardCharsets.UTF_8).length;
        }
        sink.putLong(start);
        sink.end();
        sink.begin(base + BYTES);
        int[] table = new int[Math.max(2, Integer.highestOneBit(names.size() + names.size() / 2) * 2)];
        for (int id = 0; id < names.size(); id++) {
            String name = names.name(id);
            sink.putBytes(name.getBytes(StandardCharsets.UTF_8));
            int slot = slot(name, table.length - 1);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = id + 1;
        }
        sink.end();
        sink.ints(base + TABLE, table);
    }

    @Override
    public int size() {
        return texts.size();
    }

    @Override
    public String name(int id) {
        return texts.text(id);
    }

    @Override
    public int find(String name) {
        int slot = slot(name, mask);
        for (int tries = 0; tries <= mask; tries++) {
            int id = table.getAtIndex(Sections.INT, slot) - 1;
            if (id < 0 || id >= size()) {
                return -1;
            }
            if (texts.text(id).equals(name)) {
                return id;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private static int slot(String name, int mask) {
        int h = name.hashCode() * 0x9E3779B9;
        return (h ^ (h >>> 15)) & mask;
    }
}

package org.linchpin.engine.network;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Interned names: each distinct string gets the next int, from 0. The bytes stand in one pool and are found by open
 * addressing, so that ten million names cost their bytes and some 24 more each. A name that finds no place within
 * {@value #MOST_PROBES} slots of its own, as names made to collide do, stands in a map of trees beside: no name takes more
 * than logarithmic time. Not safe for threads while it grows.
 */
public final class Names implements NodeNames {

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;

    static final int MOST_PROBES = 128;
    private static final int NO_SLOT = -1;

    private byte[][] chunks = new byte[1][CHUNK];
    private long used;
    private long[] start = new long[64];
    /** Of the names as strings, which keep theirs once it was asked for. */
    private int[] hash = new int[64];

    private int count;
    private int[] table = new int[128];
    /** Names that found no slot. A hash map keeps strings of one hash in a tree. */
    private final Map<String, Integer> crowded = new HashMap<>();

    /** The number of {@code name}, a new one if it was not there. */
    public int intern(String name) {
        int slot = slotOf(name);
        int known = at(slot, name);
        if (known >= 0) {
            return known;
        }
        int id = count++;
        append(id, name.getBytes(StandardCharsets.UTF_8));
        if (id == hash.length) {
            hash = Arrays.copyOf(hash, id * 2);
        }
        hash[id] = name.hashCode();
        if (slot == NO_SLOT) {
            crowded.put(name, id);
        } else {
            table[slot] = count;
        }
        if (count * 2L > table.length) {
            rehash();
        }
        return id;
    }

    @Override
    public int find(String name) {
        return at(slotOf(name), name);
    }

    private int at(int slot, String name) {
        return slot == NO_SLOT ? crowded.getOrDefault(name, -1) : table[slot] - 1;
    }

    @Override
    public String name(int id) {
        if (id < 0 || id >= count) {
            throw new IndexOutOfBoundsException("There is no name " + id + " of " + count + ".");
        }
        byte[] bytes = new byte[length(id)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = byteAt(start[id] + i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return count;
    }

    private void append(int id, byte[] bytes) {
        if (id + 2 > start.length) {
            start = Arrays.copyOf(start, start.length * 2);
        }
        for (byte b : bytes) {
            int chunk = (int) (used >>> CHUNK_BITS);
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk * 2);
            }
            if (chunks[chunk] == null) {
                chunks[chunk] = new byte[CHUNK];
            }
            chunks[chunk][(int) (used & (CHUNK - 1))] = b;
            used++;
        }
        start[id + 1] = used;
    }

    /** How many names stand beside the table. */
    int crowdedCount() {
        return crowded.size();
    }

    /** The slot of the name, or the free one for it; {@link #NO_SLOT} if it stands, or is to stand, beside. */
    private int slotOf(String name) {
        int mask = table.length - 1;
        int wanted = name.hashCode();
        int slot = mix(wanted) & mask;
        byte @Nullable [] bytes = null;
        for (int probe = 0; probe < Math.min(MOST_PROBES, table.length); probe++) {
            int id = table[slot] - 1;
            if (id < 0) {
                return slot;
            }
            if (hash[id] == wanted) {
                bytes = bytes == null ? name.getBytes(StandardCharsets.UTF_8) : bytes;
                if (same(id, bytes)) {
                    return slot;
                }
            }
            slot = (slot + 1) & mask;
        }
        return NO_SLOT;
    }

    private boolean same(int id, byte[] bytes) {
        if (length(id) != bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (byteAt(start[id] + i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        int[] wider = new int[table.length * 2];
        int mask = wider.length - 1;
        crowded.clear();
        for (int id = 0; id < count; id++) {
            int slot = mix(hash[id]) & mask;
            int probe = 0;
            while (probe < MOST_PROBES && wider[slot] != 0) {
                slot = (slot + 1) & mask;
                probe++;
            }
            if (probe == MOST_PROBES) {
                crowded.put(name(id), id);
            } else {
                wider[slot] = id + 1;
            }
        }
        table = wider;
    }

    private int length(int id) {
        return (int) (start[id + 1] - start[id]);
    }

    private byte byteAt(long position) {
        return chunks[(int) (position >>> CHUNK_BITS)][(int) (position & (CHUNK - 1))];
    }

    private static int mix(int hashCode) {
        int h = hashCode * 0x9E3779B9;
        return h ^ (h >>> 15);
    }
}

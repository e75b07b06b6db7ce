package org.linchpin.engine.network;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Interned names: each distinct string gets the next int, from 0. The bytes stand in one pool and are found by open
 * addressing, so that ten million names cost their bytes and some 24 more each. Not safe for threads while it grows.
 */
public final class Names implements NodeNames {

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private byte[][] chunks = new byte[1][CHUNK];
    private long used;
    private long[] start = new long[64];
    /** Of the names as strings, which keep theirs once it was asked for. */
    private int[] hash = new int[64];

    private int count;
    private int[] table = new int[128];

    /** The number of {@code name}, a new one if it was not there. */
    public int intern(String name) {
        int slot = slotOf(name);
        if (table[slot] != 0) {
            return table[slot] - 1;
        }
        int id = count++;
        append(id, name.getBytes(StandardCharsets.UTF_8));
        if (id == hash.length) {
            hash = Arrays.copyOf(hash, id * 2);
        }
        hash[id] = name.hashCode();
        table[slot] = count;
        if (count * 2L > table.length) {
            rehash();
        }
        return id;
    }

    @Override
    public int find(String name) {
        return table[slotOf(name)] - 1;
    }

    @Override
    public String name(int id) {
        if (id < 0 || id >= count) {
            throw new IndexOutOfBoundsException("There is no name " + id + " of " + count + ".");
        }
        byte[] bytes = new byte[length(id)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = at(start[id] + i);
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

    private int slotOf(String name) {
        int mask = table.length - 1;
        int wanted = name.hashCode();
        int slot = mix(wanted) & mask;
        while (table[slot] != 0 && !(hash[table[slot] - 1] == wanted && same(table[slot] - 1, name))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean same(int id, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (length(id) != bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (at(start[id] + i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        int[] wider = new int[table.length * 2];
        int mask = wider.length - 1;
        for (int id = 0; id < count; id++) {
            int slot = mix(hash[id]) & mask;
            while (wider[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            wider[slot] = id + 1;
        }
        table = wider;
    }

    private int length(int id) {
        return (int) (start[id + 1] - start[id]);
    }

    private byte at(long position) {
        return chunks[(int) (position >>> CHUNK_BITS)][(int) (position & (CHUNK - 1))];
    }

    private static int mix(int hashCode) {
        int h = hashCode * 0x9E3779B9;
        return h ^ (h >>> 15);
    }
}

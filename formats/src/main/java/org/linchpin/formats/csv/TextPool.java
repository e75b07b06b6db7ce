package org.linchpin.formats.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Texts, each kept once, as UTF-8 bytes, and known by their number from 0 in the order in which they came. Open
 * addressing with linear probing at a load of at most two thirds; the hash is salted so that no file can make all its
 * texts collide. 14 to 20 bytes a text besides its own. At most 4 GB of text. Once filled it may be shared by threads:
 * the strings it keeps at hand are immutable, and one that a thread does not see is made again.
 */
final class TextPool {

    private static final int PAGE_BITS = 20;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int LENGTH_BYTES = 4;
    private static final int MOST_MADE = 1 << 16;

    private final long salt = ThreadLocalRandom.current().nextLong() | 1;
    private byte[][] pages = new byte[4][];
    private int pageCount;
    private int usedInPage = PAGE;
    private final IntColumn addresses = new IntColumn();
    private int[] slots = new int[1024];
    private int size;
    private byte[] scratch = new byte[256];
    private @Nullable Made[] made = new Made[slots.length];

    /** A text as a string. */
    private record Made(int number, String text) {}

    int size() {
        return size;
    }

    /** The number of {@code chars[from, to)}, which is {@link #size()} before the call if it was not there. */
    int intern(char[] chars, int from, int to) {
        int length = encode(chars, from, to);
        int slot = slotOf(scratch, length);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        addresses.set(size, store(length));
        slots[slot] = ++size;
        if (size * 3L > slots.length * 2L) {
            grow();
        }
        return size - 1;
    }

    /** The number of the text, or -1. */
    int find(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return slots[slotOf(bytes, bytes.length)] - 1;
    }

    /** The text of that number. The last strings made are kept: a walk over needs asks for most texts many times. */
    String get(int number) {
        int slot = number & (made.length - 1);
        Made kept = made[slot];
        if (kept == null || kept.number != number) {
            kept = new Made(number, make(number));
            made[slot] = kept;
        }
        return kept.text;
    }

    private String make(int number) {
        int address = addresses.get(number);
        byte[] page = pages[address >>> PAGE_BITS];
        int at = address & (PAGE - 1);
        return new String(page, at + LENGTH_BYTES, lengthAt(page, at), StandardCharsets.UTF_8);
    }

    private int encode(char[] chars, int from, int to) {
        int length = to - from;
        if (scratch.length < 3 * length) {
            scratch = new byte[6 * length];
        }
        for (int i = 0; i < length; i++) {
            char c = chars[from + i];
            if (c >= 0x80) {
                byte[] bytes = new String(chars, from, length).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(bytes, 0, scratch, 0, bytes.length);
                return bytes.length;
            }
            scratch[i] = (byte) c;
        }
        return length;
    }

    private int slotOf(byte[] text, int length) {
        int mask = slots.length - 1;
        int slot = hash(text, 0, length) & mask;
        while (slots[slot] != 0 && !isText(slots[slot] - 1, text, length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isText(int number, byte[] text, int length) {
        int address = addresses.get(number);
        byte[] page = pages[address >>> PAGE_BITS];
        int at = address & (PAGE - 1);
        return lengthAt(page, at) == length
                && Arrays.equals(page, at + LENGTH_BYTES, at + LENGTH_BYTES + length, text, 0, length);
    }

    private int store(int length) {
        if (usedInPage + LENGTH_BYTES + length > PAGE) {
            if (pageCount == 1 << (32 - PAGE_BITS)) {
                throw new IllegalStateException("the ids and names of the bulk files must take at most 4 GB");
            }
            if (pageCount == pages.length) {
                pages = Arrays.copyOf(pages, 2 * pageCount);
            }
            pages[pageCount++] = new byte[PAGE];
            usedInPage = 0;
        }
        byte[] page = pages[pageCount - 1];
        int at = usedInPage;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            page[at + i] = (byte) (length >>> (8 * i));
        }
        System.arraycopy(scratch, 0, page, at + LENGTH_BYTES, length);
        usedInPage += LENGTH_BYTES + length;
        return ((pageCount - 1) << PAGE_BITS) | at;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        made = new Made[Math.min(slots.length, MOST_MADE)];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int address = addresses.get(number);
            byte[] page = pages[address >>> PAGE_BITS];
            int at = address & (PAGE - 1);
            int slot = hash(page, at + LENGTH_BYTES, lengthAt(page, at)) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private int hash(byte[] bytes, int from, int length) {
        long hash = salt;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ bytes[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 32);
    }

    private static int lengthAt(byte[] page, int at) {
        return (page[at] & 0xff)
                | (page[at + 1] & 0xff) << 8
                | (page[at + 2] & 0xff) << 16
                | (page[at + 3] & 0xff) << 24;
    }
}

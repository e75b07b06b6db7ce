package org.linchpin.engine.sweep;

import java.util.Arrays;

/**
 * What is to happen later, taken in order of time: buckets in three levels, by the highest of three digits of twelve bits
 * in which a time differs from now (Denardo & Fox 1979, doi:10.1287/opre.27.1.161). An entry moves down at most twice, so
 * that adding and taking are O(1). What is added must lie after now. One thread at a time.
 */
final class Calendar {

    /** No entry. */
    static final int NONE = -1;

    private static final int DIGIT = 12;
    private static final int BUCKETS = 1 << DIGIT;
    private static final int LEVELS = 3;

    /** An entry is so many ints: the next one of its bucket, the time, what happens, and its weight. */
    private static final int STRIDE = 4;

    private static final int TIME = 1;
    private static final int WHAT = 2;
    private static final int WEIGHT = 3;

    private final int[] head = new int[LEVELS * BUCKETS];
    private final long[] filled = new long[head.length / Long.SIZE];
    private int[] entries = new int[1 << 10];
    private int used;
    private int free = NONE;
    private int size;
    private int now;

    Calendar() {
        Arrays.fill(head, NONE);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Back to 0; there must be nothing left. */
    void reset() {
        now = 0;
    }

    void add(int time, int what, int weight) {
        int entry = free;
        if (entry == NONE) {
            entry = used;
            used += STRIDE;
            if (used > entries.length) {
                entries = Arrays.copyOf(entries, entries.length * 2);
            }
        } else {
            free = entries[entry];
        }
        entries[entry + TIME] = time;
        entries[entry + WHAT] = what;
        entries[entry + WEIGHT] = weight;
        size++;
        put(entry, time);
    }

    private void put(int entry, int time) {
        int level = (Integer.SIZE - 1 - Integer.numberOfLeadingZeros((time ^ now) | 1)) / DIGIT;
        int bucket = level * BUCKETS + (time >>> (level * DIGIT) & (BUCKETS - 1));
        entries[entry] = head[bucket];
        head[bucket] = entry;
        filled[bucket >>> 6] |= 1L << bucket;
    }

    /** Goes on to the next time at which something happens, and returns it; there must be something. */
    int advance() {
        int level = 0;
        while (true) {
            int digit = now >>> (level * DIGIT) & (BUCKETS - 1);
            int bucket = next(level * BUCKETS + digit, (level + 1) * BUCKETS);
            if (bucket == NONE) {
                level++;
                continue;
            }
            int shift = level * DIGIT;
            int above = shift + DIGIT >= Integer.SIZE ? 0 : now >>> (shift + DIGIT) << (shift + DIGIT);
            now = above | (bucket - level * BUCKETS) << shift;
            if (level == 0) {
                return now;
            }
            spread(bucket);
            level = 0;
        }
    }

    private int next(int from, int to) {
        int word = from >>> 6;
        long bits = filled[word] & (-1L << from);
        while (bits == 0) {
            word++;
            if (word == to >>> 6) {
                return NONE;
            }
            bits = filled[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    private void spread(int bucket) {
        int entry = empty(bucket);
        while (entry != NONE) {
            int after = entries[entry];
            put(entry, entries[entry + TIME]);
            entry = after;
        }
    }

    private int empty(int bucket) {
        int first = head[bucket];
        head[bucket] = NONE;
        filled[bucket >>> 6] &= ~(1L << bucket);
        return first;
    }

    /** Takes all that happens now off; the first of it, for {@link #what}, {@link #weight} and {@link #after}. */
    int takeNow() {
        return empty(now & (BUCKETS - 1));
    }

    int what(int entry) {
        return entries[entry + WHAT];
    }

    int weight(int entry) {
        return entries[entry + WEIGHT];
    }

    /** The next that happens now, or {@link #NONE}; the one before may be forgotten then. */
    int after(int entry) {
        int after = entries[entry];
        entries[entry] = free;
        free = entry;
        size--;
        return after;
    }
}

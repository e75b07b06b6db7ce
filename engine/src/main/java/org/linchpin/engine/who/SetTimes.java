package org.linchpin.engine.who;

import java.util.Arrays;

/**
 * The earliest time of each of some packed sets: columns in the order in which the sets came, and a hash table of places in
 * them by open addressing. Forgets in proportion to how many there are: a small map uses a small part of a large table.
 */
final class SetTimes {

    static final int ABSENT = Integer.MAX_VALUE;

    private static final int LEAST_LENGTH = 32;

    private long[] sets = new long[LEAST_LENGTH / 2];
    private int[] times = new int[LEAST_LENGTH / 2];

    /** One more than the place of a set, or 0; of a length that is a power of two, of which so much is used. */
    private int[] table = new int[LEAST_LENGTH];

    private int mask = LEAST_LENGTH - 1;
    private int size;
    private int emptySetTime = ABSENT;

    /** The time of a set, or {@link #ABSENT}. */
    int get(long set) {
        if (set == PackedSets.EMPTY) {
            return emptySetTime;
        }
        if (size == 0) {
            return ABSENT;
        }
        int place = table[slot(set)];
        return place == 0 ? ABSENT : times[place - 1];
    }

    /**
     * Takes the time if the set has none, or a later one.
     *
     * @return true if the set had none
     */
    boolean lower(long set, int time) {
        if (set == PackedSets.EMPTY) {
            boolean isNew = emptySetTime == ABSENT;
            emptySetTime = Math.min(emptySetTime, time);
            return isNew;
        }
        int slot = slot(set);
        int place = table[slot];
        if (place != 0) {
            times[place - 1] = Math.min(times[place - 1], time);
            return false;
        }
        if (size == sets.length) {
            sets = Arrays.copyOf(sets, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
        }
        sets[size] = set;
        times[size++] = time;
        table[slot] = size;
        if (size * 4 > mask) {
            spread(2 * (mask + 1));
        }
        return true;
    }

    /** How many sets there are, not counting the empty one. */
    int size() {
        return size;
    }

    /** A set that is not empty, by order of arrival. */
    long set(int index) {
        return sets[index];
    }

    int time(int index) {
        return times[index];
    }

    /** Writes all sets but the empty one, by order of arrival. */
    void copyTo(long[] toSets, int[] toTimes, int from) {
        System.arraycopy(sets, 0, toSets, from, size);
        System.arraycopy(times, 0, toTimes, from, size);
    }

    void clear() {
        Arrays.fill(table, 0, size == 0 ? 0 : mask + 1, 0);
        size = 0;
        mask = LEAST_LENGTH - 1;
        emptySetTime = ABSENT;
    }

    /** Where the set stands in the table, or would. */
    private int slot(long set) {
        int slot = (int) ((set * 0x9E3779B97F4A7C15L) >>> Long.numberOfLeadingZeros(mask));
        for (int place = table[slot]; place != 0 && sets[place - 1] != set; place = table[slot]) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void spread(int length) {
        if (length > table.length) {
            table = new int[length];
        } else {
            Arrays.fill(table, 0, mask + 1, 0);
        }
        mask = length - 1;
        for (int k = 0; k < size; k++) {
            table[slot(sets[k])] = k + 1;
        }
    }
}

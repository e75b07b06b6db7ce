package org.linchpin.engine.who;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The earliest time of each of some packed sets: a hash map by open addressing that also keeps them in the order in which
 * they came, and forgets them in proportion to how many they are.
 */
final class SetTimes {

    static final int ABSENT = Integer.MAX_VALUE;

    private static final int LEAST_BITS = 5;

    /** Tables by the logarithm of their length; those not in use are empty. A small map stays in a small one. */
    private final long[] @Nullable [] keysByBits = new long[31][];

    private final int[] @Nullable [] timesByBits = new int[31][];
    private int bits = LEAST_BITS;
    private long[] keys = new long[1 << LEAST_BITS];
    private int[] times = new int[1 << LEAST_BITS];
    private int[] slots = new int[1 << LEAST_BITS];
    private int size;
    private int emptySetTime = ABSENT;

    /** The time of a set, or {@link #ABSENT}. */
    int get(long set) {
        if (set == PackedSets.EMPTY) {
            return emptySetTime;
        }
        int slot = slot(set);
        return keys[slot] == set ? times[slot] : ABSENT;
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
        if (keys[slot] == set) {
            times[slot] = Math.min(times[slot], time);
            return false;
        }
        keys[slot] = set;
        times[slot] = time;
        slots[size++] = slot;
        if (size * 2 == keys.length) {
            grow();
        }
        return true;
    }

    /** How many sets there are, not counting the empty one. */
    int size() {
        return size;
    }

    /** A set that is not empty, by order of arrival. */
    long set(int index) {
        return keys[slots[index]];
    }

    int time(int index) {
        return times[slots[index]];
    }

    void clear() {
        for (int k = 0; k < size; k++) {
            keys[slots[k]] = 0;
        }
        size = 0;
        emptySetTime = ABSENT;
        if (bits > LEAST_BITS) {
            table(LEAST_BITS);
        }
    }

    private int slot(long set) {
        int mask = keys.length - 1;
        int slot = (int) ((set * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (keys[slot] != 0 && keys[slot] != set) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTimes = times;
        table(bits + 1);
        if (slots.length * 2 < keys.length) {
            slots = Arrays.copyOf(slots, keys.length);
        }
        for (int k = 0; k < size; k++) {
            int old = slots[k];
            int slot = slot(oldKeys[old]);
            keys[slot] = oldKeys[old];
            times[slot] = oldTimes[old];
            slots[k] = slot;
            oldKeys[old] = 0;
        }
    }

    /** Uses an empty table of that many bits from now on. */
    private void table(int wanted) {
        keysByBits[bits] = keys;
        timesByBits[bits] = times;
        long[] otherKeys = keysByBits[wanted];
        int[] otherTimes = timesByBits[wanted];
        keys = otherKeys == null ? new long[1 << wanted] : otherKeys;
        times = otherTimes == null ? new int[1 << wanted] : otherTimes;
        bits = wanted;
    }
}

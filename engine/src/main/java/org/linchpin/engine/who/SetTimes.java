package org.linchpin.engine.who;

/** A hash map from packed sets to times, by open addressing. */
final class SetTimes {

    static final int ABSENT = Integer.MAX_VALUE;

    private long[] keys = new long[32];
    private int[] times = new int[32];
    private boolean hasEmptySet;
    private int emptySetTime = ABSENT;
    private int size;

    /** The time of a set, or {@link #ABSENT}. */
    int get(long set) {
        if (set == PackedSets.EMPTY) {
            return hasEmptySet ? emptySetTime : ABSENT;
        }
        int slot = slot(set);
        return keys[slot] == set ? times[slot] : ABSENT;
    }

    void put(long set, int time) {
        if (set == PackedSets.EMPTY) {
            hasEmptySet = true;
            emptySetTime = time;
            return;
        }
        int slot = slot(set);
        if (keys[slot] != set) {
            keys[slot] = set;
            size++;
        }
        times[slot] = time;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private int slot(long set) {
        int mask = keys.length - 1;
        long hash = set * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 33) & mask;
        while (keys[slot] != 0 && keys[slot] != set) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTimes = times;
        keys = new long[oldKeys.length * 2];
        times = new int[keys.length];
        size = 0;
        for (int k = 0; k < oldKeys.length; k++) {
            if (oldKeys[k] != 0) {
                int slot = slot(oldKeys[k]);
                keys[slot] = oldKeys[k];
                times[slot] = oldTimes[k];
                size++;
            }
        }
    }
}

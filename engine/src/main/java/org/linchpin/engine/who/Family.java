package org.linchpin.engine.who;

/**
 * Minimal cut sets of one node with their earliest dark times: no set has another that is part of it and no later. Sets
 * stand by size. Immutable.
 */
final class Family {

    static final Family NONE = new Family(new long[0], new int[0]);

    private final long[] sets;
    private final int[] times;

    Family(long[] sets, int[] times) {
        this.sets = sets;
        this.times = times;
    }

    int size() {
        return sets.length;
    }

    long set(int index) {
        return sets[index];
    }

    int time(int index) {
        return times[index];
    }
}

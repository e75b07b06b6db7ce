package org.linchpin.engine.who;

import java.util.Arrays;

/**
 * The sets of one size of every node, with their times, as they were found: what comes or becomes earlier is appended, so
 * that whoever has read a node's row up to some point reads on from there. Nodes that have the same sets at the same times
 * may share a row.
 */
final class Layer {

    private static final long[] NO_SETS = {};
    private static final int[] NO_TIMES = {};

    private final long[][] sets;
    private final int[][] times;
    private final int[] counts;
    private long entries;

    Layer(int nodes) {
        sets = new long[nodes][];
        Arrays.fill(sets, NO_SETS);
        times = new int[nodes][];
        Arrays.fill(times, NO_TIMES);
        counts = new int[nodes];
    }

    /** How long the node's row is. */
    int count(int node) {
        return counts[node];
    }

    long set(int node, int index) {
        return sets[node][index];
    }

    int time(int node, int index) {
        return times[node][index];
    }

    /** How long all rows are together, a shared one counted once. */
    long entries() {
        return entries;
    }

    void append(int node, SetTimes fresh) {
        int before = counts[node];
        int after = before + fresh.size();
        if (after > sets[node].length) {
            int room = before == 0 ? after : Math.max(after, before + before / 2);
            sets[node] = Arrays.copyOf(sets[node], room);
            times[node] = Arrays.copyOf(times[node], room);
        }
        for (int k = 0; k < fresh.size(); k++) {
            sets[node][before + k] = fresh.set(k);
            times[node][before + k] = fresh.time(k);
        }
        counts[node] = after;
        entries += fresh.size();
    }

    /** Replaces the node's row by the sets it stands for, each once. */
    void settle(int node, SetTimes latest) {
        entries -= counts[node];
        counts[node] = 0;
        sets[node] = NO_SETS;
        times[node] = NO_TIMES;
        append(node, latest);
    }

    /** Gives the node, which has none yet, another one's row. */
    void share(int node, int with) {
        sets[node] = sets[with];
        times[node] = times[with];
        counts[node] = counts[with];
    }

    void forget(int node) {
        entries -= counts[node];
        counts[node] = 0;
        sets[node] = NO_SETS;
        times[node] = NO_TIMES;
    }

    void copyInto(SetTimes map, int node) {
        for (int k = 0; k < counts[node]; k++) {
            map.lower(sets[node][k], times[node][k]);
        }
    }
}

package org.linchpin.engine.who;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/**
 * The sets of one size of every node, with their times, as they were found: what comes or becomes earlier is appended, so
 * that whoever has read a node's row up to some point reads on from there. Nodes that have the same sets at the same times
 * may share a row. Threads may write rows of different nodes at once; whoever reads another's row must know that it is done.
 */
final class Layer {

    private static final long[] NO_SETS = {};
    private static final int[] NO_TIMES = {};

    private final long[][] sets;
    private final int[][] times;
    private final int[] counts;
    private final boolean[] mayRepeat;
    private final LongAdder entries = new LongAdder();
    private final LongAdder appended = new LongAdder();

    Layer(int nodes) {
        sets = new long[nodes][];
        Arrays.fill(sets, NO_SETS);
        times = new int[nodes][];
        Arrays.fill(times, NO_TIMES);
        counts = new int[nodes];
        mayRepeat = new boolean[nodes];
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
        return entries.sum();
    }

    /** How many were ever appended: the same in whatever order nodes are solved, and at no time less than {@link #entries}. */
    long appended() {
        return appended.sum();
    }

    void append(int node, SetTimes fresh) {
        int before = counts[node];
        int after = before + fresh.size();
        if (before > 0) {
            mayRepeat[node] = true;
        }
        if (after > sets[node].length) {
            int room = before == 0 ? after : Math.max(after, before + before / 2);
            sets[node] = Arrays.copyOf(sets[node], room);
            times[node] = Arrays.copyOf(times[node], room);
        }
        fresh.copyTo(sets[node], times[node], before);
        counts[node] = after;
        entries.add(fresh.size());
        appended.add(fresh.size());
    }

    /** True if the node's row has been appended to, and so may have a set more than once. */
    boolean mayRepeat(int node) {
        return mayRepeat[node];
    }

    /** Replaces the node's row by the sets it stands for, each once. */
    void settle(int node, SetTimes latest) {
        entries.add(-counts[node]);
        counts[node] = 0;
        sets[node] = NO_SETS;
        times[node] = NO_TIMES;
        mayRepeat[node] = false;
        append(node, latest);
    }

    /** Gives the node, which has none yet, another one's row. */
    void share(int node, int with) {
        sets[node] = sets[with];
        times[node] = times[with];
        counts[node] = counts[with];
    }

    void forget(int node) {
        entries.add(-counts[node]);
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

package org.linchpin.engine.cut;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Seconds;

/**
 * The dark intervals of a run, {@code [from, to)}, numbered in the order in which they began: at one instant, what goes
 * dark because of something else comes after it. Complete up to {@link #endSeconds}.
 */
public final class Timeline {

    /** No interval. */
    public static final int NONE = -1;

    private final int[] node;
    private final int[] from;
    /** Null where none ends. */
    private final int @Nullable [] to;

    /** Null where no node has two. */
    private final int @Nullable [] earlier;

    private final int[] latestOf;
    private final int endSeconds;
    private final boolean settled;

    private Timeline(
            int[] node,
            int[] from,
            int @Nullable [] to,
            int @Nullable [] earlier,
            int[] latestOf,
            int endSeconds,
            boolean settled) {
        this.node = node;
        this.from = from;
        this.to = to;
        this.earlier = earlier;
        this.latestOf = latestOf;
        this.endSeconds = endSeconds;
        this.settled = settled;
    }

    /**
     * A run in which each node goes dark once and for good.
     *
     * @param nodes in the order in which they go dark
     * @param times when, by node
     */
    static Timeline once(int[] nodes, int[] times, int endSeconds) {
        int[] from = new int[nodes.length];
        int[] latestOf = new int[times.length];
        Arrays.fill(latestOf, NONE);
        for (int k = 0; k < nodes.length; k++) {
            from[k] = times[nodes[k]];
            latestOf[nodes[k]] = k;
        }
        return new Timeline(nodes, from, null, null, latestOf, endSeconds, true);
    }

    /** Collects intervals as they open and close. */
    static final class Recorder {

        private final Ints node = new Ints();
        private final Ints from = new Ints();
        private final Ints to = new Ints();
        private final Ints earlier = new Ints();
        private final int[] latestOf;
        private boolean hasEmpty;

        Recorder(int nodes) {
            latestOf = new int[nodes];
            Arrays.fill(latestOf, NONE);
        }

        void open(int dark, int time) {
            earlier.add(latestOf[dark]);
            latestOf[dark] = node.size();
            node.add(dark);
            from.add(time);
            to.add(Seconds.NEVER);
        }

        /** Ends the open interval; one of no length never was. */
        void close(int lit, int time) {
            int interval = latestOf[lit];
            to.set(interval, time);
            if (from.get(interval) == time) {
                latestOf[lit] = earlier.get(interval);
                hasEmpty = true;
            }
        }

        Timeline finish(int endSeconds, boolean settled) {
            return hasEmpty ? withoutEmpty().finish(endSeconds, settled) : build(endSeconds, settled);
        }

        private Recorder withoutEmpty() {
            Recorder copy = new Recorder(latestOf.length);
            for (int k = 0; k < node.size(); k++) {
                if (from.get(k) != to.get(k)) {
                    copy.open(node.get(k), from.get(k));
                    copy.to.set(copy.to.size() - 1, to.get(k));
                }
            }
            return copy;
        }

        private Timeline build(int endSeconds, boolean settled) {
            return new Timeline(
                    node.toArray(), from.toArray(), to.toArray(), earlier.toArray(), latestOf, endSeconds, settled);
        }
    }

    /** How many dark intervals there are. */
    public int count() {
        return node.length;
    }

    public int node(int interval) {
        return node[interval];
    }

    public int from(int interval) {
        return from[interval];
    }

    /** When it ends, or {@link Seconds#NEVER} if it was open when the run ended. */
    public int to(int interval) {
        return to == null ? Seconds.NEVER : to[interval];
    }

    /** The node's latest interval, or {@link #NONE}. */
    public int latest(int ofNode) {
        return latestOf[ofNode];
    }

    /** The interval of the same node before this one, or {@link #NONE}. */
    public int earlier(int interval) {
        return earlier == null ? NONE : earlier[interval];
    }

    /** The node's first interval, or {@link #NONE}. */
    public int first(int ofNode) {
        int interval = latestOf[ofNode];
        while (interval != NONE && earlier(interval) != NONE) {
            interval = earlier(interval);
        }
        return interval;
    }

    /** The interval in which the node is dark at {@code time}, or {@link #NONE} if it is lit. */
    public int at(int ofNode, int time) {
        int interval = latestOf[ofNode];
        while (interval != NONE && from[interval] > time) {
            interval = earlier(interval);
        }
        return interval != NONE && time < to(interval) ? interval : NONE;
    }

    /** When the node first goes dark, or {@link Seconds#NEVER}. */
    public int firstDark(int ofNode) {
        int interval = first(ofNode);
        return interval == NONE ? Seconds.NEVER : from[interval];
    }

    /**
     * The first dark interval that begins at or before {@code horizon} and lasts longer than {@code tolerates}, or
     * {@link #NONE}; one that is open at the end lasts.
     */
    public int breach(int ofNode, int horizon, int tolerates) {
        int found = NONE;
        for (int k = latestOf[ofNode]; k != NONE; k = earlier(k)) {
            if (from[k] <= horizon && (to(k) == Seconds.NEVER || (long) to(k) - from[k] > tolerates)) {
                found = k;
            }
        }
        return found;
    }

    /** The run says nothing of what comes after this. */
    public int endSeconds() {
        return endSeconds;
    }

    /** False if the event budget ran out while nodes still changed. */
    public boolean settled() {
        return settled;
    }
}

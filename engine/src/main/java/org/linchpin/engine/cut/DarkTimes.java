package org.linchpin.engine.cut;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Sort;

/**
 * When each node goes dark under a cut for good (docs/semantics.md 2.8): the greatest solution of T = min(off, H +
 * gate(T_j + h_j)), by one pass in increasing time, as Dijkstra 1959 (doi:10.1007/BF01386390) settles nodes. A network
 * with standbys is taken with its standbys never usable. O((nodes + needs touched) log events); a run costs only what it
 * touches, for {@link #reset} undoes just that. A workspace: one thread at a time.
 */
public final class DarkTimes {

    private final Network network;
    private final int[] dark;
    private final int[] unmet;
    /** Gates whose unmet branches suffice: their weights are not counted on. A bit each stays near the processor. */
    private final Bits failed;

    private final Ints order = new Ints();
    private final Ints raisedGates = new Ints();
    private final Ints raisedBy = new Ints();
    private final EventQueue events = new EventQueue();
    private final Ints now = new Ints();
    private final Ints lateNeeds = new Ints();
    private final Ints lateNeedTimes = new Ints();
    private final Ints lateEnds = new Ints();
    private int baseOrder;
    private @Nullable Bits kept;

    public DarkTimes(Network network) {
        this.network = network;
        this.dark = new int[network.nodeCount()];
        Arrays.fill(dark, Seconds.NEVER);
        this.unmet = new int[network.gateCount()];
        this.failed = new Bits(network.gateCount());
        settleBase();
    }

    /** Runs a cut at 0 for good, up to {@code horizonSeconds}; {@link #reset} first. */
    public void run(int[] nodes, int horizonSeconds) {
        int[] times = new int[nodes.length];
        run(nodes, times, horizonSeconds);
    }

    /**
     * Runs a cut for good.
     *
     * @param nodes what is switched off
     * @param times when, seconds from 0, one each
     * @param horizonSeconds nodes that go dark later are left as never
     */
    public void run(int[] nodes, int[] times, int horizonSeconds) {
        run(nodes, times, horizonSeconds, null);
    }

    /** The same, had the nodes of {@code kept} stayed lit come what may; none where it is null. */
    public void run(int[] nodes, int[] times, int horizonSeconds, @Nullable Bits kept) {
        this.kept = kept;
        for (int k = 0; k < nodes.length; k++) {
            if (times[k] <= horizonSeconds) {
                nodeEvent(times[k], nodes[k]);
            }
        }
        for (int k = 0; k < lateEnds.size(); k++) {
            int end = lateEnds.get(k);
            if (network.endAt(end) <= horizonSeconds) {
                nodeEvent(network.endAt(end), network.endNode(end));
            }
        }
        for (int k = 0; k < lateNeeds.size(); k++) {
            if (lateNeedTimes.get(k) <= horizonSeconds) {
                needEvent(lateNeedTimes.get(k), lateNeeds.get(k));
            }
        }
        while (!events.isEmpty()) {
            int time = events.time();
            int number = events.take();
            if ((number & 1) == 0) {
                settle(number >>> 1, time);
            } else {
                int need = number >>> 1;
                raise(network.needGate(need), network.needWeight(need), time, horizonSeconds);
            }
            while (!now.isEmpty()) {
                darken(now.pop(), time, horizonSeconds);
            }
        }
    }

    /** Forgets the last run. */
    public void reset() {
        while (order.size() > baseOrder) {
            dark[order.pop()] = Seconds.NEVER;
        }
        while (!raisedGates.isEmpty()) {
            int gate = raisedGates.pop();
            unmet[gate] -= raisedBy.pop();
            failed.clear(gate);
        }
    }

    /** When the node goes dark, or {@link Seconds#NEVER}; below 0 only for what ended by date before 0. */
    public int dark(int node) {
        return dark[node];
    }

    /** How many nodes are dark, those that are dark with no switch off first. */
    public int darkCount() {
        return order.size();
    }

    /** How many nodes are dark at 0 with no switch off. */
    public int baseCount() {
        return baseOrder;
    }

    /** The dark nodes in the order in which they went dark. */
    public int darkNode(int rank) {
        return order.get(rank);
    }

    Timeline timeline(int endSeconds) {
        return Timeline.once(order.toArray(), dark, endSeconds);
    }

    /** What holds with no switch off: standbys out of use, what has ended, what is broken, and what follows at 0. */
    private void settleBase() {
        for (int k = 0; k < network.standbyCount(); k++) {
            baseDark(network.standbyNode(k), Seconds.ALWAYS);
        }
        for (int k = 0; k < network.endCount(); k++) {
            if (network.endAt(k) <= 0) {
                nodeEvent(network.endAt(k), network.endNode(k));
            } else {
                lateEnds.add(k);
            }
        }
        for (int gate = 0; gate < network.gateCount(); gate++) {
            if (network.failAt(gate) <= 0) {
                baseFailed(gate, 0);
            }
        }
        while (!events.isEmpty()) {
            int time = events.time();
            int number = events.take();
            if ((number & 1) == 0) {
                baseDark(number >>> 1, time);
            } else {
                int need = number >>> 1;
                baseRaise(network.needGate(need), network.needWeight(need), time);
            }
        }
        baseOrder = order.size();
    }

    private void baseDark(int node, int time) {
        if (dark[node] != Seconds.NEVER) {
            return;
        }
        dark[node] = time;
        order.add(node);
        for (int k = network.outStart(node); k < network.outStart(node + 1); k++) {
            int need = network.outNeed(k);
            int at = time == Seconds.ALWAYS ? time : Seconds.plus(time, network.needHoldout(need));
            if (at <= 0) {
                needEvent(at, need);
            } else if (at != Seconds.NEVER) {
                lateNeeds.add(need);
                lateNeedTimes.add(at);
            }
        }
    }

    private void baseRaise(int gate, int weight, int time) {
        int before = unmet[gate];
        unmet[gate] = before + weight;
        if (before < network.failAt(gate) && unmet[gate] >= network.failAt(gate)) {
            baseFailed(gate, time);
        }
    }

    /** A gate that fails at or before 0: its node is broken, or a view of something that has ended. */
    private void baseFailed(int gate, int time) {
        failed.set(gate);
        int parent = network.parent(gate);
        if (parent >= 0) {
            baseRaise(parent, network.gateWeight(gate), time);
        } else if (network.sort(gate) == Sort.VIEW) {
            baseDark(gate, time);
        } else if (network.broken(gate)) {
            baseDark(gate, 0);
        }
    }

    private void settle(int node, int time) {
        if (dark[node] == Seconds.NEVER && (kept == null || !kept.get(node))) {
            dark[node] = time;
            order.add(node);
            now.add(node);
        }
    }

    private void darken(int node, int time, int horizon) {
        for (int k = network.outStart(node); k < network.outStart(node + 1); k++) {
            int need = network.outNeed(k);
            int gate = network.needGate(need);
            if (failed.get(gate)) {
                continue;
            }
            int holdout = network.needHoldout(need);
            if (holdout == 0) {
                raise(gate, network.needWeight(need), time, horizon);
            } else {
                int at = Seconds.plus(time, holdout);
                if (at <= horizon && at != Seconds.NEVER) {
                    needEvent(at, need);
                }
            }
        }
    }

    /** A gate that has failed is not raised again: in a run nothing is met again. */
    private void raise(int gate, int weight, int time, int horizon) {
        if (failed.get(gate)) {
            return;
        }
        unmet[gate] += weight;
        raisedGates.add(gate);
        raisedBy.add(weight);
        if (unmet[gate] < network.failAt(gate)) {
            return;
        }
        failed.set(gate);
        int parent = network.parent(gate);
        if (parent >= 0) {
            raise(parent, network.gateWeight(gate), time, horizon);
            return;
        }
        int holdout = network.holdout(gate);
        if (holdout == 0) {
            settle(gate, time);
        } else {
            int at = Seconds.plus(time, holdout);
            if (at <= horizon && at != Seconds.NEVER) {
                nodeEvent(at, gate);
            }
        }
    }

    private void nodeEvent(int time, int node) {
        events.add(time, node << 1);
    }

    private void needEvent(int time, int need) {
        events.add(time, (need << 1) | 1);
    }
}

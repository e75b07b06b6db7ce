package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/**
 * Minimal cut sets of all nodes of a cone at once, bottom-up: per node one family of (set, earliest dark time), minimal in
 * both. First the empty set of every node, then all singles, then all pairs, and so on, so that each size is exact when
 * the next is begun, and a node with too many pairs still has all its singles. A gate that fails by its first unmet
 * branch takes the union of its branches' families; another is searched ({@link Improver}). A need's holdout and the
 * node's own are added to the times, and what is later than the horizon is dropped. Inside a component the families grow
 * from nothing to the least solution, so that no failure justifies itself. Dropping sets over the size limit is exact, for
 * they never absorb a smaller one: minimal-set families are an absorptive semiring (Green, Karvounarakis and Tannen 2007,
 * doi:10.1145/1265530.1265535). Exponential in the worst case: a node with more sets of one size than the cap goes without
 * them, and so does all that rests on it. Cones with standbys are not for it. One thread at a time.
 */
final class Families {

    private final Network network;
    private final ConeOrder order;
    private final PackedSets packed;
    private final long storeCap;
    private final Work work;
    private final int[] emptySetTimes;
    private final List<Layer> layers = new ArrayList<>();
    private final byte[] completeSize;
    private final @Nullable String[] reasons;
    private final Improver improver;
    private final Bits waiting;
    private int size;
    private long entries;
    private boolean allComplete = true;

    /**
     * @param cone the nodes to solve; closed under needs, without standbys
     * @param switchesOf per node the switches that turn it off, ascending, or null
     * @param switches how many there are
     * @param cap how many sets of one size a node has at most
     * @param storeCap how many sets there are at most in all
     */
    Families(
            Network network,
            Bits cone,
            int[] @Nullable [] switchesOf,
            int switches,
            int maxSize,
            int horizon,
            int cap,
            long storeCap,
            Work work) {
        this.network = network;
        this.order = ConeOrder.of(network, cone);
        this.packed = new PackedSets(maxSize);
        this.storeCap = storeCap;
        this.work = work;
        this.emptySetTimes = new int[order.size()];
        Arrays.fill(emptySetTimes, Seconds.NEVER);
        this.completeSize = new byte[order.size()];
        Arrays.fill(completeSize, (byte) -1);
        this.reasons = new String[order.size()];
        this.improver =
                new Improver(network, order, switchesOf, switches, packed, horizon, cap, work, emptySetTimes, layers);
        this.waiting = new Bits(order.size());
    }

    PackedSets packed() {
        return packed;
    }

    /** Solves the cone for the next larger size, beginning with 0; whatever stops it, the smaller sizes stay. */
    void solveNextSize() {
        size = layers.size();
        Layer layer = new Layer(size == 0 ? 0 : order.size());
        layers.add(layer);
        improver.size(size);
        entries = layers.stream().mapToLong(Layer::entries).sum();
        for (int c = 0; c < order.components(); c++) {
            int from = order.start(c);
            int to = order.start(c + 1);
            String missing = allComplete ? null : missing(from, to);
            if (missing == null) {
                missing = solve(from, to);
            }
            allComplete &= missing == null;
            for (int r = from; r < to; r++) {
                if (missing == null) {
                    completeSize[r] = (byte) size;
                } else {
                    reasons[r] = missing;
                    layer.forget(r);
                }
            }
            work.progress(c + 1, order.components());
        }
    }

    /** All minimal sets of the node up to this size are in its family; -1 if nothing is known. */
    int completeSize(int node) {
        return completeSize[order.rank(node)];
    }

    /** Why the last size was not solved for the node, or null. */
    @Nullable
    String reason(int node) {
        return reasons[order.rank(node)];
    }

    /** The node's minimal sets up to its complete size. */
    Family family(int node) {
        int r = order.rank(node);
        boolean withEmptySet = completeSize[r] >= 0 && emptySetTimes[r] != Seconds.NEVER;
        int count = withEmptySet ? 1 : 0;
        for (int s = 1; s <= completeSize[r]; s++) {
            count += layers.get(s).count(r);
        }
        long[] sets = new long[count];
        int[] times = new int[count];
        int n = 0;
        if (withEmptySet) {
            sets[n] = PackedSets.EMPTY;
            times[n++] = emptySetTimes[r];
        }
        for (int s = 1; s <= completeSize[r]; s++) {
            for (int k = 0; k < layers.get(s).count(r); k++) {
                sets[n] = layers.get(s).set(r, k);
                times[n++] = layers.get(s).time(r, k);
            }
        }
        return new Family(sets, times);
    }

    /** Why the size cannot be solved for the component, or null: something it rests on has no sets of that size. */
    private @Nullable String missing(int from, int to) {
        for (int r = from; r < to; r++) {
            String missing = completeSize[r] < size - 1 ? reasons[r] : missing(order.node(r), from, to);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private @Nullable String missing(int gate, int from, int to) {
        for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
            if (network.needHoldout(need) != Seconds.NEVER) {
                int source = order.rank(network.needSource(need));
                if (completeSize[source] < size && (source < from || source >= to)) {
                    return reasons[source];
                }
            }
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
            String missing = missing(child, from, to);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    /** The least solution of a component, in rounds over those of its nodes that may have changed; or why there is none. */
    private @Nullable String solve(int from, int to) {
        if (to - from == 1) {
            // A need on itself adds nothing: what it would add contains a set that is there, no later.
            improve(from, false);
            return tooMany();
        }
        for (int r = from; r < to; r++) {
            waiting.set(r);
            improver.unread(order.node(r));
        }
        String missing = null;
        for (boolean moving = true; moving && missing == null; ) {
            moving = false;
            for (int r = from; r < to && missing == null; r++) {
                if (waiting.get(r)) {
                    waiting.clear(r);
                    if (improve(r, true)) {
                        moving = true;
                        wake(order.node(r), from, to);
                    }
                    missing = tooMany();
                }
            }
        }
        if (missing == null && size > 0) {
            settle(from, to);
        }
        return missing;
    }

    private void wake(int node, int from, int to) {
        for (int k = network.outStart(node); k < network.outStart(node + 1); k++) {
            int owner = order.rank(network.owner(network.needGate(network.outNeed(k))));
            if (owner >= from && owner < to) {
                waiting.set(owner);
            }
        }
    }

    /** Solves a node anew, what it rests on being what it is; true if something came or is earlier. */
    private boolean improve(int r, boolean again) {
        if (work.stopped()) {
            throw new StoppedException();
        }
        if (size > 0) {
            return improver.improve(r, again);
        }
        int before = emptySetTimes[r];
        emptySetTimes[r] = improver.emptySetTime(r);
        return emptySetTimes[r] != before;
    }

    private @Nullable String tooMany() {
        String tooMany = improver.tooMany();
        if (tooMany != null) {
            return tooMany;
        }
        if (entries + layers.get(size).entries() > storeCap) {
            return "all nodes together have more than " + storeCap + " minimal cut sets";
        }
        return null;
    }

    /** Drops what was appended and then became earlier. */
    private void settle(int from, int to) {
        SetTimes latest = new SetTimes();
        for (int r = from; r < to; r++) {
            if (layers.get(size).mayRepeat(r)) {
                layers.get(size).copyInto(latest, r);
                layers.get(size).settle(r, latest);
                latest.clear();
            }
        }
    }
}

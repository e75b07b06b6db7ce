package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/**
 * What sets of one size come to a node, or become earlier, what it rests on being what it is. A gate that fails by its
 * first unmet branch takes what is new in its sources' rows; another is searched ({@link GateSearch}). A workspace: one
 * thread at a time.
 */
final class Improver {

    private static final long TRIES_PER_SET = 200L;

    private final Network network;
    private final ConeOrder order;
    private final int[] @Nullable [] switchesOf;
    private final PackedSets packed;
    private final int horizon;
    private final int cap;
    private final Work work;
    private final int[] emptySetTimes;
    private final List<Layer> layers;
    private final Smaller smaller;
    private final SetTimes own = new SetTimes();
    private final SetTimes fresh = new SetTimes();
    private final List<GateSearch> searches = new ArrayList<>();
    private final int[] read;
    private int came;
    private boolean gaveUp;
    private int size;

    /**
     * @param emptySetTimes per rank when the node goes dark with no switch off
     * @param layers by size, the one of 0 empty; the last is the one that grows
     * @param read per need how far its source's row was read, where the two are in one component; threads may share it
     */
    Improver(
            Network network,
            ConeOrder order,
            int[] @Nullable [] switchesOf,
            int switches,
            PackedSets packed,
            int horizon,
            int cap,
            Work work,
            int[] emptySetTimes,
            List<Layer> layers,
            int[] read) {
        this.network = network;
        this.order = order;
        this.switchesOf = switchesOf;
        this.packed = packed;
        this.horizon = horizon;
        this.cap = cap;
        this.work = work;
        this.emptySetTimes = emptySetTimes;
        this.layers = layers;
        this.read = read;
        this.smaller = new Smaller(packed, switches);
    }

    /** The size looked for from now on. */
    void size(int wanted) {
        this.size = wanted;
    }

    /** Why the node last brought up to date cannot have its sets of that size, or null. */
    @Nullable
    String tooMany() {
        if (came > cap) {
            return "a node has more than " + cap + " minimal cut sets of that size";
        }
        return gaveUp ? "a gate has more than " + cap * TRIES_PER_SET + " sets to be tried" : null;
    }

    /** Whoever rests on others by that gate has read nothing yet. */
    void unread(int gate) {
        Arrays.fill(read, network.needStart(gate), network.needStart(gate + 1), 0);
    }

    /** When the node goes dark with no switch off. */
    int emptySetTime(int rank) {
        int node = order.node(rank);
        if (network.broken(node)) {
            return 0;
        }
        GateSearch search = search(0);
        load(search, node, 0);
        int[] earliest = {Seconds.NEVER};
        search.search(network.failAt(node), 0, 0, (set, time) -> {
            earliest[0] = time;
            return true;
        });
        int least = network.isModelNode(node) ? 0 : Seconds.ALWAYS;
        int time = Math.min(network.endOf(node), shift(Math.max(least, earliest[0]), network.holdout(node)));
        return time <= horizon ? time : Seconds.NEVER;
    }

    /**
     * Brings the node's row up to date.
     *
     * @param again false if the node is alone in its component, so that this is done once
     * @return true if something came or is earlier
     */
    boolean improve(int rank, boolean again) {
        came = 0;
        gaveUp = false;
        if (emptySetTimes[rank] <= 0) {
            return false;
        }
        smaller.begin(emptySetTimes[rank], size);
        for (int s = 1; s < size; s++) {
            smaller.add(layers.get(s), rank, s);
        }
        Layer layer = layers.get(size);
        layer.copyInto(own, rank);
        came = own.size();
        int node = order.node(rank);
        gather(node, again);
        boolean changed = fresh.size() > 0;
        if (changed && tooMany() == null) {
            int same = again ? -1 : same(node);
            if (same >= 0) {
                layer.share(rank, same);
            } else {
                layer.append(rank, fresh);
            }
        }
        own.clear();
        fresh.clear();
        return changed;
    }

    private void gather(int node, boolean again) {
        int[] switches = switchesOf[node];
        if (size == 1 && switches != null) {
            for (int s : switches) {
                add(PackedSets.single(s), 0);
            }
        }
        int holdout = network.holdout(node);
        if (holdout == Seconds.NEVER) {
            return;
        }
        if (network.failAt(node) == 1 && network.childStart(node) == network.childEnd(node)) {
            for (int need = network.needStart(node); need < network.needStart(node + 1); need++) {
                int source = order.rank(network.needSource(need));
                int shift = shift(network.needHoldout(need), holdout);
                if (shift != Seconds.NEVER && network.needWeight(need) > 0) {
                    gather(source, again ? read[need] : 0, shift);
                }
                if (again && source >= 0) {
                    read[need] = layers.get(size).count(source);
                }
            }
            return;
        }
        GateSearch search = search(0);
        load(search, node, 0);
        search.search(network.failAt(node), size, size, (set, time) -> {
            int at = shift(time, holdout);
            if (at != Seconds.NEVER) {
                add(set, at);
            }
            return came <= cap;
        });
        gaveUp = search.gaveUp();
    }

    private void gather(int source, int from, int shift) {
        Layer layer = layers.get(size);
        int count = layer.count(source);
        int latest = horizon - shift;
        for (int k = from; k < count; k++) {
            int time = layer.time(source, k);
            if (time <= latest) {
                add(layer.set(source, k), time + shift);
            }
        }
    }

    private void add(long set, int time) {
        if (smaller.precedes(set, time)) {
            return;
        }
        int known = own.get(set);
        if (time < known && fresh.lower(set, time) && known == SetTimes.ABSENT) {
            came++;
        }
    }

    /** A source whose row is what the node's would be, or -1. */
    private int same(int node) {
        Layer layer = layers.get(size);
        for (int need = network.needStart(node); need < network.needStart(node + 1); need++) {
            int source = order.rank(network.needSource(need));
            if (source >= 0 && layer.count(source) == fresh.size()) {
                int k = 0;
                while (k < fresh.size() && fresh.get(layer.set(source, k)) == layer.time(source, k)) {
                    k++;
                }
                if (k == fresh.size()) {
                    return source;
                }
            }
        }
        return -1;
    }

    /** The workspace for gates at a depth. */
    private GateSearch search(int depth) {
        while (searches.size() <= depth) {
            searches.add(new GateSearch(packed, cap * TRIES_PER_SET, work));
        }
        GateSearch search = searches.get(depth);
        search.begin();
        return search;
    }

    /** Gives the gate's branches to a search. */
    private void load(GateSearch search, int gate, int depth) {
        for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
            if (network.needWeight(need) > 0) {
                load(need, search, search.branch(network.needWeight(need)));
            }
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
            if (network.gateWeight(child) > 0) {
                SetTimes branch = search.branch(network.gateWeight(child));
                GateSearch within = search(depth + 1);
                load(within, child, depth + 1);
                SetTimes found = new SetTimes();
                within.search(network.failAt(child), 0, size, (set, time) -> {
                    found.lower(set, time);
                    return found.size() <= cap;
                });
                if (found.size() > cap) {
                    came = cap + 1;
                } else if (within.gaveUp()) {
                    search.giveUp();
                }
                bySize(found, search, branch);
            }
        }
    }

    private void bySize(SetTimes found, GateSearch search, SetTimes branch) {
        if (found.get(PackedSets.EMPTY) != SetTimes.ABSENT) {
            branch.lower(PackedSets.EMPTY, found.get(PackedSets.EMPTY));
        }
        for (int k = 0; k < found.size(); k++) {
            if (packed.size(found.set(k)) < size) {
                branch.lower(found.set(k), found.time(k));
            }
        }
        search.smallerAreThere();
        for (int k = 0; k < found.size(); k++) {
            if (packed.size(found.set(k)) == size) {
                branch.lower(found.set(k), found.time(k));
            }
        }
    }

    private void load(int need, GateSearch search, SetTimes branch) {
        int holdout = network.needHoldout(need);
        if (holdout == Seconds.NEVER) {
            return;
        }
        int source = order.rank(network.needSource(need));
        int ends = shift(emptySetTimes[source], holdout);
        if (ends != Seconds.NEVER) {
            branch.lower(PackedSets.EMPTY, ends);
        }
        int latest = horizon - holdout;
        for (int s = 1; s <= size; s++) {
            Layer layer = layers.get(s);
            if (s == size) {
                search.smallerAreThere();
            }
            for (int k = 0; k < layer.count(source); k++) {
                int time = layer.time(source, k);
                if (time <= latest) {
                    branch.lower(layer.set(source, k), time + holdout);
                }
            }
        }
    }

    /** Never, if later than the horizon. */
    private int shift(int time, int by) {
        int at = time == Seconds.ALWAYS ? time : Seconds.plus(time, by);
        return at <= horizon ? at : Seconds.NEVER;
    }
}

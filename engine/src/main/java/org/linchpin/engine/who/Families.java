package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.OrderedTasks;
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
 * them, and so does all that rests on it. Cones with standbys are not for it. One caller at a time.
 */
final class Families {

    private final Network network;
    private final ConeOrder order;
    private final PackedSets packed;
    private final FamilyLimits limits;
    private final Work work;
    private final int[] emptySetTimes;
    private final List<Layer> layers = new ArrayList<>();
    private final Supplier<Rounds> workers;
    private byte[] completeSize;
    private @Nullable String[] reasons;
    private int size;
    private long entries;
    private volatile boolean allComplete = true;

    /**
     * @param cone the nodes to solve; closed under needs, without standbys
     * @param switchesOf per node the switches that turn it off, ascending, or null
     * @param switches how many there are
     * @param work says how many threads may share the components; what is found is the same for any number
     */
    Families(
            Network network,
            Bits cone,
            int[] @Nullable [] switchesOf,
            int switches,
            int maxSize,
            int horizon,
            FamilyLimits limits,
            Work work) {
        this.network = network;
        this.order = ConeOrder.of(network, cone);
        this.packed = new PackedSets(maxSize);
        this.limits = limits;
        this.work = work;
        this.emptySetTimes = new int[order.size()];
        Arrays.fill(emptySetTimes, Seconds.NEVER);
        this.completeSize = new byte[order.size()];
        Arrays.fill(completeSize, (byte) -1);
        this.reasons = new String[order.size()];
        int[] read = order.components() == order.size() ? new int[0] : new int[network.needCount()];
        this.workers = () -> {
            Improver improver = new Improver(
                    network,
                    order,
                    switchesOf,
                    switches,
                    packed,
                    horizon,
                    limits.cap(),
                    work,
                    emptySetTimes,
                    layers,
                    read);
            return new Rounds(network, order, improver, emptySetTimes, layers, work);
        };
    }

    PackedSets packed() {
        return packed;
    }

    /** Solves the cone for the next larger size, beginning with 0; whatever stops it, the smaller sizes stay. */
    void solveNextSize() {
        size = layers.size();
        if (size == 0 && order.allStandByThemselves(network)) {
            Arrays.fill(completeSize, (byte) 0);
            layers.add(new Layer(0));
            return;
        }
        entries = layers.stream().mapToLong(Layer::entries).sum();
        layers.add(new Layer(size == 0 ? 0 : order.size()));
        if (!isShared() || !solveShared()) {
            Rounds rounds = workers.get();
            for (int c = 0; c < order.components(); c++) {
                solve(c, rounds, () -> entries + layers.getLast().entries());
                work.progress(c + 1, order.components());
            }
        }
    }

    /** True if it pays that threads share the last size. */
    boolean isShared() {
        return work.threads() > 1 && entries >= limits.sharedFrom();
    }

    /**
     * Shares the components over threads, as long as there is room for all that they might append.
     *
     * @return false if there is not, so that it depends on the order who gets what there is: then nothing is solved
     */
    private boolean solveShared() {
        byte[] completeBefore = completeSize.clone();
        @Nullable String[] reasonsBefore = reasons.clone();
        boolean allCompleteBefore = allComplete;
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean isFull = new AtomicBoolean();
        OrderedTasks.run(order.waiting(network), work.threads(), work, () -> {
            Rounds rounds = workers.get();
            return c -> {
                solve(c, rounds, () -> entries + layers.getLast().appended());
                isFull.compareAndSet(false, entries + layers.getLast().appended() > limits.storeCap());
                work.progress(done.incrementAndGet(), order.components());
                return !isFull.get();
            };
        });
        if (isFull.get()) {
            completeSize = completeBefore;
            reasons = reasonsBefore;
            allComplete = allCompleteBefore;
            layers.set(size, new Layer(order.size()));
            return false;
        }
        if (done.get() < order.components()) {
            throw new StoppedException();
        }
        return true;
    }

    private void solve(int component, Rounds rounds, LongSupplier used) {
        int from = order.start(component);
        int to = order.start(component + 1);
        String missing = allComplete ? null : missing(from, to);
        if (missing == null) {
            missing = rounds.solve(
                    from,
                    to,
                    () -> used.getAsLong() <= limits.storeCap()
                            ? null
                            : "all nodes together have more than " + limits.storeCap() + " minimal cut sets");
        }
        if (missing != null) {
            allComplete = false;
        }
        for (int r = from; r < to; r++) {
            if (missing == null) {
                completeSize[r] = (byte) size;
            } else {
                reasons[r] = missing;
                layers.getLast().forget(r);
            }
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
}

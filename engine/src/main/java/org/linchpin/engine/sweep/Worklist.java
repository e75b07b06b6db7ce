package org.linchpin.engine.sweep;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Tasks;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/**
 * Who goes dark at last, one switch after another: what is dark passes its failure on until nothing more fails. A run
 * costs what it touches, and can be given up when that is too much. Gates keep their numbers, so that no time is spent
 * on an order. One thread at a time.
 */
public final class Worklist {

    /** Taken off the rest of a node that is switched off; no sum of weights comes near it. */
    private static final int OFF = 1 << 30;

    private static final int IMMUNE = 1 << 29;

    private final Network network;
    private final int[] start;
    private final int[] target;
    private final int[] weight;
    /** What weight must still fail, per gate: above 0 while it is lit. */
    private final int[] rest;

    private final Bits isTarget;
    /** The dark gates, each once. */
    private final int[] dark;

    private int count;
    private int passedOn;
    private int switched;
    private long followed;

    /** For runs on their own. */
    public Worklist(Network network) {
        this(network, Seconds.NEVER - 1, new int[0]);
    }

    /**
     * @param horizon holdouts beyond it never run out
     * @param targets what is told one by one
     */
    Worklist(Network network, int horizon, int[] targets) {
        this.network = network;
        int gates = network.gateCount();
        this.start = new int[gates + 1];
        this.rest = new int[gates];
        this.dark = new int[gates];
        this.isTarget = new Bits(network.nodeCount());
        for (int t : targets) {
            isTarget.set(t);
        }
        boolean weighted = false;
        for (int need = 0; need < network.needCount(); need++) {
            start[network.needSource(need) + 1] += network.needHoldout(need) <= horizon ? 1 : 0;
            weighted |= network.needWeight(need) != 1;
        }
        for (int gate = network.nodeCount(); gate < gates; gate++) {
            start[gate + 1] = 1;
            weighted |= network.gateWeight(gate) != 1;
        }
        for (int gate = 0; gate < gates; gate++) {
            start[gate + 1] += start[gate];
            boolean isImmune = gate < network.nodeCount() && network.holdout(gate) > horizon;
            rest[gate] = isImmune ? IMMUNE : network.failAt(gate);
        }
        this.target = new int[start[gates]];
        this.weight = new int[weighted ? target.length : 0];
        fill(horizon);
    }

    /** A workspace for another thread. */
    private Worklist(Worklist clean) {
        this.network = clean.network;
        this.start = clean.start;
        this.target = clean.target;
        this.weight = clean.weight;
        this.rest = clean.rest.clone();
        this.isTarget = clean.isTarget;
        this.dark = new int[rest.length];
    }

    private void fill(int horizon) {
        // The queue is free until the first run, and has a place for each gate.
        int[] next = dark;
        System.arraycopy(start, 0, next, 0, next.length);
        for (int need = 0; need < network.needCount(); need++) {
            if (network.needHoldout(need) <= horizon) {
                put(next[network.needSource(need)]++, network.needGate(need), network.needWeight(need));
            }
        }
        for (int gate = network.nodeCount(); gate < network.gateCount(); gate++) {
            put(next[gate]++, network.parent(gate), network.gateWeight(gate));
        }
    }

    private void put(int row, int gate, int itsWeight) {
        target[row] = gate;
        if (weight.length > 0) {
            weight[row] = itsWeight;
        }
    }

    /**
     * Turns nodes off; {@link #reset} before the next.
     *
     * @param budget of needs followed
     * @return false if the budget did not suffice
     */
    public boolean run(int[] nodes, long budget) {
        followed = 0;
        for (int node : nodes) {
            if (rest[node] > 0) {
                rest[node] -= OFF;
                dark[count++] = node;
            }
        }
        switched = count;
        return weight.length == 0 ? passOn(budget) : passOnWeights(budget);
    }

    private boolean passOn(long budget) {
        int[] rows = start;
        int[] into = target;
        int[] left = rest;
        int[] queue = dark;
        int end = count;
        int k = 0;
        long needs = 0;
        while (k < end && needs <= budget) {
            int gate = queue[k++];
            int to = rows[gate + 1];
            needs += to - rows[gate];
            for (int row = rows[gate]; row < to; row++) {
                int above = into[row];
                int bears = left[above] - 1;
                left[above] = bears;
                if (bears == 0) {
                    queue[end++] = above;
                }
            }
        }
        count = end;
        passedOn = k;
        followed = needs;
        return needs <= budget;
    }

    private boolean passOnWeights(long budget) {
        while (passedOn < count && followed <= budget) {
            int gate = dark[passedOn++];
            followed += start[gate + 1] - start[gate];
            for (int row = start[gate]; row < start[gate + 1]; row++) {
                int above = target[row];
                int bears = rest[above];
                rest[above] = bears - weight[row];
                if (bears > 0 && rest[above] <= 0) {
                    dark[count++] = above;
                }
            }
        }
        return followed <= budget;
    }

    /** Forgets the last run. */
    public void reset() {
        int[] left = rest;
        int[] into = target;
        for (int k = 0; k < passedOn; k++) {
            int gate = dark[k];
            int to = start[gate + 1];
            for (int row = start[gate]; row < to; row++) {
                left[into[row]] += weight.length == 0 ? 1 : weight[row];
            }
        }
        for (int k = 0; k < switched; k++) {
            left[dark[k]] += OFF;
        }
        count = 0;
        passedOn = 0;
        switched = 0;
    }

    /** How many gates are dark; those of nodes are the nodes. */
    public int darkCount() {
        return count;
    }

    /**
     * Runs switches within a budget each and tells of them.
     *
     * @return those for which it did not suffice, or null if it was stopped
     */
    int @Nullable [] run(Scenarios scenarios, int[] which, long budget, int threads, Outcome outcome, Work work) {
        boolean[] isOver = new boolean[which.length];
        boolean isDone = Tasks.run(which.length, threads, work, () -> {
            Worklist own = threads == 1 ? this : new Worklist(this);
            Ints targets = new Ints();
            return k -> {
                if (own.run(scenarios.off(which[k]), budget)) {
                    own.tell(which[k], targets, outcome);
                } else {
                    isOver[k] = true;
                }
                own.reset();
                return true;
            };
        });
        int[] over = IntStream.range(0, which.length)
                .filter(k -> isOver[k])
                .map(k -> which[k])
                .toArray();
        return isDone ? over : null;
    }

    private void tell(int scenario, Ints targets, Outcome outcome) {
        int nodes = 0;
        for (int k = 0; k < count; k++) {
            int gate = dark[k];
            if (gate < network.modelNodeCount()) {
                nodes++;
                if (isTarget.get(gate)) {
                    targets.add(gate);
                }
            }
        }
        outcome.nodes(scenario, nodes);
        int[] ascending = targets.toArray();
        targets.clear();
        Arrays.sort(ascending);
        for (int target : ascending) {
            outcome.target(scenario, target, 0);
        }
    }
}

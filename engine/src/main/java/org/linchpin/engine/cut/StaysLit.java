package org.linchpin.engine.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.linchpin.engine.cut.CutAnswer.Lit;
import org.linchpin.engine.cut.CutAnswer.Stop;
import org.linchpin.engine.cut.CutAnswer.Stopper;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/**
 * Why functions stay lit under a cut. What the cut darkens goes up through needs until it meets a node that stays lit
 * although something it rests on is dark: there it stops, because enough else is left, a stock outlasts it, or only the
 * supplier is gone. A function's reason is the stop nearest beneath it, in needs; of several as near the most telling.
 * One pass from all stops at once: linear in the network.
 */
final class StaysLit {

    private static final int UNKNOWN = -1;

    private final Network network;
    private final Timeline run;
    private final Timeline without;
    private final int start;
    private final int last;
    private final Bits dark;

    /** Per lit node that rests on a dark one: how telling its stop is, the dark interval, and the need or -1. */
    private final byte[] rank;

    private final int[] interval;
    private final int[] need;
    /** The stop nearest beneath each node. */
    private final int[] nearest;

    private StaysLit(Network network, Timeline run, Timeline without, int start, int last) {
        this.network = network;
        this.run = run;
        this.without = without;
        this.start = start;
        this.last = last;
        int nodes = network.nodeCount();
        this.dark = new Bits(nodes);
        this.rank = new byte[nodes];
        this.interval = new int[nodes];
        this.need = new int[nodes];
        this.nearest = new int[nodes];
        Arrays.fill(rank, Byte.MAX_VALUE);
        Arrays.fill(nearest, UNKNOWN);
    }

    /** @param last what goes dark after this does not count */
    static List<Lit> find(Network network, Timeline run, Timeline without, int start, int last) {
        boolean hasFunctions = false;
        for (int node = 0; node < network.modelNodeCount() && !hasFunctions; node++) {
            hasFunctions = network.isFunction(node);
        }
        return hasFunctions ? new StaysLit(network, run, without, start, last).run() : List.of();
    }

    private List<Lit> run() {
        for (int k = 0; k < run.count(); k++) {
            if (run.from(k) <= last && run.to(k) > start) {
                dark.set(run.node(k));
            }
        }
        findStops();
        goUp();
        List<Lit> lit = new ArrayList<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (network.isFunction(node) && !dark.get(node) && !network.broken(node)) {
                lit.add(new Lit(node, nearest[node] == UNKNOWN ? Stop.UNTOUCHED : stop(nearest[node])));
            }
        }
        lit.sort(Comparator.comparing((Lit one) -> !network.critical(one.node()))
                .thenComparing(one -> network.id(one.node())));
        return lit;
    }

    /** Goes through the needs of lit nodes, which stand in a row, rather than through what rests on dark ones. */
    private void findStops() {
        for (int gate = 0; gate < network.gateCount(); gate++) {
            int node = network.owner(gate);
            for (int k = network.needStart(gate); k < network.needStart(gate + 1) && !dark.get(node); k++) {
                if (dark.get(network.needSource(k))) {
                    findStops(node, k);
                }
            }
        }
        for (int k = 0; k < network.fromCount(); k++) {
            for (int off = run.latest(network.fromSupply(k)); off != Timeline.NONE; off = run.earlier(off)) {
                if (isOfTheCut(off)) {
                    note(network.fromNode(k), Stopper.SUPPORT, off, -1);
                }
            }
        }
    }

    private void findStops(int node, int needed) {
        for (int k = run.latest(network.needSource(needed)); k != Timeline.NONE; k = run.earlier(k)) {
            if (isOfTheCut(k)) {
                note(node, stopper(needed, k), k, needed);
            }
        }
    }

    /** True if the interval lies within the horizon, and its node would be lit then without the cut. */
    private boolean isOfTheCut(int k) {
        int from = run.from(k);
        return from <= last && from >= start && without.at(run.node(k), from) == Timeline.NONE;
    }

    private Stopper stopper(int needed, int k) {
        int holdout = network.needHoldout(needed);
        if (holdout == Seconds.NEVER) {
            return Stopper.SUPPORT;
        }
        int unmet = Seconds.plus(run.from(k), holdout);
        return unmet > last || unmet >= run.to(k) ? Stopper.STOCK : Stopper.ENOUGH_LEFT;
    }

    /** Of stops as telling the earliest counts. */
    private void note(int node, Stopper stopper, int k, int needed) {
        boolean isEarlier = stopper.ordinal() == rank[node] && k < interval[node] && need[node] >= 0 && needed >= 0;
        if (!dark.get(node) && (stopper.ordinal() < rank[node] || isEarlier)) {
            rank[node] = (byte) stopper.ordinal();
            interval[node] = k;
            need[node] = needed;
        }
    }

    /** From all stops at once, the most telling first, through lit nodes. */
    private void goUp() {
        Ints queue = new Ints();
        for (Stopper stopper : Stopper.values()) {
            for (int node = 0; node < rank.length; node++) {
                if (rank[node] == stopper.ordinal()) {
                    nearest[node] = node;
                    queue.add(node);
                }
            }
        }
        for (int next = 0; next < queue.size(); next++) {
            int node = queue.get(next);
            for (int out = network.outStart(node); out < network.outStart(node + 1); out++) {
                int needed = network.outNeed(out);
                int above = network.owner(network.needGate(needed));
                boolean rests = network.needHoldout(needed) != Seconds.NEVER || network.cache(needed);
                if (rests && nearest[above] == UNKNOWN && !dark.get(above)) {
                    nearest[above] = nearest[node];
                    queue.add(above);
                }
            }
        }
    }

    private Stop stop(int node) {
        int k = interval[node];
        Stopper stopper = Stopper.values()[rank[node]];
        if (stopper != Stopper.ENOUGH_LEFT) {
            int holdout = need[node] < 0 ? Seconds.NEVER : network.needHoldout(need[node]);
            return new Stop(stopper, node, run.node(k), List.of(), holdout);
        }
        int time = Math.min(last, run.to(k) - 1);
        int gate = network.needGate(need[node]);
        while (gate >= 0 && !holds(gate, time)) {
            gate = network.parent(gate);
        }
        return gate < 0
                ? new Stop(Stopper.OWN_HOLDOUT, node, run.node(k), List.of(), network.holdout(node))
                : new Stop(stopper, node, run.node(k), met(gate, time), 0);
    }

    private boolean holds(int gate, int time) {
        int unmet = 0;
        for (int k = network.needStart(gate); k < network.needStart(gate + 1); k++) {
            unmet += isMet(k, time) ? 0 : network.needWeight(k);
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
            unmet += holds(child, time) ? 0 : network.gateWeight(child);
        }
        return unmet < network.failAt(gate);
    }

    private boolean isMet(int needed, int time) {
        int k = run.at(network.needSource(needed), time);
        return k == Timeline.NONE
                || (run.from(k) != Seconds.ALWAYS && time < Seconds.plus(run.from(k), network.needHoldout(needed)));
    }

    /** What a gate goes on with: the sources of the needs that are met, beneath nested gates that hold too. */
    private List<Integer> met(int gate, int time) {
        List<Integer> met = new ArrayList<>();
        for (int k = network.needStart(gate); k < network.needStart(gate + 1); k++) {
            if (isMet(k, time)) {
                met.add(network.needSource(k));
            }
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
            if (holds(child, time)) {
                met.addAll(met(child, time));
            }
        }
        return met;
    }
}

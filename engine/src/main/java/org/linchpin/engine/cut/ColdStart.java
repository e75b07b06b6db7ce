package org.linchpin.engine.cut;

import java.util.List;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Sort;

/**
 * What can be lit again if everything is dark at one moment of a run (docs/semantics.md section 4): the least set of
 * nodes whose gates are met by the set and by stocks that have not run out. Linear in nodes and needs.
 *
 * @param lit nodes that light again
 * @param litWithoutStocks nodes that would light even if no stock counted that can run out
 */
public record ColdStart(Bits lit, Bits litWithoutStocks) {

    public static ColdStart at(Network network, Timeline run, List<Off> offs, int atSeconds) {
        Bits off = new Bits(network.nodeCount());
        int called = Seconds.NEVER;
        for (Off one : offs) {
            called = Math.min(called, one.fromSeconds());
            if (one.fromSeconds() <= atSeconds && atSeconds < one.toSeconds()) {
                for (int node : one.what().nodes()) {
                    off.set(node);
                }
            }
        }
        for (int k = 0; k < network.endCount(); k++) {
            if (network.endAt(k) <= atSeconds) {
                off.set(network.endNode(k));
            }
        }
        for (int k = 0; k < network.standbyCount(); k++) {
            if (atSeconds < Seconds.plus(called, network.standbyReady(k)) || called == Seconds.NEVER) {
                off.set(network.standbyNode(k));
            }
        }
        Bits lit = new Search(network, run, off, atSeconds, true).lit;
        for (int node = 0; node < network.nodeCount(); node++) {
            if (network.sort(node) == Sort.TERM) {
                off.set(node);
            }
        }
        return new ColdStart(lit, new Search(network, run, off, atSeconds, false).lit);
    }

    /** True if the node lights again, but only on a stock that is running out. */
    public boolean onStock(int node) {
        return lit.get(node) && !litWithoutStocks.get(node);
    }

    /** One least fixpoint. */
    private static final class Search {

        private final Network network;
        private final Bits off;
        private final Bits lit;
        private final Bits met;
        private final int[] unmet;
        private final Ints queue = new Ints();

        Search(Network network, Timeline run, Bits off, int at, boolean stocksCount) {
            this.network = network;
            this.off = off;
            this.lit = new Bits(network.nodeCount());
            this.met = new Bits(network.needCount());
            this.unmet = new int[network.gateCount()];
            for (int gate = 0; gate < network.gateCount(); gate++) {
                for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
                    unmet[gate] += network.needWeight(need);
                }
                for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
                    unmet[gate] += network.gateWeight(child);
                }
            }
            Ints metAtOnce = new Ints();
            for (int gate = 0; gate < network.gateCount(); gate++) {
                if (unmet[gate] < network.failAt(gate)) {
                    metAtOnce.add(gate);
                }
            }
            for (int k = 0; k < metAtOnce.size(); k++) {
                gateMet(metAtOnce.get(k));
            }
            for (int need = 0; need < network.needCount(); need++) {
                if ((stocksCount || network.needHoldout(need) == Seconds.NEVER) && stockLasts(run, need, at)) {
                    needMet(need);
                }
            }
            while (!queue.isEmpty()) {
                int node = queue.pop();
                for (int k = network.outStart(node); k < network.outStart(node + 1); k++) {
                    needMet(network.outNeed(k));
                }
            }
        }

        private boolean stockLasts(Timeline run, int need, int at) {
            int holdout = network.needHoldout(need);
            if (holdout == 0 || network.cache(need)) {
                return false;
            }
            int since = darkJustBefore(run, network.needSource(need), at);
            return since == Seconds.NEVER || (since != Seconds.ALWAYS && at < Seconds.plus(since, holdout));
        }

        /** Since when the source has been dark just before {@code at}, or never if it was lit. */
        private static int darkJustBefore(Timeline run, int source, int at) {
            int interval = run.latest(source);
            while (interval != Timeline.NONE && run.from(interval) >= at) {
                interval = run.earlier(interval);
            }
            return interval != Timeline.NONE && at <= run.to(interval) ? run.from(interval) : Seconds.NEVER;
        }

        private void needMet(int need) {
            if (!met.get(need)) {
                met.set(need);
                lower(network.needGate(need), network.needWeight(need));
            }
        }

        private void lower(int gate, int weight) {
            int before = unmet[gate];
            unmet[gate] = before - weight;
            if (before >= network.failAt(gate) && unmet[gate] < network.failAt(gate)) {
                gateMet(gate);
            }
        }

        private void gateMet(int gate) {
            int parent = network.parent(gate);
            if (parent >= 0) {
                lower(parent, network.gateWeight(gate));
            } else if (!off.get(gate) && !lit.get(gate)) {
                lit.set(gate);
                queue.add(gate);
            }
        }
    }
}

package org.linchpin.engine.sweep;

import java.util.Arrays;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;

/**
 * Which method is cheapest. A few switches are followed up to a cap: those whose nodes are needed most are tried densely,
 * the others sparsely, for cascades are as unequal as suppliers are. That says how many needs fail over all switches, how
 * many switches are over which budget, and whether cascades run through a component in which sets and lanes must go
 * through the same nodes again and again. The constants are nanoseconds as measured (docs/evidence/sweep.md); a wrong
 * guess costs time, never an answer.
 */
final class CostModel {

    /**
     * @param budget of needs that a worklist follows for one switch, before it is left to lanes
     * @param failing needs that fail over all switches, about
     */
    record Choice(SweepMethod method, int budget, double failing) {}

    /**
     * What a method costs, in nanoseconds.
     *
     * @param plan for each need of the network, to lay it out for sets or lanes
     * @param rows the same, for a worklist
     * @param worklist for each need that fails
     * @param sets for each need that fails
     * @param pass for each need of the network in a pass of lanes
     */
    record Prices(double plan, double rows, double worklist, double sets, double pass) {

        static final Prices UNTIMED = new Prices(60, 15, 25, 2, 16);

        /** There are no lanes of times. */
        static final Prices TIMED = new Prices(60, 60, 40, 16, Double.MAX_VALUE);
    }

    private static final int DENSE = 2;
    private static final int LEAST_CAP = 1_000;
    private static final int CAP_SHARE = 256;

    /** Where more than this part of the switches are over the cap, they share a component. */
    private static final double TANGLED = 0.1;

    /** How much dearer that makes sets, which grow with every round, and a pass of lanes. */
    private static final double SETS_AGAIN = 40;

    private static final double LANES_AGAIN = 7;

    private final Prices prices;
    private final double needs;
    private final int cap;
    private final Ints followed = new Ints();
    private final Ints standsFor = new Ints();
    private double overCap;

    private CostModel(Network network, Prices prices) {
        this.prices = prices;
        this.needs = network.needCount() + network.nodeCount();
        this.cap = Math.max(LEAST_CAP, network.needCount() / CAP_SHARE);
    }

    /** @param horizon holdouts beyond it never run out */
    static Choice choose(Network network, Scenarios scenarios, int horizon, Prices prices) {
        CostModel model = new CostModel(network, prices);
        model.sample(network, scenarios, new Probe(network, horizon));
        return model.cheapest(scenarios.count());
    }

    private void sample(Network network, Scenarios scenarios, Probe probe) {
        int[] ranked = ranked(network, scenarios);
        int width = DENSE;
        for (int from = 0; from < ranked.length; from += width / 2) {
            int to = Math.min(ranked.length, from + width);
            int tries = Math.min(DENSE, to - from);
            for (int k = 0; k < tries; k++) {
                int scenario = ranked[from + (int) ((2L * k + 1) * (to - from) / (2L * tries))];
                int reached = probe.needs(scenarios.off(scenario), cap);
                int all = (to - from) / tries;
                followed.add(reached <= cap ? reached : beyondCap());
                standsFor.add(all);
                overCap += reached <= cap ? 0 : all;
            }
            width *= 2;
        }
    }

    /** What a switch over the cap reaches in the mean, if half as many reach twice as far. */
    private int beyondCap() {
        return (int) (cap * Math.max(1, Math.log(needs / cap)));
    }

    /** Scenarios by how many needs rest on the nodes that they turn off, most first. */
    private static int[] ranked(Network network, Scenarios scenarios) {
        long[] keys = new long[scenarios.count()];
        for (int s = 0; s < keys.length; s++) {
            long degree = 0;
            for (int node : scenarios.off(s)) {
                degree += network.outStart(node + 1) - network.outStart(node);
            }
            keys[s] = -Math.min(degree, Integer.MAX_VALUE) << Integer.SIZE | s;
        }
        Arrays.sort(keys);
        int[] ranked = new int[keys.length];
        for (int s = 0; s < keys.length; s++) {
            ranked[s] = (int) keys[s];
        }
        return ranked;
    }

    private Choice cheapest(int switches) {
        double failing = 0;
        for (int k = 0; k < followed.size(); k++) {
            failing += (double) followed.get(k) * standsFor.get(k);
        }
        boolean isTangled = overCap > TANGLED * switches;
        Choice best = new Choice(SweepMethod.WORKLIST, 0, failing);
        double least = needs * prices.rows + failing * prices.worklist;
        double sets = needs * prices.plan + failing * prices.sets * (isTangled ? SETS_AGAIN : 1);
        if (sets < least) {
            least = sets;
            best = new Choice(SweepMethod.SETS, 0, failing);
        }
        for (int k = -1; k < followed.size(); k++) {
            int budget = k < 0 ? 0 : followed.get(k);
            double lanes = budget > cap ? Double.MAX_VALUE : lanes(budget, isTangled);
            if (lanes < least) {
                least = lanes;
                best = new Choice(SweepMethod.LANES, budget, failing);
            }
        }
        return best;
    }

    private double lanes(int budget, boolean isTangled) {
        double within = 0;
        double over = 0;
        for (int k = 0; k < followed.size(); k++) {
            within += (double) Math.min(followed.get(k), budget) * standsFor.get(k);
            over += followed.get(k) > budget ? standsFor.get(k) : 0;
        }
        double passes = Math.max(1, Math.ceil(over / BitLanes.LANES)) * (isTangled ? LANES_AGAIN : 1);
        double worklist = budget == 0 ? 0 : needs * prices.rows + within * prices.worklist;
        return passes * needs * prices.pass + needs * prices.plan + worklist;
    }
}

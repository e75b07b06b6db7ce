package org.linchpin.engine.sweep;

import java.util.Arrays;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;

/**
 * Which method is cheapest. A few switches are tried with a worklist, within a budget: those whose nodes are needed most
 * are tried densely, the others sparsely, for cascades are as unequal as suppliers are. That says how many needs fail
 * over all switches, and how many switches are over which budget. The constants are nanoseconds as measured
 * (docs/evidence/sweep.md); a wrong guess costs time, never an answer.
 */
final class CostModel {

    /**
     * @param budget of needs that a worklist follows for one switch, before it is left to lanes
     * @param entries that sets would hold, about
     */
    record Choice(SweepMethod method, long budget, long entries) {}

    /**
     * What a method costs, in nanoseconds.
     *
     * @param plan for each need of the network, to lay out a plan
     * @param worklist for each need that fails
     * @param sets for each need that fails
     * @param pass for each need of the network in a pass of lanes; infinite if there are none
     */
    record Prices(double plan, double worklist, double sets, double pass) {

        static final Prices UNTIMED = new Prices(60, 25, 2, 16);
        static final Prices TIMED = new Prices(60, 45, 16, Double.POSITIVE_INFINITY);
    }

    private static final int DENSE = 2;
    private static final int LEAST_CAP = 1_000;
    private static final int CAP_SHARE = 64;

    /** What a switch that is over the cap is taken to reach: this part of all needs. */
    private static final double OVER = 0.25;

    private final Prices prices;
    private final double needs;
    private final double width;
    private final Ints followed = new Ints();
    private final Ints standsFor = new Ints();

    private CostModel(Network network, Prices prices) {
        this.prices = prices;
        this.needs = network.needCount() + network.nodeCount();
        this.width = Math.max(1.0, (double) network.needCount() / network.nodeCount());
    }

    static Choice choose(Network network, Scenarios scenarios, Worklist worklist, Prices prices) {
        CostModel model = new CostModel(network, prices);
        model.sample(network, scenarios, worklist);
        return model.cheapest();
    }

    private void sample(Network network, Scenarios scenarios, Worklist worklist) {
        int cap = Math.max(LEAST_CAP, network.needCount() / CAP_SHARE);
        int[] ranked = ranked(network, scenarios);
        int width = DENSE;
        for (int from = 0; from < ranked.length; from += width / 2) {
            int to = Math.min(ranked.length, from + width);
            int tries = Math.min(DENSE, to - from);
            for (int k = 0; k < tries; k++) {
                int scenario = ranked[from + (int) ((2L * k + 1) * (to - from) / (2L * tries))];
                boolean isWithin = worklist.run(scenarios.off(scenario), cap);
                followed.add(isWithin ? (int) worklist.followed() : (int) Math.max(cap, needs * OVER));
                standsFor.add((to - from) / tries);
                worklist.reset();
            }
            width *= 2;
        }
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

    private Choice cheapest() {
        double failing = 0;
        for (int k = 0; k < followed.size(); k++) {
            failing += (double) followed.get(k) * standsFor.get(k);
        }
        long entries = (long) (failing / width);
        Choice best = new Choice(SweepMethod.WORKLIST, Long.MAX_VALUE, entries);
        double least = failing * prices.worklist;
        double sets = needs * prices.plan + failing * prices.sets;
        if (sets < least) {
            least = sets;
            best = new Choice(SweepMethod.SETS, 0, entries);
        }
        for (int k = -1; k < followed.size(); k++) {
            int budget = k < 0 ? 0 : followed.get(k);
            double lanes = lanes(budget);
            if (lanes < least) {
                least = lanes;
                best = new Choice(SweepMethod.LANES, budget, entries);
            }
        }
        return best;
    }

    private double lanes(int budget) {
        double within = 0;
        double over = 0;
        for (int k = 0; k < followed.size(); k++) {
            within += (double) Math.min(followed.get(k), budget) * standsFor.get(k);
            over += followed.get(k) > budget ? standsFor.get(k) : 0;
        }
        double passes = Math.ceil(over / BitLanes.LANES);
        return passes * needs * prices.pass + needs * prices.plan + within * prices.worklist;
    }
}

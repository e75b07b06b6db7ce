package org.linchpin.engine.sweep;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;

/** Does a sweep by one method, or by the one that the {@link CostModel} takes for the cheapest. */
final class Methods {

    /** Entries of sets that are kept at once, for each need of the network; so much memory at most. */
    private static final int ENTRIES = 16;

    private static final int TIMED_ENTRIES = 8;
    private static final int LEAST_ENTRIES = 1 << 20;

    /** Threads are not worth their start for fewer needs that fail. */
    private static final double SHARED = 1 << 18;

    private final Network network;
    private final Scenarios scenarios;
    private final int horizon;
    private final boolean isTimed;
    private final Outcome outcome;
    private final Work work;

    /**
     * @param horizon what goes dark later does not count
     * @param isTimed false if all holdouts up to the horizon may be taken as none
     */
    Methods(Network network, Scenarios scenarios, int horizon, boolean isTimed, Outcome outcome, Work work) {
        this.network = network;
        this.scenarios = scenarios;
        this.horizon = horizon;
        this.isTimed = isTimed;
        this.outcome = outcome;
        this.work = work;
    }

    /** @return false if it was stopped */
    boolean cheapest() {
        CostModel.Choice choice = CostModel.choose(
                network, scenarios, horizon, isTimed ? CostModel.Prices.TIMED : CostModel.Prices.UNTIMED);
        return switch (choice.method()) {
            case WORKLIST -> worklist(choice.failing());
            case SETS -> sets(choice.failing());
            case LANES -> lanes(choice.budget(), choice.failing());
        };
    }

    /** @return false if it was stopped */
    boolean by(SweepMethod method) {
        return switch (method) {
            case WORKLIST -> worklist(Double.MAX_VALUE);
            case SETS -> sets(0);
            case LANES -> isTimed ? worklist(Double.MAX_VALUE) : lanes(0, Double.MAX_VALUE);
        };
    }

    /** @param failing needs over all switches, about */
    private boolean worklist(double failing) {
        int[] all = scenarios.all();
        if (!isTimed) {
            return new Worklist(network, horizon, scenarios.targets())
                            .run(scenarios, all, Long.MAX_VALUE, threads(failing), outcome, work)
                    != null;
        }
        // If little fails it is not worth while to lay anything out for times.
        if (failing < network.needCount() || !Plan.holds(network)) {
            return darkTimes(all);
        }
        return new TimedWorklist(network, scenarios, horizon).run(all, threads(failing), outcome, work);
    }

    private int threads(double failing) {
        return failing < SHARED ? 1 : work.threads();
    }

    private boolean darkTimes(int[] which) {
        DarkTimes times = new DarkTimes(network);
        Ints targets = new Ints();
        for (int scenario : which) {
            if (work.stopped()) {
                return false;
            }
            times.run(scenarios.off(scenario), horizon);
            int nodes = 0;
            for (int rank = 0; rank < times.darkCount(); rank++) {
                int node = times.darkNode(rank);
                nodes += network.isModelNode(node) ? 1 : 0;
                if (scenarios.isTarget(node)) {
                    targets.add(node);
                }
            }
            outcome.nodes(scenario, nodes);
            int[] ascending = targets.toArray();
            targets.clear();
            Arrays.sort(ascending);
            for (int target : ascending) {
                outcome.target(scenario, target, times.dark(target));
            }
            times.reset();
        }
        return true;
    }

    /**
     * In parts that fit, about; each of switches from the whole list, for the first ones often reach farthest.
     *
     * @param failing needs over all switches, about, or 0 if not known
     */
    private boolean sets(double failing) {
        long each = isTimed ? TIMED_ENTRIES : ENTRIES;
        // Twice the gates at least, so that one switch always fits.
        long room = Math.max(network.needCount() * each, network.gateCount() * 2L);
        int limit = Math.clamp(room, LEAST_ENTRIES, Integer.MAX_VALUE / 2);
        double needsPerNode = Math.max(1.0, (double) network.needCount() / network.nodeCount());
        int parts = Math.clamp((long) (failing / needsPerNode / limit) + 1, 1, Math.max(1, scenarios.count()));
        Plan plan = isTimed ? Plan.timed(network, horizon) : Plan.untimed(network, horizon);
        SparseSets sets = isTimed ? null : new SparseSets(plan, limit);
        TimedSets timedSets = isTimed ? new TimedSets(plan, horizon, limit) : null;
        for (int part = 0; part < parts; part++) {
            int[] which = scenarios.every(parts, part);
            boolean isDone = sets != null
                    ? sets.run(scenarios, which, outcome, work)
                    : timedSets != null && timedSets.run(scenarios, which, outcome, work);
            if (!isDone) {
                return false;
            }
        }
        return true;
    }

    private boolean lanes(int budget, double failing) {
        int @Nullable [] over = scenarios.all();
        if (budget > 0) {
            over = new Worklist(network, horizon, scenarios.targets())
                    .run(scenarios, over, budget, threads(failing), outcome, work);
        }
        return over != null
                && (over.length == 0
                        || BitLanes.run(
                                Plan.untimed(network, horizon), scenarios, over, threads(failing), outcome, work));
    }
}

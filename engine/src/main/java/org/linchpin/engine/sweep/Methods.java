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
        Worklist worklist = new Worklist(network, horizon, scenarios.targets());
        CostModel.Choice choice = CostModel.choose(
                network, scenarios, worklist, isTimed ? CostModel.Prices.TIMED : CostModel.Prices.UNTIMED);
        return switch (choice.method()) {
            case WORKLIST -> worklist(worklist, scenarios.all());
            case SETS -> sets(choice.entries());
            case LANES -> lanes(worklist, choice.budget());
        };
    }

    /** @return false if it was stopped */
    boolean by(SweepMethod method) {
        return switch (method) {
            case WORKLIST -> worklist(new Worklist(network, horizon, scenarios.targets()), scenarios.all());
            case SETS -> sets(0);
            case LANES -> lanes(scenarios.all());
        };
    }

    private boolean worklist(Worklist worklist, int[] which) {
        return isTimed ? timedWorklist(which) : worklist.run(scenarios, which, Long.MAX_VALUE, outcome, work) != null;
    }

    private boolean timedWorklist(int[] which) {
        return Plan.holds(network)
                ? new TimedWorklist(network, scenarios, horizon).run(which, outcome, work)
                : darkTimes(which);
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

    private Plan plan() {
        return isTimed ? Plan.timed(network, horizon) : Plan.untimed(network, horizon);
    }

    /** In parts that fit, about; each of switches from the whole list, for the first ones often reach farthest. */
    private boolean sets(long entries) {
        long each = isTimed ? TIMED_ENTRIES : ENTRIES;
        // Twice the gates at least, so that one switch always fits.
        long room = Math.max(network.needCount() * each, network.gateCount() * 2L);
        int limit = Math.clamp(room, LEAST_ENTRIES, Integer.MAX_VALUE / 2);
        int parts = Math.clamp(entries / limit + 1, 1, Math.max(1, scenarios.count()));
        Plan plan = plan();
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

    private boolean lanes(Worklist worklist, long budget) {
        int @Nullable [] over = worklist.run(scenarios, scenarios.all(), budget, outcome, work);
        return over != null && lanes(over);
    }

    private boolean lanes(int[] which) {
        if (which.length == 0) {
            return true;
        }
        return isTimed ? timedWorklist(which) : new BitLanes(plan()).run(scenarios, which, outcome, work);
    }
}

package org.linchpin.engine.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;

/**
 * Turns off every switch in turn, at 0 for good. Without standbys, and where nothing is dark or ends with no switch off,
 * the cheapest of three {@link SweepMethod}s does it; else one workspace does all runs, each costing what it touches; with
 * standbys each is a timed run. Not counted: what breaches with no switch off (docs/semantics.md 2.7 and 1.7) and what the
 * switch turns off by name.
 */
public final class Sweep {

    /** Fewer switches than this are not worth a choice of method. */
    private static final int FEW = 32;

    /** All that ever happens. */
    private static final int EVER = Seconds.NEVER - 1;

    private final Network network;
    private final int horizon;
    private final boolean ofFunctions;
    private final boolean[] darkAnyway;

    private Sweep(Network network, int horizon) {
        this.network = network;
        this.horizon = horizon;
        boolean functions = false;
        for (int node = 0; node < network.modelNodeCount(); node++) {
            functions |= network.isFunction(node);
        }
        this.ofFunctions = functions;
        this.darkAnyway = new boolean[network.modelNodeCount()];
    }

    /** @param horizonSeconds breaches that begin later do not count */
    public static SweepAnswer answer(Network network, List<Switch> switches, int horizonSeconds, Work work) {
        return new Sweep(network, horizonSeconds).run(switches, work);
    }

    /**
     * The same by one method.
     *
     * @param isTimed false to ask who goes dark at last, however late: there are no times in the answer then
     * @param method or null for the cheapest
     * @throws IllegalArgumentException if the network has standbys, or something is dark or ends with no switch off
     */
    public static SweepAnswer by(
            @Nullable SweepMethod method,
            Network network,
            List<Switch> switches,
            boolean isTimed,
            int horizonSeconds,
            Work work) {
        if (!Plan.holds(network)) {
            throw new IllegalArgumentException(
                    "The network must be without standbys, and nothing in it dark or ending with no switch off.");
        }
        return new Sweep(network, isTimed ? horizonSeconds : EVER).planned(method, switches, isTimed, work);
    }

    private SweepAnswer planned(@Nullable SweepMethod method, List<Switch> switches, boolean isTimed, Work work) {
        int within = Math.min(horizon, EVER);
        Tallies tallies = new Tallies(network, switches, isTimed, work);
        Methods methods = new Methods(
                network,
                Scenarios.of(network, switches),
                within,
                isTimed && hasHoldouts(network, within),
                tallies,
                work);
        boolean complete = method == null ? methods.cheapest() : methods.by(method);
        return ranked(tallies.rows(), complete);
    }

    /** False if all that goes dark within the horizon does so at once. */
    private static boolean hasHoldouts(Network network, int horizon) {
        for (int need = 0; need < network.needCount(); need++) {
            if (network.needHoldout(need) > 0 && network.needHoldout(need) <= horizon) {
                return true;
            }
        }
        for (int node = 0; node < network.nodeCount(); node++) {
            if (network.holdout(node) > 0 && network.holdout(node) <= horizon) {
                return true;
            }
        }
        return false;
    }

    private SweepAnswer run(List<Switch> switches, Work work) {
        if (switches.size() >= FEW && Plan.holds(network)) {
            return planned(null, switches, true, work);
        }
        List<SweepAnswer.Row> rows = new ArrayList<>();
        boolean complete = network.standbyCount() == 0 ? once(switches, rows, work) : timed(switches, rows, work);
        return ranked(rows, complete);
    }

    private SweepAnswer ranked(List<SweepAnswer.Row> rows, boolean complete) {
        rows.sort(Comparator.comparingDouble((SweepAnswer.Row row) -> -row.stake())
                .thenComparingInt(row -> -row.criticalReach())
                .thenComparingInt(row -> -row.reach())
                .thenComparingInt(SweepAnswer.Row::firstDarkSeconds)
                .thenComparing(row -> row.what().id()));
        return new SweepAnswer(List.copyOf(rows), ofFunctions, whole(), complete);
    }

    private SweepAnswer.Whole whole() {
        int nodes = 0;
        int critical = 0;
        double weight = 0;
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (darkAnyway[node] || (ofFunctions && !network.isFunction(node))) {
                continue;
            }
            nodes++;
            if (network.critical(node)) {
                critical++;
                weight += network.isFunction(node) ? network.weight(node) : 0;
            }
        }
        return new SweepAnswer.Whole(nodes, critical, weight);
    }

    private boolean once(List<Switch> switches, List<SweepAnswer.Row> rows, Work work) {
        DarkTimes times = new DarkTimes(network);
        times.run(new int[0], horizon);
        for (int node = 0; node < network.modelNodeCount(); node++) {
            darkAnyway[node] = times.dark(node) <= horizon;
        }
        times.reset();
        for (Switch one : switches) {
            if (work.stopped()) {
                return false;
            }
            times.run(one.nodes(), horizon);
            Tally tally = new Tally(one);
            for (int rank = times.baseCount(); rank < times.darkCount(); rank++) {
                tally.dark(times.darkNode(rank), times.dark(times.darkNode(rank)), true);
            }
            rows.add(tally.row());
            times.reset();
            work.progress(rows.size(), switches.size());
        }
        return true;
    }

    private boolean timed(List<Switch> switches, List<SweepAnswer.Row> rows, Work work) {
        Timeline without = Runs.run(network, List.of(), horizon, Runs.DEFAULT_EVENT_BUDGET, work);
        for (int node = 0; node < network.modelNodeCount(); node++) {
            darkAnyway[node] =
                    network.broken(node) || without.breach(node, horizon, network.tolerates(node)) != Timeline.NONE;
        }
        for (Switch one : switches) {
            if (work.stopped()) {
                return false;
            }
            Timeline run = Runs.run(network, List.of(Off.forGood(one)), horizon, Runs.DEFAULT_EVENT_BUDGET, work);
            Tally tally = new Tally(one);
            for (int node = 0; node < network.modelNodeCount(); node++) {
                int first = run.firstDark(node);
                if (first <= horizon) {
                    int breach = run.breach(node, horizon, network.tolerates(node));
                    tally.dark(node, breach == Timeline.NONE ? first : run.from(breach), breach != Timeline.NONE);
                }
            }
            rows.add(tally.row());
            work.progress(rows.size(), switches.size());
        }
        return true;
    }

    /** Counts for one switch. */
    private final class Tally {

        private final Switch what;
        private int reach;
        private int criticalReach;
        private double stake;
        private int nodesDark;
        private int first = Seconds.NEVER;
        private int firstCritical = Seconds.NEVER;

        Tally(Switch what) {
            this.what = what;
        }

        void dark(int node, int time, boolean breaches) {
            if (!network.isModelNode(node) || darkAnyway[node] || Arrays.binarySearch(what.nodes(), node) >= 0) {
                return;
            }
            nodesDark++;
            if (!breaches || (ofFunctions && !network.isFunction(node))) {
                return;
            }
            reach++;
            first = Math.min(first, time);
            if (network.critical(node)) {
                criticalReach++;
                firstCritical = Math.min(firstCritical, time);
                stake += network.isFunction(node) ? network.weight(node) : 0;
            }
        }

        SweepAnswer.Row row() {
            return new SweepAnswer.Row(what, reach, criticalReach, stake, nodesDark, first, firstCritical);
        }
    }
}

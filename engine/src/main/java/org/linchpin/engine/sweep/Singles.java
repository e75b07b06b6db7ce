package org.linchpin.engine.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;

/**
 * Which switches darken each of some targets alone, turned off at 0 for good, and when: what a {@link Sweep} learns, kept
 * per target. By the same methods, so that it needs little memory however far cascades reach. Standbys count as never
 * usable. Immutable.
 */
public final class Singles {

    private final int[] targets;
    private final Ints[] switches;
    private final Ints[] times;

    private Singles(int[] targets) {
        this.targets = targets;
        this.switches = new Ints[targets.length];
        this.times = new Ints[targets.length];
        for (int k = 0; k < targets.length; k++) {
            switches[k] = new Ints(4);
            times[k] = new Ints(4);
        }
    }

    /**
     * One sweep.
     *
     * @param targets nodes, each once
     * @return null if it was stopped
     */
    public static @Nullable Singles of(
            Network network, List<Switch> switches, int[] targets, int horizonSeconds, Work work) {
        int[] ascending = targets.clone();
        Arrays.sort(ascending);
        BySwitch outcome = new BySwitch(switches.size(), work);
        int[][] off = switches.stream().map(Switch::nodes).toArray(int[][]::new);
        Methods methods = new Methods(
                network,
                new Scenarios(off, ascending),
                Math.min(horizonSeconds, Seconds.NEVER - 1),
                true,
                outcome,
                work);
        boolean isDone = Plan.holds(network) ? methods.cheapest() : methods.by(SweepMethod.WORKLIST);
        if (!isDone) {
            return null;
        }
        Singles singles = new Singles(ascending);
        for (int scenario = 0; scenario < switches.size(); scenario++) {
            Ints darkened = outcome.targets[scenario];
            for (int k = 0; k < darkened.size(); k += 2) {
                int target = singles.index(darkened.get(k));
                singles.switches[target].add(scenario);
                singles.times[target].add(darkened.get(k + 1));
            }
        }
        return singles;
    }

    /** What is told, kept per switch. */
    private static final class BySwitch implements Outcome {

        private final Work work;
        private final AtomicInteger told = new AtomicInteger();
        /** Targets in turn with their times. */
        private final Ints[] targets;

        BySwitch(int switches, Work work) {
            this.work = work;
            this.targets = new Ints[switches];
            Arrays.setAll(targets, each -> new Ints(2));
        }

        @Override
        public void nodes(int scenario, int count) {
            work.progress(told.incrementAndGet(), targets.length);
        }

        @Override
        public void target(int scenario, int node, int timeSeconds) {
            targets[scenario].add(node);
            targets[scenario].add(timeSeconds);
        }
    }

    /** How many switches darken the target. */
    public int count(int target) {
        return switches[index(target)].size();
    }

    /** One of them, by its number among the switches asked for. */
    public int member(int target, int index) {
        return switches[index(target)].get(index);
    }

    /** When it does. */
    public int timeSeconds(int target, int index) {
        return times[index(target)].get(index);
    }

    private int index(int target) {
        return Arrays.binarySearch(targets, target);
    }
}

package org.linchpin.engine.sweep;

import java.util.Arrays;
import java.util.List;
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
        Singles singles = new Singles(ascending);
        Outcome outcome = new Outcome() {
            @Override
            public void nodes(int scenario, int count) {
                work.progress(scenario, switches.size());
            }

            @Override
            public void target(int scenario, int node, int timeSeconds) {
                int k = Arrays.binarySearch(ascending, node);
                singles.switches[k].add(scenario);
                singles.times[k].add(timeSeconds);
            }
        };
        int[][] off = switches.stream().map(Switch::nodes).toArray(int[][]::new);
        Methods methods = new Methods(
                network,
                new Scenarios(off, ascending),
                Math.min(horizonSeconds, Seconds.NEVER - 1),
                true,
                outcome,
                work);
        boolean isDone = Plan.holds(network) ? methods.cheapest() : methods.by(SweepMethod.WORKLIST);
        return isDone ? singles : null;
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

package org.linchpin.engine.ask;

import java.util.BitSet;
import java.util.List;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.Switches;

/**
 * Which switches, each off at 0 for good, breach which targets in one reading. Without standbys a run costs what it
 * touches; with standbys each is a timed run. One thread at a time.
 */
final class Verdicts {

    private final Network network;
    private final Switches switches;
    private final int horizonSeconds;
    private final Work work;
    private boolean settles = true;

    Verdicts(Network network, Switches switches, int horizonSeconds, Work work) {
        this.network = network;
        this.switches = switches;
        this.horizonSeconds = horizonSeconds;
        this.work = work;
    }

    /** False if a run was still moving at its event budget. */
    boolean settles() {
        return settles;
    }

    /** Which of the targets breach with no switch off. */
    BitSet always(int[] targets) {
        BitSet always = new BitSet();
        Timeline run = Runs.run(network, List.of(), horizonSeconds, Runs.DEFAULT_EVENT_BUDGET, work);
        for (int k = 0; k < targets.length; k++) {
            if (network.broken(targets[k]) || breaches(run, targets[k])) {
                always.set(k);
            }
        }
        return always;
    }

    /**
     * @param all the switches by number, of this or another reading
     * @param asked numbers of those to be tried
     * @return of each target the numbers of the switches that breach it; some are missing if the work was stopped
     */
    BitSet[] dark(int[] targets, List<Switch> all, BitSet asked) {
        BitSet[] dark = new BitSet[targets.length];
        for (int k = 0; k < targets.length; k++) {
            dark[k] = new BitSet();
        }
        boolean isOnce = network.standbyCount() == 0;
        DarkTimes times = new DarkTimes(network);
        for (int s = asked.nextSetBit(0); s >= 0 && !work.stopped(); s = asked.nextSetBit(s + 1)) {
            if (isOnce) {
                once(times, targets, here(all.get(s)), s, dark);
            } else {
                timed(targets, here(all.get(s)), s, dark);
            }
        }
        return dark;
    }

    /** The switch in this network, where a node that stands beneath no target is not. */
    private Switch here(Switch other) {
        boolean isNode = other.kind() == Switch.Kind.SITE || other.kind() == Switch.Kind.NODE;
        return isNode && network.find(other.id()) < 0
                ? new Switch(other.id(), other.name(), other.kind(), other.side(), new int[0])
                : switches.resolve(other.id());
    }

    private void once(DarkTimes times, int[] targets, Switch one, int number, BitSet[] dark) {
        times.run(one.nodes(), horizonSeconds);
        for (int k = 0; k < targets.length; k++) {
            dark[k].set(number, times.dark(targets[k]) <= horizonSeconds);
        }
        times.reset();
    }

    private void timed(int[] targets, Switch one, int number, BitSet[] dark) {
        Timeline run = Runs.run(network, List.of(Off.forGood(one)), horizonSeconds, Runs.DEFAULT_EVENT_BUDGET, work);
        settles &= run.settled();
        for (int k = 0; k < targets.length; k++) {
            dark[k].set(number, breaches(run, targets[k]));
        }
    }

    private boolean breaches(Timeline run, int target) {
        return run.breach(target, horizonSeconds, network.tolerates(target)) != Timeline.NONE;
    }
}

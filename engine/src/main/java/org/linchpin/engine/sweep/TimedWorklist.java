package org.linchpin.engine.sweep;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.linchpin.engine.Tasks;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Network;

/**
 * Who goes dark when, one switch after another, each by a {@link TimedCascade}. Where cascades share much of their way, as
 * in one giant component, what the first runs darken most often is laid out next to each other for the others, so that the
 * processor's caches hold it. Costs the needs that fail over all switches, shared over threads.
 */
final class TimedWorklist {

    /** Switches that are run before the gates are put into order. */
    private static final int FIRST = 32;

    /** Laying out anew costs as much as is won on so many followed needs, for each need of the network. */
    private static final int LAYOUT = 8;

    private final Network network;
    private final Scenarios scenarios;
    private final int horizon;

    TimedWorklist(Network network, Scenarios scenarios, int horizon) {
        this.network = network;
        this.scenarios = scenarios;
        this.horizon = horizon;
    }

    /** @return false if it was stopped */
    boolean run(int[] which, int threads, Outcome outcome, Work work) {
        int[] unitOf = new int[network.gateCount()];
        Arrays.setAll(unitOf, gate -> gate);
        TimedRows rows = TimedRows.of(network, horizon, unitOf);
        TimedCascade cascade = cascade(rows);
        int step = Math.max(1, which.length / FIRST);
        char[] fallen = new char[network.gateCount()];
        long needs = 0;
        for (int k = 0; k < which.length; k += step) {
            if (work.stopped()) {
                return false;
            }
            cascade.run(scenarios.off(which[k]));
            cascade.count(fallen);
            needs += cascade.followed();
            cascade.tell(which[k], outcome);
            cascade.reset();
        }
        if (needs * (step - 1) > (long) LAYOUT * network.needCount()) {
            rows = TimedRows.of(network, horizon, mostFallenFirst(fallen));
        }
        int[] others = IntStream.range(0, which.length)
                .filter(k -> k % step != 0)
                .map(k -> which[k])
                .toArray();
        return rest(rows, others, threads, outcome, work);
    }

    private boolean rest(TimedRows rows, int[] which, int threads, Outcome outcome, Work work) {
        return Tasks.run(which.length, threads, work, () -> {
            TimedCascade cascade = cascade(rows);
            return k -> {
                cascade.run(scenarios.off(which[k]));
                cascade.tell(which[k], outcome);
                cascade.reset();
                return true;
            };
        });
    }

    private TimedCascade cascade(TimedRows rows) {
        return new TimedCascade(rows, network, scenarios.targets(), horizon);
    }

    /** The unit of each gate: by how often they fell; else in their own order, for neighbours have near numbers. */
    private static int[] mostFallenFirst(char[] fallen) {
        int most = 0;
        for (char times : fallen) {
            most = Math.max(most, times);
        }
        int[] next = new int[most + 2];
        for (char times : fallen) {
            next[most - times + 1]++;
        }
        for (int k = 0; k <= most; k++) {
            next[k + 1] += next[k];
        }
        int[] unitOf = new int[fallen.length];
        for (int gate = 0; gate < fallen.length; gate++) {
            unitOf[gate] = next[most - fallen[gate]]++;
        }
        return unitOf;
    }
}

package org.linchpin.engine.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;

/** Counts for all switches, where nothing is dark anyway. */
final class Tallies implements Outcome {

    private final Network network;
    private final List<Switch> switches;
    private final boolean isTimed;
    private final Work work;
    private final boolean[] isTold;
    private final int[] nodesDark;
    private final int[] reach;
    private final int[] criticalReach;
    private final double[] stake;
    private final int[] first;
    private final int[] firstCritical;
    private final AtomicInteger told = new AtomicInteger();

    /** @param isTimed false if times mean nothing */
    Tallies(Network network, List<Switch> switches, boolean isTimed, Work work) {
        this.network = network;
        this.switches = switches;
        this.isTimed = isTimed;
        this.work = work;
        int count = switches.size();
        isTold = new boolean[count];
        nodesDark = new int[count];
        reach = new int[count];
        criticalReach = new int[count];
        stake = new double[count];
        first = new int[count];
        firstCritical = new int[count];
        Arrays.fill(first, Seconds.NEVER);
        Arrays.fill(firstCritical, Seconds.NEVER);
    }

    @Override
    public void nodes(int scenario, int count) {
        int byName = 0;
        for (int node : switches.get(scenario).nodes()) {
            byName += network.isModelNode(node) ? 1 : 0;
        }
        nodesDark[scenario] = count - byName;
        isTold[scenario] = true;
        work.progress(told.incrementAndGet(), switches.size());
    }

    @Override
    public void target(int scenario, int node, int timeSeconds) {
        if (Arrays.binarySearch(switches.get(scenario).nodes(), node) >= 0) {
            return;
        }
        int time = isTimed ? timeSeconds : Seconds.NEVER;
        reach[scenario]++;
        first[scenario] = Math.min(first[scenario], time);
        if (network.critical(node)) {
            criticalReach[scenario]++;
            firstCritical[scenario] = Math.min(firstCritical[scenario], time);
            stake[scenario] += network.isFunction(node) ? network.weight(node) : 0;
        }
    }

    List<SweepAnswer.Row> rows() {
        List<SweepAnswer.Row> rows = new ArrayList<>();
        for (int s = 0; s < isTold.length; s++) {
            if (isTold[s]) {
                rows.add(new SweepAnswer.Row(
                        switches.get(s),
                        reach[s],
                        criticalReach[s],
                        stake[s],
                        nodesDark[s],
                        first[s],
                        firstCritical[s]));
            }
        }
        return rows;
    }
}

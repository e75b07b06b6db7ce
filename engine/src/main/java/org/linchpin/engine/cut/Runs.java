package org.linchpin.engine.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/** Runs a cut through a network: in one pass where nothing can light again, else from event to event. */
public final class Runs {

    /** How many changes of nodes a timed run follows when nothing else is said. */
    public static final int DEFAULT_EVENT_BUDGET = 5_000_000;

    /** How long after the last switch a run without a horizon goes on. */
    static final int OPEN_RUN_SECONDS = 10 * 365 * Seconds.DAY;

    private Runs() {}

    /**
     * @param horizonSeconds counted from the first switch, or {@link Seconds#NEVER}
     * @return dark intervals up to the horizon plus the largest tolerates; for a cut for good without standbys, all
     */
    public static Timeline run(Network network, List<Off> offs, int horizonSeconds, int eventBudget, Work work) {
        if (isOnce(network, offs)) {
            return once(network, offs, null);
        }
        return TimedRun.run(network, offs, endOf(network, offs, horizonSeconds), eventBudget, work);
    }

    /**
     * The run as far as one node can tell: what it needs and all that rests on, else nothing is sure to be there.
     *
     * @param horizonSeconds counted from the first switch, or {@link Seconds#NEVER}
     */
    public static Timeline beneath(Network network, int node, List<Off> offs, int horizonSeconds, Work work) {
        if (!isOnce(network, offs)) {
            return run(network, offs, horizonSeconds, DEFAULT_EVENT_BUDGET, work);
        }
        List<Integer> nodes = new ArrayList<>();
        nodes.add(node);
        addSources(network, node, nodes);
        return once(network, offs, Cone.of(network, nodes).outside());
    }

    private static void addSources(Network network, int gate, List<Integer> nodes) {
        for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
            nodes.add(network.needSource(need));
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
            addSources(network, child, nodes);
        }
    }

    /** Nothing can light again. */
    private static boolean isOnce(Network network, List<Off> offs) {
        return network.standbyCount() == 0 && offs.stream().allMatch(Off::isForGood);
    }

    private static Timeline once(Network network, List<Off> offs, @Nullable Bits kept) {
        DarkTimes darkTimes = new DarkTimes(network);
        once(darkTimes, offs, kept);
        return darkTimes.timeline(Seconds.NEVER);
    }

    /** Runs cuts for good in a workspace, as if the nodes of {@code kept}, if any, stayed lit come what may. */
    public static void once(DarkTimes workspace, List<Off> offs, @Nullable Bits kept) {
        int[] nodes = offs.stream()
                .flatMapToInt(off -> Arrays.stream(off.what().nodes()))
                .toArray();
        int[] times = offs.stream()
                .flatMapToInt(off -> Arrays.stream(off.what().nodes()).map(node -> off.fromSeconds()))
                .toArray();
        workspace.run(nodes, times, Seconds.NEVER, kept);
    }

    /** The first moment at which a switch of the cut goes off, or 0 if there is none. */
    public static int start(List<Off> offs) {
        return offs.stream().mapToInt(Off::fromSeconds).min().orElse(0);
    }

    private static int endOf(Network network, List<Off> offs, int horizonSeconds) {
        int start = start(offs);
        if (horizonSeconds != Seconds.NEVER) {
            int tolerates = 0;
            for (int node = 0; node < network.modelNodeCount(); node++) {
                tolerates = Math.max(tolerates, network.tolerates(node));
            }
            return Seconds.plus(Seconds.plus(start, horizonSeconds), tolerates);
        }
        int last = start;
        for (Off off : offs) {
            last = Math.max(last, off.isForGood() ? off.fromSeconds() : off.toSeconds());
        }
        return Seconds.plus(last, OPEN_RUN_SECONDS);
    }
}

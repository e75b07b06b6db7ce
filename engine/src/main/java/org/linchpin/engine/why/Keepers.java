package org.linchpin.engine.why;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Support;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/**
 * Single nodes that would have kept a node lit, under a cut for good. Each stands in every {@link Support} of the node's
 * darkness: so those of one are tried, each by a run beneath the node, and a run in which the node goes dark all the same
 * gives another support, which most of those that are left do not stand in. About as many runs as there are keepers; at
 * most {@value #MOST_TRIED}.
 */
final class Keepers {

    private static final int MOST_TRIED = 2_000;

    private Keepers() {}

    /**
     * @param node one that goes dark
     * @param last the node must be lit up to this moment
     * @return nearest first; empty if the cut ends, the node rests on a standby, or is lit up to then anyway
     */
    static List<Integer> of(Network network, int node, List<Off> offs, int last, Work work) {
        Cone cone = Cone.of(network, List.of(node));
        if (cone.hasStandby() || !offs.stream().allMatch(Off::isForGood)) {
            return List.of();
        }
        DarkTimes times = new DarkTimes(network);
        Bits kept = cone.outside();
        Runs.once(times, offs, kept);
        if (times.dark(node) > last) {
            return List.of();
        }
        Bits candidates = Support.of(network, times, offs, node);
        candidates.clear(node);
        int[] nearestFirst = nearestFirst(times, candidates);
        List<Integer> keepers = new ArrayList<>();
        for (int candidate : nearestFirst) {
            if (!candidates.get(candidate)) {
                continue;
            }
            if (work.stopped()) {
                break;
            }
            kept.set(candidate);
            times.reset();
            Runs.once(times, offs, kept);
            kept.clear(candidate);
            if (times.dark(node) == Seconds.NEVER || times.dark(node) > last) {
                keepers.add(candidate);
            } else {
                candidates.retain(Support.of(network, times, offs, node));
            }
        }
        return keepers;
    }

    private static int[] nearestFirst(DarkTimes times, Bits candidates) {
        Ints nearest = new Ints();
        for (int rank = times.darkCount() - 1; rank >= times.baseCount() && nearest.size() < MOST_TRIED; rank--) {
            if (candidates.get(times.darkNode(rank))) {
                nearest.add(times.darkNode(rank));
            }
        }
        return nearest.toArray();
    }
}

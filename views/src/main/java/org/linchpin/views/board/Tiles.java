package org.linchpin.views.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Network;

/**
 * Which nodes get a tile: all, if there are few; else of each lane those that matter most for this answer. A lane that
 * needs less than its part leaves the rest to the others. The order within a lane is the model's, so that no tile moves
 * when a switch is flicked.
 */
final class Tiles {

    /** More than this nobody reads. */
    static final int MOST = 300;

    private final Network network;
    private final Map<Lane, Integer> totals = new EnumMap<>(Lane.class);
    private final Map<Lane, List<Integer>> shown = new EnumMap<>(Lane.class);

    /**
     * @param selected the nodes that the filter selects
     */
    Tiles(Network network, Touched touched, Bits selected) {
        this.network = network;
        Comparator<Integer> first = Comparator.comparing((Integer node) -> !selected.get(node))
                .thenComparing(node -> !network.critical(node))
                .thenComparing(node -> !touched.any(node))
                .thenComparing(node -> -network.weight(node))
                .thenComparing(node -> -dependents(node))
                .thenComparing(node -> node);
        Map<Lane, PriorityQueue<Integer>> best = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            best.put(lane, new PriorityQueue<>(MOST + 1, first.reversed()));
            totals.put(lane, 0);
        }
        for (int node = 0; node < network.modelNodeCount(); node++) {
            Lane lane = Lane.of(network.sort(node).kind());
            totals.merge(lane, 1, Integer::sum);
            offer(best.get(lane), node, first);
        }
        share(best);
    }

    /** Most nodes of a large model are no better than the worst that is kept, which one comparison tells. */
    private static void offer(@Nullable PriorityQueue<Integer> queue, int node, Comparator<Integer> first) {
        if (queue == null || (queue.size() == MOST && first.compare(node, queue.peek()) >= 0)) {
            return;
        }
        if (queue.size() == MOST) {
            queue.remove();
        }
        queue.add(node);
    }

    private int dependents(int node) {
        return network.outStart(node + 1) - network.outStart(node);
    }

    /** Lanes that need little are served first; what they leave is shared among those that need more. */
    private void share(Map<Lane, PriorityQueue<Integer>> best) {
        List<Lane> lanes = new ArrayList<>(List.of(Lane.values()));
        lanes.sort(Comparator.comparingInt(lane -> total(lane)));
        int left = MOST;
        for (int k = 0; k < lanes.size(); k++) {
            Lane lane = lanes.get(k);
            PriorityQueue<Integer> queue = best.getOrDefault(lane, new PriorityQueue<>());
            int part = left / (lanes.size() - k);
            while (queue.size() > part) {
                queue.remove();
            }
            left -= queue.size();
            shown.put(lane, queue.stream().sorted().toList());
        }
    }

    /** In the model's order. */
    List<Integer> of(Lane lane) {
        return shown.getOrDefault(lane, List.of());
    }

    /** How many nodes the lane has, shown or not. */
    int total(Lane lane) {
        return totals.getOrDefault(lane, 0);
    }

    /** All nodes shown. */
    List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        shown.values().forEach(all::addAll);
        return all;
    }
}

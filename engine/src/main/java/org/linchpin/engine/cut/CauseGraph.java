package org.linchpin.engine.cut;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Sort;

/**
 * Everything that took part in one node's going dark, not only the decisive chain: from each dark node to all needs that
 * were unmet at its unmet gates at the moment it went dark. Nodes that hold each other up and go dark at one time stand in
 * a circle. One walk over what is beneath the node. Times are seconds from time 0.
 *
 * @param vertices the node itself first, then the decisive chain, then the rest, nearest first
 * @param edges by the places of vertices; of two between the same vertices the one that held shortest
 * @param leftOut how many vertices there are beyond the most that were asked for
 */
public record CauseGraph(List<Vertex> vertices, List<Edge> edges, int leftOut) {

    /**
     * A node that went dark.
     *
     * @param root why it is dark, if no need of its explains it; else {@link CutAnswer.Why#UNMET}
     * @param switchId the switch that turned it off, or null
     */
    public record Vertex(
            int node,
            int fromSeconds,
            CutAnswer.Why root,
            @Nullable String switchId) {}

    /**
     * @param from the place of the node that needs
     * @param to the place of what it needed
     * @param holdoutSeconds how long the need holds without, or {@link Seconds#NEVER}
     * @param decisive true if it is a link of the chain of causes
     */
    public record Edge(int from, int to, int holdoutSeconds, boolean decisive) {}

    /**
     * @param interval the dark interval that is explained
     * @param most how many vertices, at least 1
     */
    public static CauseGraph of(Network network, Timeline run, List<Off> offs, int interval, int most) {
        return new Walk(network, run, new Causes(network, run, offs), most).from(interval);
    }

    /** A need that had failed: the interval of what it rests on, and how long it holds without. */
    private record Lost(int interval, int holdoutSeconds) {}

    private static final class Walk {

        private final Network network;
        private final Timeline run;
        private final Causes causes;
        private final int most;
        private final Map<Integer, Integer> places = new LinkedHashMap<>();
        private final Map<Long, Edge> edges = new LinkedHashMap<>();

        Walk(Network network, Timeline run, Causes causes, int most) {
            this.network = network;
            this.run = run;
            this.causes = causes;
            this.most = most;
        }

        CauseGraph from(int interval) {
            Ints chain = causes.links(interval);
            for (int k = 0; k < chain.size() && places.size() < most; k++) {
                places.put(chain.get(k), k);
            }
            int leftOut = spread(interval);
            for (int k = 0; k + 1 < chain.size() && k + 1 < most; k++) {
                long key = key(k, k + 1);
                Edge known = edges.get(key);
                edges.put(key, new Edge(k, k + 1, known == null ? 0 : known.holdoutSeconds(), true));
            }
            List<Vertex> vertices = new ArrayList<>();
            places.keySet().forEach(one -> vertices.add(vertex(one)));
            return new CauseGraph(List.copyOf(vertices), List.copyOf(edges.values()), leftOut);
        }

        /** Nearest first; returns how many found no place. */
        private int spread(int interval) {
            Bits seen = new Bits(run.count());
            ArrayDeque<Integer> open = new ArrayDeque<>(List.of(interval));
            seen.set(interval);
            int leftOut = 0;
            while (!open.isEmpty()) {
                int at = open.remove();
                List<Lost> lost = new ArrayList<>();
                if (causes.root(run.node(at), run.from(at)) == null) {
                    isUnmet(run.node(at), at, lost);
                }
                Integer from = places.get(at);
                for (Lost one : lost) {
                    if (!seen.get(one.interval())) {
                        seen.set(one.interval());
                        open.add(one.interval());
                        leftOut += place(one.interval()) ? 0 : 1;
                    }
                    Integer to = places.get(one.interval());
                    if (from != null && to != null) {
                        Edge edge = new Edge(from, to, one.holdoutSeconds(), false);
                        edges.merge(key(from, to), edge, (a, b) -> a.holdoutSeconds() <= b.holdoutSeconds() ? a : b);
                    }
                }
            }
            return leftOut;
        }

        private boolean place(int interval) {
            if (places.containsKey(interval)) {
                return true;
            }
            if (places.size() >= most) {
                return false;
            }
            places.put(interval, places.size());
            return true;
        }

        /** Whether a gate had failed; what it lost is added, if so. */
        private boolean isUnmet(int gate, int interval, List<Lost> lost) {
            int time = run.from(interval);
            int before = lost.size();
            long unmet = 0;
            for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
                int source = run.at(network.needSource(need), time);
                if (source == Timeline.NONE || source == interval) {
                    continue;
                }
                int since = run.from(source);
                int holdout = network.needHoldout(need);
                if (since == Seconds.ALWAYS || Seconds.plus(since, holdout) <= time) {
                    unmet += network.needWeight(need);
                    add(source, holdout, lost);
                }
            }
            for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
                unmet += isUnmet(child, interval, lost) ? network.gateWeight(child) : 0;
            }
            boolean failed = unmet >= network.failAt(gate);
            if (!failed) {
                lost.subList(before, lost.size()).clear();
            }
            return failed;
        }

        /** Views are passed through: what is behind them was lost. */
        private void add(int source, int holdout, List<Lost> lost) {
            boolean isView = network.sort(run.node(source)) == Sort.VIEW;
            List<Lost> behind = new ArrayList<>();
            if (isView && isUnmet(run.node(source), source, behind) && !behind.isEmpty()) {
                behind.forEach(one -> lost.add(new Lost(one.interval(), holdout)));
            } else {
                lost.add(new Lost(source, holdout));
            }
        }

        private Vertex vertex(int interval) {
            int node = run.node(interval);
            CutAnswer.Step root = causes.root(node, run.from(interval));
            return root == null
                    ? new Vertex(node, run.from(interval), CutAnswer.Why.UNMET, null)
                    : new Vertex(node, run.from(interval), root.why(), root.switchId());
        }

        private static long key(int from, int to) {
            return ((long) from << 32) | to;
        }
    }
}

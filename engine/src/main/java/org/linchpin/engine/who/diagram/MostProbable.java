package org.linchpin.engine.who.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.network.Ints;

/**
 * The sets of an answer by falling probability, made as they are asked for: each node of a diagram merges the sorted sets of
 * its two children, which are made in turn only as far as they are asked (Huang and Chiang 2005, Better k-best parsing,
 * algorithm 3). Equal ones come in the order of the diagram. Not for sharing between threads.
 */
final class MostProbable {

    /** One way down: skip the variable ({@code inner} -1), or take its inner-th best set; then the rank-th best of the child. */
    private record Way(double logarithm, int inner, int rank) {}

    private static final Comparator<Way> BEST_FIRST = Comparator.comparingDouble((Way way) -> -way.logarithm())
            .thenComparingInt(Way::inner)
            .thenComparingInt(Way::rank);

    private static final int SKIP = -1;

    private final TreeCutSets sets;
    private final FaultTree tree;
    private final List<double[]> bestOfNode = new ArrayList<>();
    private final List<Map<Integer, Ranking>> rankings = new ArrayList<>();

    MostProbable(TreeCutSets sets, FaultTree tree) {
        this.sets = sets;
        this.tree = tree;
        for (CutFamily family : sets.families()) {
            rankings.add(new HashMap<>());
            bestOfNode.add(best(family));
        }
    }

    /** The set of a rank from 0 on, as nodes of the tree, rising; null past the last one. */
    int @Nullable [] set(int rank) {
        int top = sets.families().size() - 1;
        if (Double.isNaN(logarithm(top, sets.families().get(top).root(), rank))) {
            return null;
        }
        Ints chosen = new Ints();
        collect(top, sets.families().get(top).root(), rank, chosen);
        return Arrays.stream(chosen.toArray()).sorted().toArray();
    }

    private double[] best(CutFamily family) {
        double[] best = new double[family.lows().length];
        best[Zbdd.EMPTY] = Double.NaN;
        for (int node = 2; node < best.length; node++) {
            int lower = family.partOf(node);
            double own = lower < 0
                    ? Math.log(tree.probabilityOf(sets.events()[family.eventOf(node) - 1]))
                    : bestOfNode.get(lower)[sets.families().get(lower).root()];
            double taken = own + best[family.highs()[node]];
            double skipped = best[family.lows()[node]];
            best[node] = Double.isNaN(taken) || skipped >= taken ? skipped : taken;
        }
        return best;
    }

    /** The logarithm of the rank-th best set's probability; not a number when there is none. */
    private double logarithm(int part, int node, int rank) {
        if (rank == 0 || node <= Zbdd.BASE) {
            return rank == 0 ? bestOfNode.get(part)[node] : Double.NaN;
        }
        Way way = ranking(part, node).way(rank);
        return way == null ? Double.NaN : way.logarithm();
    }

    private Ranking ranking(int part, int node) {
        return rankings.get(part).computeIfAbsent(node, fresh -> new Ranking(part, fresh));
    }

    private void collect(int part, int node, int rank, Ints chosen) {
        CutFamily family = sets.families().get(part);
        int at = node;
        int left = rank;
        while (at > Zbdd.BASE) {
            Way way = ranking(part, at).way(left);
            if (way == null) {
                throw new IllegalStateException("A set that was counted must be there.");
            }
            left = way.rank();
            if (way.inner() == SKIP) {
                at = family.lows()[at];
                continue;
            }
            int lower = family.partOf(at);
            if (lower < 0) {
                chosen.add(sets.events()[family.eventOf(at) - 1]);
            } else {
                collect(lower, sets.families().get(lower).root(), way.inner(), chosen);
            }
            at = family.highs()[at];
        }
    }

    /** The ways of one node, best first, as far as they were asked for. */
    private final class Ranking {

        private final int part;
        private final int node;
        private final CutFamily family;
        private final List<Way> ways = new ArrayList<>();
        private final PriorityQueue<Way> candidates = new PriorityQueue<>(2, BEST_FIRST);
        private boolean exhausted;

        Ranking(int part, int node) {
            this.part = part;
            this.node = node;
            this.family = sets.families().get(part);
            offer(SKIP, 0);
            offer(0, 0);
        }

        @Nullable
        Way way(int rank) {
            while (!exhausted && ways.size() <= rank) {
                // What follows the last way is worked out when it is asked for, not before: it costs the children a
                // rank.
                if (!ways.isEmpty()) {
                    follow(ways.getLast());
                }
                Way best = candidates.poll();
                if (best == null) {
                    exhausted = true;
                } else {
                    ways.add(best);
                }
            }
            return rank < ways.size() ? ways.get(rank) : null;
        }

        private void follow(Way way) {
            offer(way.inner(), way.rank() + 1);
            if (way.inner() != SKIP && way.rank() == 0) {
                offer(way.inner() + 1, 0);
            }
        }

        private void offer(int inner, int rank) {
            double value = inner == SKIP
                    ? logarithm(part, family.lows()[node], rank)
                    : own(inner) + logarithm(part, family.highs()[node], rank);
            if (!Double.isNaN(value)) {
                candidates.add(new Way(value, inner, rank));
            }
        }

        private double own(int inner) {
            int lower = family.partOf(node);
            if (lower >= 0) {
                return logarithm(lower, sets.families().get(lower).root(), inner);
            }
            return inner == 0 ? bestOfEvent() : Double.NaN;
        }

        private double bestOfEvent() {
            return Math.log(tree.probabilityOf(sets.events()[family.eventOf(node) - 1]));
        }
    }
}

package org.linchpin.engine.who.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linchpin.engine.faulttree.FaultTree;

/**
 * Whether listed sets are minimal cut sets, by working out the tree as it stands, sixty-four assignments at a time: the top
 * is true with the events of the set, and not with any one of them left out. Shares nothing with the search. For trees with
 * negations smaller parts than that are not tried.
 */
public final class TreeRecheck {

    private static final int LANES = Long.SIZE;

    private record Trial(int[] set, int without) {}

    private final FaultTree tree;
    private final int top;
    private final int[] order;
    private final long[] values;
    private final List<Trial> trials = new ArrayList<>(LANES);

    private TreeRecheck(FaultTree tree, int top) {
        this.tree = tree;
        this.top = top;
        this.order = Unfolding.childrenFirst(tree, top);
        this.values = new long[tree.size()];
    }

    /**
     * @param sets as nodes of the tree
     * @throws IllegalStateException when one is no minimal cut set: a fault of the program
     */
    public static void check(FaultTree tree, int top, List<int[]> sets) {
        TreeRecheck check = new TreeRecheck(tree, top);
        for (int[] set : sets) {
            check.add(new Trial(set, -1));
            for (int event : set) {
                check.add(new Trial(set, event));
            }
        }
        check.work();
    }

    private void add(Trial trial) {
        trials.add(trial);
        if (trials.size() == LANES) {
            work();
        }
    }

    private void work() {
        for (int node : order) {
            values[node] = 0;
        }
        for (int lane = 0; lane < trials.size(); lane++) {
            for (int event : trials.get(lane).set()) {
                if (event != trials.get(lane).without()) {
                    values[event] |= 1L << lane;
                }
            }
        }
        for (int node : order) {
            if (!tree.isEvent(node)) {
                values[node] = gate(node);
            }
        }
        for (int lane = 0; lane < trials.size(); lane++) {
            Trial trial = trials.get(lane);
            boolean happens = (values[top] >>> lane & 1) != 0;
            if (happens != trial.without() < 0) {
                String[] names =
                        Arrays.stream(trial.set()).mapToObj(tree::nameOf).toArray(String[]::new);
                throw new IllegalStateException("the set %s of \"%s\" is %s when worked out again"
                        .formatted(Arrays.toString(names), tree.nameOf(top), happens ? "not minimal" : "no cut set"));
            }
        }
        trials.clear();
    }

    private long gate(int node) {
        int[] literals = tree.argumentsOf(node);
        return switch (tree.operatorOf(node)) {
            case AND -> Arrays.stream(literals).mapToLong(this::value).reduce(-1L, (left, right) -> left & right);
            case OR -> Arrays.stream(literals).mapToLong(this::value).reduce(0L, (left, right) -> left | right);
            case XOR -> Arrays.stream(literals).mapToLong(this::value).reduce(0L, (left, right) -> left ^ right);
            case ATLEAST -> atLeast(tree.thresholdOf(node), literals);
            case EVENT -> values[node];
        };
    }

    private long atLeast(int threshold, int[] literals) {
        long[] held = new long[threshold + 1];
        held[0] = -1;
        for (int literal : literals) {
            for (int count = threshold; count > 0; count--) {
                held[count] |= held[count - 1] & value(literal);
            }
        }
        return held[threshold];
    }

    private long value(int literal) {
        long value = values[FaultTree.nodeOf(literal)];
        return FaultTree.isNegated(literal) ? ~value : value;
    }
}

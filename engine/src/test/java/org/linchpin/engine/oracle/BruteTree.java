package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.linchpin.engine.faulttree.FaultTree;

/**
 * What a fault tree answers, by trying every assignment of its events: the formula is read as it stands, argument by
 * argument, and nothing is simplified. For trees with few events beneath the top (memory and time grow as 2^events).
 *
 * <p>Minimal cut sets are minimal <em>p-cuts</em>: the minimal elements of the sets of events which, true while all
 * others are false, make the top true (Rauzy, IEEE Transactions on Reliability 50, 2001). A negated event cannot be in one.
 */
public final class BruteTree {

    private static final int MOST_EVENTS = 20;

    private final FaultTree tree;
    private final int top;
    private final int[] order;
    private final int[] events;
    private final BitSet whereTrue;

    private BruteTree(FaultTree tree, int top) {
        this.tree = tree;
        this.top = top;
        List<Integer> found = new ArrayList<>();
        beneath(top, new boolean[tree.size()], found);
        this.order = found.stream().mapToInt(Integer::intValue).toArray();
        this.events = Arrays.stream(order).filter(tree::isEvent).sorted().toArray();
        if (events.length > MOST_EVENTS) {
            throw new IllegalArgumentException(
                    "must have at most %d events beneath the top, has %d".formatted(MOST_EVENTS, events.length));
        }
        this.whereTrue = truthTable();
    }

    /**
     * The minimal p-cuts of a top (a node, not a literal), smaller ones first, then by their nodes; each ascending. The
     * one empty set if the top is true while all events are false.
     */
    public static List<int[]> minimalCuts(FaultTree tree, int top) {
        return new BruteTree(tree, top).minimalCuts();
    }

    /** True in exactly the assignments (bit i: the i-th of the events beneath the top, ascending) that make it so. */
    public static BitSet truthTable(FaultTree tree, int top) {
        return (BitSet) new BruteTree(tree, top).whereTrue.clone();
    }

    /** The events beneath a top, ascending. */
    public static int[] eventsBeneath(FaultTree tree, int top) {
        return new BruteTree(tree, top).events.clone();
    }

    /** The probability that the top is true; not a number if an event beneath it has none. */
    public static double probability(FaultTree tree, int top) {
        return new BruteTree(tree, top).probability(-1, 0);
    }

    /** Birnbaum importance of an event: what its truth adds to the probability of the top. */
    public static double birnbaum(FaultTree tree, int top, int event) {
        BruteTree brute = new BruteTree(tree, top);
        return brute.probability(event, 1) - brute.probability(event, 0);
    }

    /** Fussell-Vesely importance of an event: the part of the top's probability that goes away without it. */
    public static double fussellVesely(FaultTree tree, int top, int event) {
        BruteTree brute = new BruteTree(tree, top);
        double whole = brute.probability(-1, 0);
        return (whole - brute.probability(event, 0)) / whole;
    }

    /** Arguments before the gates that use them. */
    private void beneath(int node, boolean[] seen, List<Integer> found) {
        if (!seen[node]) {
            seen[node] = true;
            for (int literal : tree.argumentsOf(node)) {
                beneath(FaultTree.nodeOf(literal), seen, found);
            }
            found.add(node);
        }
    }

    private BitSet truthTable() {
        BitSet table = new BitSet();
        boolean[] value = new boolean[tree.size()];
        for (int assignment = 0; assignment < 1 << events.length; assignment++) {
            for (int i = 0; i < events.length; i++) {
                value[events[i]] = (assignment >> i & 1) == 1;
            }
            for (int node : order) {
                if (!tree.isEvent(node)) {
                    value[node] = isTrue(node, value);
                }
            }
            table.set(assignment, value[top]);
        }
        return table;
    }

    private boolean isTrue(int gate, boolean[] value) {
        int[] arguments = tree.argumentsOf(gate);
        int met = 0;
        for (int literal : arguments) {
            met += value[FaultTree.nodeOf(literal)] != FaultTree.isNegated(literal) ? 1 : 0;
        }
        return switch (tree.operatorOf(gate)) {
            case AND -> met == arguments.length;
            case OR -> met > 0;
            case ATLEAST -> met >= tree.thresholdOf(gate);
            case XOR -> met % 2 == 1;
            case EVENT -> throw new IllegalArgumentException("an event has no arguments");
        };
    }

    /** A set counts unless a set with one event less is true, or stands above one that is. */
    private List<int[]> minimalCuts() {
        BitSet isAboveTrue = new BitSet();
        List<int[]> cuts = new ArrayList<>();
        for (int set = 0; set < 1 << events.length; set++) {
            for (int i = 0; i < events.length; i++) {
                int without = set & ~(1 << i);
                if (without != set && (whereTrue.get(without) || isAboveTrue.get(without))) {
                    isAboveTrue.set(set);
                }
            }
            if (whereTrue.get(set) && !isAboveTrue.get(set)) {
                int cut = set;
                cuts.add(BitSet.valueOf(new long[] {cut}).stream()
                        .map(i -> events[i])
                        .toArray());
            }
        }
        cuts.sort(Comparator.<int[]>comparingInt(cut -> cut.length).thenComparing(Arrays::compare));
        return cuts;
    }

    /** With one event's own probability replaced, or none if it is -1. */
    private double probability(int fixed, double probabilityOfFixed) {
        double sum = 0;
        for (int assignment = 0; assignment < 1 << events.length; assignment++) {
            double product = whereTrue.get(assignment) ? 1 : 0;
            for (int i = 0; i < events.length; i++) {
                double of = events[i] == fixed ? probabilityOfFixed : tree.probabilityOf(events[i]);
                product *= (assignment >> i & 1) == 1 ? of : 1 - of;
            }
            sum += product;
        }
        return sum;
    }
}

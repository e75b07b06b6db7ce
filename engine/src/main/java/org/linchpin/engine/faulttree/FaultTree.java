package org.linchpin.engine.faulttree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Boolean formulas over basic events, as one graph without cycles in which gates share their arguments.
 *
 * <p>Nodes are numbered from 0 on, events and gates in one sequence. An argument is a <em>literal</em>: twice the number
 * of a node, plus one when it is negated. Made by {@link FaultTreeBuilder}. Immutable: threads may share it.
 */
public final class FaultTree {

    private final String name;
    private final String[] names;
    private final Operator[] operators;
    private final int[] thresholds;
    private final double[] probabilities;
    private final int[] argumentStarts;
    private final int[] literals;
    private final int[] tops;

    FaultTree(
            String name,
            String[] names,
            Operator[] operators,
            int[] thresholds,
            double[] probabilities,
            int[] argumentStarts,
            int[] literals,
            int[] tops) {
        this.name = name;
        this.names = names;
        this.operators = operators;
        this.thresholds = thresholds;
        this.probabilities = probabilities;
        this.argumentStarts = argumentStarts;
        this.literals = literals;
        this.tops = tops;
    }

    /** A literal for a node as it is. */
    public static int literal(int node) {
        return node << 1;
    }

    /** The opposite of a literal. */
    public static int not(int literal) {
        return literal ^ 1;
    }

    public static int nodeOf(int literal) {
        return literal >>> 1;
    }

    public static boolean isNegated(int literal) {
        return (literal & 1) != 0;
    }

    public String name() {
        return name;
    }

    public int size() {
        return operators.length;
    }

    /** The name of an event or gate; empty for a nested formula that has none. */
    public String nameOf(int node) {
        return names[node];
    }

    public Operator operatorOf(int node) {
        return operators[node];
    }

    public boolean isEvent(int node) {
        return operators[node] == Operator.EVENT;
    }

    /** How many arguments an at-least gate asks for. */
    public int thresholdOf(int node) {
        return thresholds[node];
    }

    /** The probability of an event, in 0..1; not a number when the tree states none. */
    public double probabilityOf(int node) {
        return probabilities[node];
    }

    /** The literals that a gate joins. */
    public int[] argumentsOf(int node) {
        return Arrays.copyOfRange(literals, argumentStarts[node], argumentStarts[node + 1]);
    }

    /** Gates (or events) that nothing else uses, or that the source calls tops; in the order of the source. */
    public int[] tops() {
        return tops.clone();
    }

    /** The node of a name, or -1. */
    public int find(@Nullable String wanted) {
        for (int node = 0; node < names.length; node++) {
            if (names[node].equals(wanted)) {
                return node;
            }
        }
        return -1;
    }
}

package org.linchpin.engine.faulttree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linchpin.engine.network.Ints;

/**
 * Puts a {@link FaultTree} together. Gates may be declared before they are defined, so that they can be used in any
 * order. One shot: not for sharing between threads.
 */
public final class FaultTreeBuilder {

    private static final int[] NONE = {};

    private final String name;
    private final List<String> names = new ArrayList<>();
    private final List<Operator> operators = new ArrayList<>();
    private final Ints thresholds = new Ints();
    private final List<Double> probabilities = new ArrayList<>();
    private final List<int[]> arguments = new ArrayList<>();
    private final Ints tops = new Ints();

    public FaultTreeBuilder(String name) {
        this.name = name;
    }

    /**
     * Adds a basic event.
     *
     * @param probability in 0..1, or not a number when none is stated
     * @return its node
     */
    public int event(String eventName, double probability) {
        if (probability < 0 || probability > 1) {
            throw new IllegalArgumentException(
                    "The probability (%s) of event \"%s\" must be in 0..1.".formatted(probability, eventName));
        }
        return add(eventName, Operator.EVENT, probability);
    }

    /** Adds a gate that is defined later; until then it is false. */
    public int declare(String gateName) {
        return add(gateName, Operator.OR, Double.NaN);
    }

    /** Says what a declared gate is. {@code threshold} matters to at-least gates only. */
    public void define(int gate, Operator operator, int threshold, int... literals) {
        if (operator == Operator.EVENT) {
            throw new IllegalArgumentException("Gate \"%s\" must not become an event.".formatted(names.get(gate)));
        }
        if (operator == Operator.ATLEAST && (threshold < 0 || threshold > literals.length)) {
            throw new IllegalArgumentException("The threshold (%d) of gate \"%s\" must be in 0..%d."
                    .formatted(threshold, names.get(gate), literals.length));
        }
        operators.set(gate, operator);
        thresholds.set(gate, threshold);
        arguments.set(gate, literals.clone());
    }

    /** Adds a gate at once. */
    public int gate(String gateName, Operator operator, int threshold, int... literals) {
        int gate = declare(gateName);
        define(gate, operator, threshold, literals);
        return gate;
    }

    /** Calls a node a top. */
    public void top(int node) {
        tops.add(node);
    }

    /** The tree. Fails when gates stand on themselves: a reader finds that, with its place, before. */
    public FaultTree build() {
        int[] starts = new int[names.size() + 1];
        Ints literals = new Ints();
        for (int node = 0; node < names.size(); node++) {
            for (int literal : arguments.get(node)) {
                literals.add(literal);
            }
            starts[node + 1] = literals.size();
        }
        FaultTree tree = new FaultTree(
                name,
                names.toArray(String[]::new),
                operators.toArray(Operator[]::new),
                thresholds.toArray(),
                probabilities.stream().mapToDouble(Double::doubleValue).toArray(),
                starts,
                literals.toArray(),
                tops.toArray());
        refuseCycles(tree);
        return tree;
    }

    private int add(String nodeName, Operator operator, double probability) {
        names.add(nodeName);
        operators.add(operator);
        thresholds.add(0);
        probabilities.add(probability);
        arguments.add(NONE);
        return names.size() - 1;
    }

    /** Takes away nodes without open users until none is left; what stays stands on a cycle (Kahn 1962). */
    private static void refuseCycles(FaultTree tree) {
        int[] users = new int[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            for (int literal : tree.argumentsOf(node)) {
                users[FaultTree.nodeOf(literal)]++;
            }
        }
        Ints free = new Ints();
        for (int node = 0; node < tree.size(); node++) {
            if (users[node] == 0) {
                free.add(node);
            }
        }
        while (!free.isEmpty()) {
            for (int literal : tree.argumentsOf(free.pop())) {
                if (--users[FaultTree.nodeOf(literal)] == 0) {
                    free.add(FaultTree.nodeOf(literal));
                }
            }
        }
        int stuck = (int) Arrays.stream(users).filter(count -> count > 0).count();
        if (stuck > 0) {
            throw new IllegalArgumentException("Gates must not stand on themselves, but %d nodes do.".formatted(stuck));
        }
    }
}

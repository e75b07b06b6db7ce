package org.linchpin.engine.who.diagram;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.linchpin.engine.faulttree.Operator;
import org.linchpin.engine.network.Ints;

/**
 * Makes a {@link Formula} smaller without changing its function: gates of one operator below each other become one, and
 * an argument that sibling gates share is taken out of them (a b + a c = a (b + c), and its dual), again and again until
 * nothing changes. Equal gates are merged by {@link FormulaBuilder}.
 *
 * <p>Source: I. Niemel&auml;, On simplification of large fault trees, Reliability Engineering and System Safety 44 (1994).
 */
final class Normaliser {

    private static final int MAX_ROUNDS = 32;

    private final Formula formula;
    private final int[] users;
    private final FormulaBuilder builder;
    private boolean changed;

    private Normaliser(Formula formula) {
        this.formula = formula;
        this.users = formula.users();
        this.builder = new FormulaBuilder(formula.variableCount());
    }

    static Formula normalise(Formula formula) {
        Formula current = formula;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Normaliser pass = new Normaliser(current);
            current = pass.run();
            if (!pass.changed) {
                return current;
            }
        }
        return current;
    }

    private Formula run() {
        int[] literals = new int[formula.size()];
        for (int node = 0; node < formula.firstGate(); node++) {
            literals[node] = node << 1;
        }
        for (int gate = formula.firstGate(); gate < formula.size(); gate++) {
            Operator operator = formula.operators()[gate];
            int[] merged = merged(gate, operator);
            literals[gate] = operator == Operator.AND || operator == Operator.OR
                    ? factored(operator, merged, literals)
                    : builder.gate(operator, formula.thresholds()[gate], Formula.translated(merged, literals));
        }
        return builder.build(Formula.translated(formula.root(), literals));
    }

    /** The arguments of a gate, with those of a child of the same operator that nobody else uses in the child's place. */
    private int[] merged(int gate, Operator operator) {
        if (operator == Operator.ATLEAST) {
            return formula.arguments()[gate];
        }
        Ints all = new Ints();
        Ints open = new Ints();
        for (int literal : formula.arguments()[gate]) {
            open.add(literal);
        }
        while (!open.isEmpty()) {
            int literal = open.pop();
            int child = literal >>> 1;
            if ((literal & 1) == 0
                    && formula.isGate(child)
                    && formula.operators()[child] == operator
                    && users[child] == 1) {
                changed = true;
                for (int below : formula.arguments()[child]) {
                    open.add(below);
                }
            } else {
                all.add(literal);
            }
        }
        return all.toArray();
    }

    /**
     * Takes the argument that most children of the other operator share out of them. Only children that nobody else uses
     * count: a shared gate would be copied.
     */
    private int factored(Operator operator, int[] arguments, int[] literals) {
        Operator other = operator == Operator.AND ? Operator.OR : Operator.AND;
        Map<Integer, Integer> sharing = new HashMap<>();
        for (int literal : arguments) {
            if (isOwnChild(literal, other)) {
                for (int below : formula.arguments()[literal >>> 1]) {
                    sharing.merge(below, 1, Integer::sum);
                }
            }
        }
        int common = mostShared(sharing);
        if (common < 0) {
            return builder.gate(operator, 0, Formula.translated(arguments, literals));
        }
        changed = true;
        Ints outside = new Ints();
        Ints rests = new Ints();
        int taken = Formula.translated(common, literals);
        for (int literal : arguments) {
            int child = literal >>> 1;
            if (isOwnChild(literal, other) && contains(formula.arguments()[child], common)) {
                int[] rest = Arrays.stream(formula.arguments()[child])
                        .filter(below -> below != common)
                        .toArray();
                rests.add(builder.gate(other, 0, Formula.translated(rest, literals)));
            } else {
                outside.add(Formula.translated(literal, literals));
            }
        }
        outside.add(builder.gate(other, 0, taken, builder.gate(operator, 0, rests.toArray())));
        return builder.gate(operator, 0, outside.toArray());
    }

    private boolean isOwnChild(int literal, Operator other) {
        int child = literal >>> 1;
        return (literal & 1) == 0 && formula.isGate(child) && formula.operators()[child] == other && users[child] == 1;
    }

    /** The literal that stands in most of the children, at least two; the smaller one among equals; or -1. */
    private static int mostShared(Map<Integer, Integer> sharing) {
        int best = -1;
        int most = 1;
        for (Map.Entry<Integer, Integer> entry : sharing.entrySet()) {
            if (entry.getValue() > most || (entry.getValue() == most && most > 1 && entry.getKey() < best)) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private static boolean contains(int[] values, int wanted) {
        for (int value : values) {
            if (value == wanted) {
                return true;
            }
        }
        return false;
    }
}

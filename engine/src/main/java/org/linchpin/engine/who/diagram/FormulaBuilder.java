package org.linchpin.engine.who.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.faulttree.Operator;
import org.linchpin.engine.network.Ints;

/**
 * Builds a {@link Formula} from its leaves up. Equal gates are made once; constants, repeated and opposite arguments and
 * gates of one argument are worked out on the way. One shot.
 */
final class FormulaBuilder {

    /** What makes gates equal; records of arrays would compare the arrays themselves, not what is in them. */
    private static final class Key {

        private final Operator operator;
        private final int threshold;
        private final int[] literals;
        private final int hash;

        Key(Operator operator, int threshold, int[] literals) {
            this.operator = operator;
            this.threshold = threshold;
            this.literals = literals;
            this.hash = (Arrays.hashCode(literals) * 31 + threshold) * 31 + operator.ordinal();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && operator == key.operator
                    && threshold == key.threshold
                    && Arrays.equals(literals, key.literals);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private static final int[] NONE = {};

    private final int variableCount;
    private final List<Operator> operators = new ArrayList<>();
    private final Ints thresholds = new Ints();
    private final List<int[]> arguments = new ArrayList<>();
    private final Map<Key, Integer> known = new HashMap<>();

    FormulaBuilder(int variableCount) {
        this.variableCount = variableCount;
        for (int node = 0; node <= variableCount; node++) {
            add(Operator.EVENT, 0, NONE);
        }
    }

    int[] argumentsOf(int node) {
        return arguments.get(node);
    }

    Operator operatorOf(int node) {
        return operators.get(node);
    }

    /** The literal of a gate over literals of this builder. */
    int gate(Operator operator, int threshold, int... literals) {
        return switch (operator) {
            case AND -> allOf(literals);
            case OR -> anyOf(literals);
            case ATLEAST -> atLeast(threshold, literals);
            case XOR -> oddOf(literals);
            case EVENT -> throw new IllegalArgumentException("An event is no gate.");
        };
    }

    int allOf(int... literals) {
        return joined(Operator.AND, Formula.TRUE, literals);
    }

    int anyOf(int... literals) {
        return joined(Operator.OR, Formula.FALSE, literals);
    }

    private int joined(Operator operator, int neutral, int[] literals) {
        int[] sorted = literals.clone();
        Arrays.sort(sorted);
        Ints kept = new Ints(sorted.length);
        for (int literal : sorted) {
            if (literal == (neutral ^ 1)) {
                return literal;
            }
            if (literal == neutral || (!kept.isEmpty() && kept.get(kept.size() - 1) == literal)) {
                continue;
            }
            if (!kept.isEmpty() && kept.get(kept.size() - 1) == (literal ^ 1)) {
                return neutral ^ 1;
            }
            kept.add(literal);
        }
        if (kept.isEmpty()) {
            return neutral;
        }
        return kept.size() == 1 ? kept.get(0) : shared(operator, 0, kept.toArray());
    }

    private int atLeast(int threshold, int[] literals) {
        int[] sorted = literals.clone();
        Arrays.sort(sorted);
        Ints kept = new Ints(sorted.length);
        int asked = threshold;
        for (int literal : sorted) {
            if (literal == Formula.TRUE) {
                asked--;
            } else if (!kept.isEmpty() && kept.get(kept.size() - 1) == (literal ^ 1)) {
                kept.pop();
                asked--;
            } else if (literal != Formula.FALSE) {
                kept.add(literal);
            }
        }
        if (asked <= 0) {
            return Formula.TRUE;
        }
        int[] rest = kept.toArray();
        if (asked > rest.length) {
            return Formula.FALSE;
        }
        if (asked == rest.length) {
            return allOf(rest);
        }
        if (asked == 1) {
            return anyOf(rest);
        }
        return withoutRepeats(asked, rest);
    }

    /** An argument that stands several times counts several times: split by whether it holds. */
    private int withoutRepeats(int threshold, int[] sorted) {
        for (int at = 1; at < sorted.length; at++) {
            if (sorted[at] == sorted[at - 1]) {
                int repeated = sorted[at];
                int[] others = Arrays.stream(sorted)
                        .filter(literal -> literal != repeated)
                        .toArray();
                int times = sorted.length - others.length;
                return anyOf(allOf(repeated, atLeast(threshold - times, others)), atLeast(threshold, others));
            }
        }
        return shared(Operator.ATLEAST, threshold, sorted);
    }

    private int oddOf(int[] literals) {
        int flip = 0;
        int[] plain = new int[literals.length];
        for (int at = 0; at < literals.length; at++) {
            flip ^= literals[at] & 1;
            plain[at] = literals[at] & ~1;
        }
        Arrays.sort(plain);
        Ints kept = new Ints(plain.length);
        for (int literal : plain) {
            if (literal == Formula.TRUE) {
                flip ^= 1;
            } else if (!kept.isEmpty() && kept.get(kept.size() - 1) == literal) {
                kept.pop();
            } else {
                kept.add(literal);
            }
        }
        if (kept.isEmpty()) {
            return Formula.FALSE ^ flip;
        }
        return (kept.size() == 1 ? kept.get(0) : shared(Operator.XOR, 0, kept.toArray())) ^ flip;
    }

    private int shared(Operator operator, int threshold, int[] literals) {
        Key key = new Key(operator, threshold, literals);
        return known.computeIfAbsent(key, fresh -> add(operator, threshold, literals)) << 1;
    }

    private int add(Operator operator, int threshold, int[] literals) {
        operators.add(operator);
        thresholds.add(threshold);
        arguments.add(literals);
        return operators.size() - 1;
    }

    /** The function of a literal: gates that it does not reach are dropped; variables keep their numbers. */
    Formula build(int root) {
        boolean[] reached = new boolean[operators.size()];
        reached[root >>> 1] = true;
        for (int node = operators.size() - 1; node > variableCount; node--) {
            if (reached[node]) {
                for (int literal : arguments.get(node)) {
                    reached[literal >>> 1] = true;
                }
            }
        }
        int[] literals = new int[operators.size()];
        int next = 0;
        for (int node = 0; node < operators.size(); node++) {
            if (node <= variableCount || reached[node]) {
                literals[node] = next++ << 1;
            }
        }
        Operator[] keptOperators = new Operator[next];
        int[] keptThresholds = new int[next];
        int[][] keptArguments = new int[next][];
        for (int node = 0; node < operators.size(); node++) {
            if (node <= variableCount || reached[node]) {
                int place = literals[node] >>> 1;
                keptOperators[place] = operators.get(node);
                keptThresholds[place] = thresholds.get(node);
                keptArguments[place] = Formula.translated(arguments.get(node), literals);
            }
        }
        return new Formula(
                variableCount, keptOperators, keptThresholds, keptArguments, Formula.translated(root, literals));
    }
}

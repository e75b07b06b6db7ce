package org.linchpin.engine.who.diagram;

import java.util.Arrays;
import org.linchpin.engine.faulttree.Operator;

/** Builds the diagram of a formula gate by gate, children first. At-least gates are a dynamic programme, never expanded. */
final class BddOfFormula {

    private final Formula formula;
    private final Bdd bdd;
    private final int[] diagrams;

    private BddOfFormula(Formula formula, Bdd bdd) {
        this.formula = formula;
        this.bdd = bdd;
        this.diagrams = new int[formula.size()];
    }

    /** The root of the formula's diagram; {@code levels} by variable. */
    static int build(Formula formula, int[] levels, Bdd bdd) {
        BddOfFormula building = new BddOfFormula(formula, bdd);
        building.diagrams[0] = Bdd.TRUE;
        for (int variable = 1; variable <= formula.variableCount(); variable++) {
            if (levels[variable - 1] >= 0) {
                building.diagrams[variable] = bdd.variable(levels[variable - 1]);
            }
        }
        for (int gate = formula.firstGate(); gate < formula.size(); gate++) {
            building.diagrams[gate] = building.gate(gate);
        }
        return building.diagram(formula.root());
    }

    private int diagram(int literal) {
        int diagram = diagrams[literal >>> 1];
        return (literal & 1) == 0 ? diagram : bdd.not(diagram);
    }

    private int gate(int gate) {
        int[] arguments = formula.arguments()[gate].clone();
        for (int at = 0; at < arguments.length; at++) {
            arguments[at] = diagram(arguments[at]);
        }
        deepestFirst(arguments);
        Operator operator = formula.operators()[gate];
        if (operator == Operator.ATLEAST) {
            return atLeast(formula.thresholds()[gate], arguments);
        }
        int joined = operator == Operator.AND ? Bdd.TRUE : Bdd.FALSE;
        for (int argument : arguments) {
            joined = switch (operator) {
                case AND -> bdd.and(joined, argument);
                case OR -> bdd.or(joined, argument);
                case XOR -> bdd.xor(joined, argument);
                case ATLEAST, EVENT -> throw new IllegalStateException("A variable is no gate.");
            };
        }
        return joined;
    }

    /** Those of one level stay as they stand. */
    private void deepestFirst(int[] diagrams) {
        long[] keys = new long[diagrams.length];
        for (int at = 0; at < keys.length; at++) {
            keys[at] = (long) (NodeTable.TERMINAL - bdd.level(diagrams[at])) << 32 | at;
        }
        Arrays.sort(keys);
        int[] given = diagrams.clone();
        for (int at = 0; at < keys.length; at++) {
            diagrams[at] = given[(int) keys[at]];
        }
    }

    /** After argument i, {@code held[j]} says whether at least j of the arguments so far hold. */
    private int atLeast(int threshold, int[] arguments) {
        int[] held = new int[threshold + 1];
        held[0] = Bdd.TRUE;
        for (int argument : arguments) {
            for (int j = threshold; j > 0; j--) {
                held[j] = bdd.or(held[j], bdd.and(argument, held[j - 1]));
            }
        }
        return held[threshold];
    }
}

package org.linchpin.engine.who.diagram;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

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
        int[] arguments = IntStream.of(formula.arguments()[gate])
                .map(this::diagram)
                .boxed()
                .sorted(Comparator.comparingInt(diagram -> -bdd.level(diagram)))
                .mapToInt(Integer::intValue)
                .toArray();
        return switch (formula.operators()[gate]) {
            case AND -> Arrays.stream(arguments).reduce(Bdd.TRUE, bdd::and);
            case OR -> Arrays.stream(arguments).reduce(Bdd.FALSE, bdd::or);
            case XOR -> Arrays.stream(arguments).reduce(Bdd.FALSE, bdd::xor);
            case ATLEAST -> atLeast(formula.thresholds()[gate], arguments);
            case EVENT -> throw new IllegalStateException("A variable is no gate.");
        };
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

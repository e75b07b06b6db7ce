package org.linchpin.engine.who.diagram;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The minimal cut sets of a coherent formula straight from its gates: or-gates unite families, and-gates multiply them,
 * at-least gates are a dynamic programme. Sets beyond the limit are dropped as they arise.
 */
final class CutsOfGates {

    private final Formula formula;
    private final Zbdd zbdd;
    private final int limit;
    private final int[] families;

    private CutsOfGates(Formula formula, Zbdd zbdd, int limit) {
        this.formula = formula;
        this.zbdd = zbdd;
        this.limit = limit;
        this.families = new int[formula.size()];
    }

    static int build(Formula formula, int[] levels, Zbdd zbdd, int limit) {
        CutsOfGates building = new CutsOfGates(formula, zbdd, limit);
        building.families[0] = Zbdd.BASE;
        for (int variable = 1; variable <= formula.variableCount(); variable++) {
            if (levels[variable - 1] >= 0) {
                building.families[variable] = zbdd.atMost(zbdd.variable(levels[variable - 1]), limit);
            }
        }
        for (int gate = formula.firstGate(); gate < formula.size(); gate++) {
            building.families[gate] = building.gate(gate);
        }
        return formula.root() == Formula.FALSE ? Zbdd.EMPTY : building.families[formula.root() >>> 1];
    }

    private int gate(int gate) {
        int[] arguments = IntStream.of(formula.arguments()[gate])
                .map(literal -> literal == Formula.FALSE ? Zbdd.EMPTY : families[literal >>> 1])
                .boxed()
                .sorted(Comparator.comparingInt(family -> -zbdd.level(family)))
                .mapToInt(Integer::intValue)
                .toArray();
        return switch (formula.operators()[gate]) {
            case AND -> Arrays.stream(arguments).reduce(Zbdd.BASE, (left, right) -> zbdd.product(left, right, limit));
            case OR -> Arrays.stream(arguments).reduce(Zbdd.EMPTY, zbdd::union);
            case ATLEAST -> atLeast(formula.thresholds()[gate], arguments);
            case XOR, EVENT -> throw new IllegalStateException("Only coherent gates have families of their own.");
        };
    }

    private int atLeast(int threshold, int[] arguments) {
        int[] held = new int[threshold + 1];
        held[0] = Zbdd.BASE;
        for (int argument : arguments) {
            for (int j = threshold; j > 0; j--) {
                held[j] = zbdd.union(held[j], zbdd.product(argument, held[j - 1], limit));
            }
        }
        return held[threshold];
    }
}

package org.linchpin.engine.who.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.linchpin.engine.network.Ints;

/**
 * Orders of the variables of a formula, to be tried one after the other: no order is good for all trees
 * (M. Bouissou, F. Bruyere and A. Rauzy, BDD based fault-tree processing, ESREL 1997). Each is a walk from the root, left to right or by levels, over arguments sorted by a
 * rule; a variable's level is the moment at which it is met.
 */
final class Orders {

    /** How many orders there are. */
    static final int COUNT = 8;

    private final Formula formula;
    private final long[] sizes;
    private final int[] depths;
    private final double[] weights;
    private final int[] users;

    Orders(Formula formula) {
        this.formula = formula;
        users = formula.users();
        sizes = new long[formula.size()];
        depths = new int[formula.size()];
        Arrays.fill(sizes, 1);
        for (int gate = formula.firstGate(); gate < formula.size(); gate++) {
            for (int literal : formula.arguments()[gate]) {
                sizes[gate] = Math.min(1L << 40, sizes[gate] + sizes[literal >>> 1]);
                depths[gate] = Math.max(depths[gate], depths[literal >>> 1] + 1);
            }
        }
        weights = new double[formula.size()];
        weights[formula.root() >>> 1] = 1;
        for (int gate = formula.size() - 1; gate >= formula.firstGate(); gate--) {
            int[] arguments = formula.arguments()[gate];
            for (int literal : arguments) {
                weights[literal >>> 1] += weights[gate] / arguments.length;
            }
        }
    }

    /** The level of each variable (index 0 is variable 1) in an order. */
    int[] levels(int order) {
        Comparator<Integer> rule = switch (order) {
            case 0, 1 -> Comparator.comparingLong(literal -> sizes[literal >>> 1]);
            case 2, 3 -> Comparator.comparingLong(literal -> -sizes[literal >>> 1]);
            case 4 -> Comparator.comparingInt(literal -> -users[literal >>> 1]);
            case 5 -> Comparator.comparingDouble(literal -> -weights[literal >>> 1]);
            case 6 -> Comparator.comparingInt(literal -> depths[literal >>> 1]);
            default -> (_, _) -> 0;
        };
        return order == 1 || order == 3 ? byLevels(rule) : depthFirst(rule);
    }

    private int[] depthFirst(Comparator<Integer> rule) {
        int[] levels = unmet();
        boolean[] seen = new boolean[formula.size()];
        int met = 0;
        Ints open = new Ints();
        open.add(formula.root() >>> 1);
        while (!open.isEmpty()) {
            int node = open.pop();
            if (seen[node]) {
                continue;
            }
            seen[node] = true;
            if (formula.isVariable(node)) {
                levels[node - 1] = met++;
            }
            int[] sorted = sorted(node, rule);
            for (int at = sorted.length - 1; at >= 0; at--) {
                open.add(sorted[at]);
            }
        }
        return levels;
    }

    private int[] byLevels(Comparator<Integer> rule) {
        int[] levels = unmet();
        boolean[] seen = new boolean[formula.size()];
        int met = 0;
        List<Integer> row = List.of(formula.root() >>> 1);
        seen[formula.root() >>> 1] = true;
        while (!row.isEmpty()) {
            List<Integer> below = new ArrayList<>();
            for (int node : row) {
                if (formula.isVariable(node)) {
                    levels[node - 1] = met++;
                }
                for (int child : sorted(node, rule)) {
                    if (!seen[child]) {
                        seen[child] = true;
                        below.add(child);
                    }
                }
            }
            row = below;
        }
        return levels;
    }

    private int[] unmet() {
        int[] levels = new int[formula.variableCount()];
        Arrays.fill(levels, -1);
        return levels;
    }

    private int[] sorted(int node, Comparator<Integer> rule) {
        return IntStream.of(formula.arguments()[node])
                .boxed()
                .sorted(rule)
                .mapToInt(literal -> literal >>> 1)
                .toArray();
    }
}

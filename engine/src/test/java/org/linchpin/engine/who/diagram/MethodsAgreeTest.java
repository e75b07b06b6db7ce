package org.linchpin.engine.who.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.oracle.BruteTree;
import org.linchpin.engine.oracle.RandomTrees;

/** Each method of the race alone, on formulas as they are and normalised, under every order. */
class MethodsAgreeTest {

    private static final int RANDOM_TREES = 1_000;
    private static final int MAX_NODES = 1 << 20;

    @Test
    void everyMethodUnderEveryOrder_givesTheSetsOfEveryAssignmentTried() {
        int coherent = 0;
        for (long seed = 0; seed < RANDOM_TREES; seed++) {
            FaultTree tree = RandomTrees.of(seed);
            int top = tree.tops()[0];
            int limit = seed % 3 == 0 ? Zbdd.NO_LIMIT : (int) (seed % 5);
            Unfolding unfolding = Unfolding.of(tree, top);
            List<String> expected = texts(BruteTree.minimalCuts(tree, top).stream()
                    .filter(set -> set.length <= limit)
                    .toList());
            Formula raw = unfolding.formula();
            for (Formula formula : List.of(raw, Normaliser.normalise(raw), Grouping.group(Normaliser.normalise(raw)))) {
                coherent += formula.isCoherent() ? 1 : 0;
                for (int order = 0; order < Orders.COUNT; order++) {
                    assertThat(byDiagram(formula, order, limit, unfolding))
                            .as("tree %d", seed)
                            .isEqualTo(expected);
                    if (formula.isCoherent()) {
                        assertThat(byGates(formula, order, limit, unfolding))
                                .as("tree %d", seed)
                                .isEqualTo(expected);
                    }
                }
                if (formula.isCoherent() && formula.root() > Formula.FALSE) {
                    assertThat(byPaths(formula, limit, unfolding))
                            .as("tree %d", seed)
                            .isEqualTo(expected);
                }
            }
        }
        assertThat(coherent).isGreaterThan(RANDOM_TREES);
    }

    private static List<String> byDiagram(Formula formula, int order, int limit, Unfolding unfolding) {
        int[] levels = new Orders(formula).levels(order);
        Bdd bdd = new Bdd(MAX_NODES, Work.UNBOUNDED);
        Zbdd zbdd = events(formula);
        int root = new CutsOfBdd(bdd, zbdd, limit).of(BddOfFormula.build(formula, levels, bdd));
        return sets(zbdd, root, levels, unfolding);
    }

    private static List<String> byGates(Formula formula, int order, int limit, Unfolding unfolding) {
        int[] levels = new Orders(formula).levels(order);
        Zbdd zbdd = events(formula);
        return sets(zbdd, CutsOfGates.build(formula, levels, zbdd, limit), levels, unfolding);
    }

    private static List<String> byPaths(Formula formula, int limit, Unfolding unfolding) {
        int[] ones = new int[formula.variableCount()];
        Arrays.fill(ones, 1);
        List<int[]> found = CutsByHitting.find(formula, ones, limit, Long.MAX_VALUE, Work.UNBOUNDED);
        return texts(found.stream()
                .map(set -> Arrays.stream(set)
                        .map(variable -> unfolding.events()[variable - 1])
                        .toArray())
                .toList());
    }

    private static Zbdd events(Formula formula) {
        int[] ones = new int[formula.variableCount()];
        Arrays.fill(ones, 1);
        return new Zbdd(ones, ones, MAX_NODES, Work.UNBOUNDED);
    }

    private static List<String> sets(Zbdd zbdd, int root, int[] levels, Unfolding unfolding) {
        List<int[]> sets = new ArrayList<>();
        walk(zbdd, root, new ArrayList<>(), CutFamily.variableOfLevel(levels), unfolding, sets);
        return texts(sets);
    }

    private static void walk(
            Zbdd zbdd, int node, List<Integer> path, int[] variables, Unfolding unfolding, List<int[]> sets) {
        if (node == Zbdd.BASE) {
            sets.add(path.stream().mapToInt(Integer::intValue).toArray());
        }
        if (node > Zbdd.BASE) {
            walk(zbdd, zbdd.low(node), path, variables, unfolding, sets);
            path.addLast(unfolding.events()[variables[zbdd.level(node)] - 1]);
            walk(zbdd, zbdd.high(node), path, variables, unfolding, sets);
            path.removeLast();
        }
    }

    private static List<String> texts(List<int[]> sets) {
        return sets.stream()
                .map(set -> Arrays.toString(Arrays.stream(set).sorted().toArray()))
                .sorted()
                .toList();
    }
}

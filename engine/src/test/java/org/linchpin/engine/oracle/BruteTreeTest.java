package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linchpin.engine.faulttree.FaultTree.literal;
import static org.linchpin.engine.faulttree.FaultTree.not;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.faulttree.FaultTreeBuilder;
import org.linchpin.engine.faulttree.Operator;

/** The oracle on trees that a person can work out, and the random trees that it judges by. */
class BruteTreeTest {

    private static final int CASES = 2_000;

    private final FaultTreeBuilder builder = new FaultTreeBuilder("small");
    private final int a = builder.event("a", 0.1);
    private final int b = builder.event("b", 0.2);
    private final int c = builder.event("c", 0.4);

    @Test
    void twoOfThree_hasThePairs_andTheProbabilityOfTheTextbook() {
        FaultTree tree = topped(builder.gate("vote", Operator.ATLEAST, 2, literal(a), literal(b), literal(c)));

        assertThat(cuts(tree)).containsExactly(List.of(a, b), List.of(a, c), List.of(b, c));
        assertThat(BruteTree.probability(tree, top(tree))).isCloseTo(0.124, within(1e-12));
        assertThat(BruteTree.birnbaum(tree, top(tree), a)).isCloseTo(0.52 - 0.08, within(1e-12));
        assertThat(BruteTree.fussellVesely(tree, top(tree), a)).isCloseTo((0.124 - 0.08) / 0.124, within(1e-12));
    }

    @Test
    void exclusiveOr_hasTheSingles_andCountsTheOdd() {
        FaultTree tree = topped(builder.gate("odd", Operator.XOR, 0, literal(a), literal(b), literal(c)));

        assertThat(cuts(tree)).containsExactly(List.of(a), List.of(b), List.of(c));
        assertThat(BruteTree.truthTable(tree, top(tree)).stream()).containsExactly(1, 2, 4, 7);
    }

    @Test
    void aNegatedEvent_isInNoCut() {
        int chosen = builder.gate("chosen", Operator.AND, 0, literal(a), not(literal(b)));
        FaultTree tree = topped(builder.gate("top", Operator.OR, 0, literal(chosen), literal(c)));

        assertThat(cuts(tree)).containsExactly(List.of(a), List.of(c));
        assertThat(BruteTree.birnbaum(tree, top(tree), b)).isNegative();
    }

    @Test
    void whatIsTrueByItself_hasTheEmptyCut_andWhatNeverIs_none() {
        int always = builder.gate("always", Operator.AND, 0);
        FaultTree tree = topped(builder.gate("top", Operator.AND, 0, literal(always), not(literal(a))));

        assertThat(cuts(tree)).containsExactly(List.of());
        assertThat(BruteTree.minimalCuts(tree, always))
                .singleElement()
                .satisfies(cut -> assertThat(cut).isEmpty());
        FaultTreeBuilder other = new FaultTreeBuilder("other");
        other.top(other.gate("never", Operator.OR, 0));
        assertThat(cuts(other.build())).isEmpty();
    }

    @Test
    void everyMinimalCut_makesTheTopTrue_andNothingBeneathItDoes() {
        for (long seed = 0; seed < CASES; seed++) {
            FaultTree tree = RandomTrees.of(seed);
            for (int top : tree.tops()) {
                int[] events = BruteTree.eventsBeneath(tree, top);
                List<Integer> cuts = BruteTree.minimalCuts(tree, top).stream()
                        .map(cut -> assignment(cut, events))
                        .toList();
                BruteTree.truthTable(tree, top).stream()
                        .forEach(set -> assertThat(cuts).as(tree.name()).anyMatch(cut -> (cut & ~set) == 0));
                assertThat(cuts).as(tree.name()).allMatch(BruteTree.truthTable(tree, top)::get);
            }
        }
    }

    @Test
    void theRandomTrees_holdWhatTheyShould() {
        Map<Operator, Integer> trees = new EnumMap<>(Operator.class);
        int negated = 0;
        int constants = 0;
        int severalTops = 0;
        int shared = 0;
        int repeated = 0;
        int withThreeCuts = 0;
        for (long seed = 0; seed < CASES; seed++) {
            FaultTree tree = RandomTrees.of(seed, RandomTrees.Shape.ANY);
            int[] gates = IntStream.range(0, tree.size())
                    .filter(node -> !tree.isEvent(node))
                    .toArray();
            Arrays.stream(gates)
                    .mapToObj(tree::operatorOf)
                    .distinct()
                    .forEach(operator -> trees.merge(operator, 1, Integer::sum));
            int[] all = Arrays.stream(gates)
                    .flatMap(gate -> Arrays.stream(tree.argumentsOf(gate)))
                    .toArray();
            negated += Arrays.stream(all).anyMatch(FaultTree::isNegated) ? 1 : 0;
            constants += Arrays.stream(gates).anyMatch(gate -> tree.argumentsOf(gate).length == 0) ? 1 : 0;
            severalTops += tree.tops().length > 1 ? 1 : 0;
            shared += Arrays.stream(all)
                            .map(FaultTree::nodeOf)
                            .filter(node -> !tree.isEvent(node))
                            .boxed()
                            .anyMatch(node -> Arrays.stream(all)
                                            .filter(other -> FaultTree.nodeOf(other) == node)
                                            .count()
                                    > 1)
                    ? 1
                    : 0;
            repeated += Arrays.stream(gates)
                            .anyMatch(gate -> Arrays.stream(tree.argumentsOf(gate))
                                            .distinct()
                                            .count()
                                    < tree.argumentsOf(gate).length)
                    ? 1
                    : 0;
            withThreeCuts += Arrays.stream(tree.tops())
                            .anyMatch(top -> BruteTree.minimalCuts(tree, top).size() >= 3)
                    ? 1
                    : 0;
        }

        assertThat(trees.get(Operator.AND)).isGreaterThan(CASES / 2);
        assertThat(trees.get(Operator.OR)).isGreaterThan(CASES / 2);
        assertThat(trees.get(Operator.ATLEAST)).isGreaterThan(CASES / 3);
        assertThat(trees.get(Operator.XOR)).isGreaterThan(CASES / 4);
        assertThat(List.of(negated, constants, severalTops, shared, repeated, withThreeCuts))
                .allMatch(count -> count > CASES / 6);
    }

    @Test
    void aSeedGivesTheSameTreeAgain() {
        FaultTree one = RandomTrees.of(8);
        FaultTree other = RandomTrees.of(8);

        assertThat(other.size()).isEqualTo(one.size());
        for (int node = 0; node < one.size(); node++) {
            assertThat(other.argumentsOf(node)).isEqualTo(one.argumentsOf(node));
            assertThat(other.nameOf(node)).isEqualTo(one.nameOf(node));
        }
    }

    private FaultTree topped(int top) {
        builder.top(top);
        return builder.build();
    }

    private static int top(FaultTree tree) {
        return tree.tops()[0];
    }

    private static int assignment(int[] cut, int[] events) {
        return Arrays.stream(cut)
                .map(event -> 1 << Arrays.binarySearch(events, event))
                .sum();
    }

    private static List<List<Integer>> cuts(FaultTree tree) {
        return BruteTree.minimalCuts(tree, top(tree)).stream()
                .map(cut -> Arrays.stream(cut).boxed().toList())
                .toList();
    }
}

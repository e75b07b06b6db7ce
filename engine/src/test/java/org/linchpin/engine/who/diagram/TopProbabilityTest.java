package org.linchpin.engine.who.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.oracle.BruteTree;
import org.linchpin.engine.oracle.RandomTrees;

class TopProbabilityTest {

    private static final int RANDOM_TREES = 2_000;
    private static final int MAX_NODES = 1 << 20;
    private static final Offset<Double> ROUNDING = within(1e-12);

    private static TreeCutSets sets(FaultTree tree, int top, int maxNodes) {
        return TreeWho.answer(new TreeQuestion(tree, top, TreeQuestion.ANY_SIZE, maxNodes), Work.UNBOUNDED);
    }

    @Test
    void probabilityAndImportance_areThoseOfEveryAssignmentTried() {
        int compared = 0;
        for (long seed = 0; seed < RANDOM_TREES; seed++) {
            FaultTree tree = RandomTrees.of(seed);
            for (int top : tree.tops()) {
                // Of sets that are not known no diagram was kept.
                TreeCutSets sets = sets(tree, top, seed % 2 == 0 ? MAX_NODES : 2);
                TopProbability answer =
                        Objects.requireNonNull(TopProbability.of(tree, sets, MAX_NODES, Work.UNBOUNDED));
                assertThat(answer.probability()).isCloseTo(BruteTree.probability(tree, top), ROUNDING);
                for (int at = 0; at < answer.events().length; at++) {
                    int event = answer.events()[at];
                    assertThat(answer.birnbaum()[at]).isCloseTo(BruteTree.birnbaum(tree, top, event), ROUNDING);
                    if (answer.probability() > 1e-9) {
                        assertThat(answer.fussellVesely()[at])
                                .isCloseTo(BruteTree.fussellVesely(tree, top, event), within(1e-6));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(RANDOM_TREES);
    }

    @Test
    void setsByProbability_fall_andAreTheSameSets() {
        for (long seed = 0; seed < RANDOM_TREES; seed++) {
            FaultTree tree = RandomTrees.of(seed);
            int limit = seed % 2 == 0 ? TreeQuestion.ANY_SIZE : 3;
            TreeCutSets answer =
                    TreeWho.answer(new TreeQuestion(tree, tree.tops()[0], limit, MAX_NODES), Work.UNBOUNDED);
            List<Double> falling = new ArrayList<>();
            List<String> found = new ArrayList<>();
            for (int[] set : answer.mostProbable(tree, Integer.MAX_VALUE)) {
                falling.add(Arrays.stream(set)
                        .mapToDouble(tree::probabilityOf)
                        .map(Math::log)
                        .sum());
                found.add(Arrays.toString(set));
            }
            List<String> listed = new ArrayList<>();
            answer.bySize().forEach(set -> listed.add(Arrays.toString(set)));

            for (int at = 1; at < falling.size(); at++) {
                assertThat(falling.get(at)).isLessThanOrEqualTo(falling.get(at - 1) + 1e-9);
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test
    void whatIsLeftOut_isBounded() {
        for (long seed = 0; seed < RANDOM_TREES; seed++) {
            FaultTree tree = RandomTrees.of(seed);
            int top = tree.tops()[0];
            int limit = (int) (seed % 3);
            TreeCutSets answer = TreeWho.answer(new TreeQuestion(tree, top, limit, MAX_NODES), Work.UNBOUNDED);
            double largestLeftOut = BruteTree.minimalCuts(tree, top).stream()
                    .filter(set -> set.length > limit)
                    .mapToDouble(set ->
                            Arrays.stream(set).mapToDouble(tree::probabilityOf).reduce(1, (a, b) -> a * b))
                    .max()
                    .orElse(0);

            assertThat(answer.leftOutAtMost(tree)).isBetween(largestLeftOut - 1e-12, 1 + 1e-12);
        }
    }

    @Test
    void overBudget_thereIsNoProbability() {
        FaultTree tree = RandomTrees.of(3);
        TreeCutSets unknown = sets(tree, tree.tops()[0], 2);
        assertThat(TopProbability.of(tree, unknown, 2, () -> true)).isNull();
    }
}

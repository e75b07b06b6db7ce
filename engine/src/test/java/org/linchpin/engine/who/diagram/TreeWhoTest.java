package org.linchpin.engine.who.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.faulttree.FaultTreeBuilder;
import org.linchpin.engine.faulttree.Operator;
import org.linchpin.engine.oracle.BruteTree;
import org.linchpin.engine.oracle.RandomTrees;

class TreeWhoTest {

    private static final int RANDOM_TREES = 3_000;
    private static final int MAX_NODES = 1 << 20;

    @Test
    void minimalCutSets_areThoseOfEveryAssignmentTried() {
        for (long seed = 0; seed < RANDOM_TREES; seed++) {
            FaultTree tree = RandomTrees.of(seed);
            for (int top : tree.tops()) {
                TreeCutSets answer = answer(tree, top, TreeQuestion.ANY_SIZE);
                List<int[]> expected = BruteTree.minimalCuts(tree, top);

                assertThat(listed(answer)).as("tree %d", seed).isEqualTo(texts(expected));
                assertThat(answer.completeUpTo()).isEqualTo(TreeQuestion.ANY_SIZE);
            }
        }
    }

    @Test
    void aLimitOnTheSize_leavesOutLargerSetsOnly() {
        for (long seed = 0; seed < RANDOM_TREES; seed++) {
            FaultTree tree = RandomTrees.of(seed);
            int top = tree.tops()[0];
            int limit = (int) (seed % 4);
            List<int[]> expected = BruteTree.minimalCuts(tree, top).stream()
                    .filter(set -> set.length <= limit)
                    .toList();

            assertThat(listed(answer(tree, top, limit))).as("tree %d", seed).isEqualTo(texts(expected));
        }
    }

    @Test
    void setsAreNumberedByRisingSize_andCountedBySize() {
        for (long seed = 0; seed < RANDOM_TREES; seed++) {
            FaultTree tree = RandomTrees.of(seed);
            TreeCutSets answer = answer(tree, tree.tops()[0], TreeQuestion.ANY_SIZE);
            List<Integer> sizes = new ArrayList<>();
            answer.bySize().forEach(set -> sizes.add(set.length));

            assertThat(sizes).isSorted();
            assertThat(answer.count()).isEqualTo(BigInteger.valueOf(sizes.size()));
            for (int size = 0; size < answer.countBySize().length; size++) {
                int wanted = size;
                assertThat(answer.countBySize()[size].longValueExact())
                        .isEqualTo(
                                sizes.stream().filter(found -> found == wanted).count());
            }
        }
    }

    @Test
    void countsBeyondLongs_areExact() {
        FaultTreeBuilder builder = new FaultTreeBuilder("any of forty in each of twenty");
        int[] rows = new int[20];
        for (int row = 0; row < rows.length; row++) {
            int[] events = new int[40];
            for (int at = 0; at < events.length; at++) {
                events[at] = FaultTree.literal(builder.event("e" + row + "-" + at, Double.NaN));
            }
            rows[row] = FaultTree.literal(builder.gate("row" + row, Operator.OR, 0, events));
        }
        int top = builder.gate("top", Operator.AND, 0, rows);
        builder.top(top);
        TreeCutSets answer = answer(builder.build(), top, TreeQuestion.ANY_SIZE);

        assertThat(answer.count()).isEqualTo(BigInteger.valueOf(40).pow(20));
        assertThat(answer.countBySize()[20]).isEqualTo(BigInteger.valueOf(40).pow(20));
        assertThat(answer.set(answer.count().subtract(BigInteger.ONE))).hasSize(20);
    }

    @Test
    void aSetOfVeryManyEvents_takesNoMoreMemoryThanItsEvents() {
        FaultTreeBuilder builder = new FaultTreeBuilder("all of 60,000");
        int[] events = new int[60_000];
        for (int at = 0; at < events.length; at++) {
            events[at] = FaultTree.literal(builder.event("e" + at, 0.5));
        }
        int top = builder.gate("top", Operator.AND, 0, events);
        TreeCutSets answer = answer(builder.build(), top, TreeQuestion.ANY_SIZE);

        assertThat(answer.count()).isEqualTo(BigInteger.ONE);
        assertThat(answer.set(BigInteger.ZERO)).hasSize(60_000);
    }

    @Test
    void theMostProbableOfVeryMany_areFound() {
        FaultTreeBuilder builder = new FaultTreeBuilder("any of 60,000");
        int[] events = new int[60_000];
        for (int at = 0; at < events.length; at++) {
            events[at] = FaultTree.literal(builder.event("e" + at, at / 60_000.0));
        }
        int top = builder.gate("top", Operator.OR, 0, events);
        FaultTree tree = builder.build();

        assertThat(answer(tree, top, TreeQuestion.ANY_SIZE).mostProbable(tree, 3))
                .containsExactly(new int[] {59_999}, new int[] {59_998}, new int[] {59_997});
    }

    @Test
    void manyOutOfMany_areCountedByAProgramme() {
        FaultTree tree = halfOf(200);
        TreeCutSets answer = answer(tree, tree.tops()[0], TreeQuestion.ANY_SIZE);
        BigInteger choose = BigInteger.ONE;
        for (int k = 1; k <= 100; k++) {
            choose = choose.multiply(BigInteger.valueOf(100 + k)).divide(BigInteger.valueOf(k));
        }

        assertThat(answer.count()).isEqualTo(choose);
    }

    @Test
    void overBudget_theSetsUpToSomeSizeRemain_andItIsSaid() {
        FaultTree tree = halfOf(24);
        TreeCutSets answer =
                TreeWho.answer(new TreeQuestion(tree, tree.tops()[0], TreeQuestion.ANY_SIZE, 60), Work.UNBOUNDED);

        assertThat(answer.completeUpTo()).isBetween(0, 11);
        assertThat(answer.count()).isEqualTo(BigInteger.ZERO);
    }

    @Test
    void stopped_nothingIsClaimed() {
        FaultTree tree = halfOf(24);
        TreeCutSets answer =
                TreeWho.answer(new TreeQuestion(tree, tree.tops()[0], TreeQuestion.ANY_SIZE, 60), () -> true);

        assertThat(answer.completeUpTo()).isLessThan(12);
        assertThat(answer.count()).isEqualTo(BigInteger.ZERO);
    }

    private static FaultTree halfOf(int count) {
        FaultTreeBuilder builder = new FaultTreeBuilder("half of " + count);
        int[] events = new int[count];
        for (int at = 0; at < count; at++) {
            events[at] = FaultTree.literal(builder.event("e" + at, Double.NaN));
        }
        builder.top(builder.gate("top", Operator.ATLEAST, count / 2, events));
        return builder.build();
    }

    private static TreeCutSets answer(FaultTree tree, int top, int maxSize) {
        return TreeWho.answer(new TreeQuestion(tree, top, maxSize, MAX_NODES), Work.UNBOUNDED);
    }

    private static List<String> listed(TreeCutSets answer) {
        List<int[]> sets = new ArrayList<>();
        answer.bySize().forEach(sets::add);
        return texts(sets);
    }

    private static List<String> texts(List<int[]> sets) {
        return sets.stream().map(Arrays::toString).sorted().toList();
    }
}

package org.linchpin.engine.who.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class TreeRecheckTest {

    @Test
    void minimalCutSets_pass() {
        for (long seed = 0; seed < 500; seed++) {
            FaultTree tree = RandomTrees.of(seed);
            int top = tree.tops()[0];
            List<int[]> sets = new ArrayList<>();
            TreeWho.answer(new TreeQuestion(tree, top, TreeQuestion.ANY_SIZE, 1 << 20), Work.UNBOUNDED)
                    .bySize()
                    .forEach(sets::add);
            assertThatCode(() -> TreeRecheck.check(tree, top, sets)).doesNotThrowAnyException();
        }
    }

    @Test
    void aSetWithOneEventMoreOrLess_isAFault() {
        int faults = 0;
        for (long seed = 0; seed < 500; seed++) {
            FaultTree tree = RandomTrees.of(seed, RandomTrees.Shape.COHERENT);
            int top = tree.tops()[0];
            for (int[] set : BruteTree.minimalCuts(tree, top)) {
                if (set.length > 0) {
                    int[] less = Arrays.copyOf(set, set.length - 1);
                    assertThatThrownBy(() -> TreeRecheck.check(tree, top, List.of(less)))
                            .hasMessageContaining("is no cut set when worked out again");
                    faults++;
                }
            }
        }
        assertThat(faults).isGreaterThan(500);
    }

    @Test
    void aSetThatIsNotMinimal_isAFault_alsoAmongManyThatAre() {
        FaultTreeBuilder builder = new FaultTreeBuilder("t");
        int[] events = new int[200];
        for (int at = 0; at < events.length; at++) {
            events[at] = FaultTree.literal(builder.event("e" + at, Double.NaN));
        }
        int top = builder.gate("top", Operator.OR, 0, events);
        FaultTree tree = builder.build();
        List<int[]> sets = new ArrayList<>();
        for (int event = 0; event < events.length; event++) {
            sets.add(new int[] {event});
        }
        sets.add(new int[] {3, 4});

        assertThatThrownBy(() -> TreeRecheck.check(tree, top, sets))
                .hasMessage("the set [e3, e4] of \"top\" is not minimal when worked out again");
    }
}

package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.need;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.oracle.Tiny;
import org.linchpin.engine.switches.Switch;

class RecheckTest {

    private static final Compiled PAIR = Compiled.of(new Tiny()
            .node("f", node -> node.need(any(need("a", 1), need("b", 4))))
            .node("a")
            .node("b")
            .node("c"));

    @Test
    void whatWhoAnswers_passes_withAndWithoutStandbys() {
        long checked = 0;
        for (long seed = 0; seed < 40; seed++) {
            Compiled compiled = Compiled.of(LargeModels.of(seed, seed % 2 == 0));
            List<Integer> functions = IntStream.range(0, compiled.network().modelNodeCount())
                    .filter(compiled.network()::isFunction)
                    .boxed()
                    .toList();
            WhoQuestion question = new WhoQuestion(
                    functions, compiled.switches().over("parties", false), 2, days(60), WhoQuestion.DEFAULT_FAMILY_CAP);
            WhoAnswer answer = Who.answer(compiled.network(), question, Work.UNBOUNDED);
            Recheck.Outcome outcome = Recheck.of(compiled.network(), question, answer, Long.MAX_VALUE, Work.UNBOUNDED);
            assertThat(outcome.checked()).isEqualTo(outcome.of());
            checked += outcome.checked();
        }
        assertThat(checked).isGreaterThan(100);
    }

    @Test
    void aSetThatDoesNotStopItsTarget_isAFault() {
        assertThatThrownBy(() -> recheck(days(1), "a", "c")).hasMessageContaining("the set [a, c] of \"f\"");
    }

    @Test
    void aSetThatStopsItAtAnotherTime_isAFault() {
        assertThatThrownBy(() -> recheck(days(1), "a", "b")).hasMessageContaining("stops it after 345600 s");
        assertThat(recheck(days(4), "a", "b").checked()).isEqualTo(1);
    }

    @Test
    void aSetThatIsNotMinimal_isAFault() {
        assertThatThrownBy(() -> recheck(days(4), "a", "b", "c")).hasMessageContaining("is not minimal");
    }

    @Test
    void pastItsBudget_itSaysHowFarItCame() {
        WhoQuestion question = question("a", "b");
        WhoAnswer answer = answer(days(4), question.switches());

        assertThat(Recheck.of(PAIR.network(), question, answer, -1, Work.UNBOUNDED))
                .isEqualTo(new Recheck.Outcome(0, 1));
        assertThat(Recheck.of(PAIR.network(), question, answer, Long.MAX_VALUE, () -> true))
                .isEqualTo(new Recheck.Outcome(0, 1));
    }

    private static Recheck.Outcome recheck(int stopsAfterSeconds, String... switches) {
        WhoQuestion question = question(switches);
        return Recheck.of(
                PAIR.network(),
                question,
                answer(stopsAfterSeconds, question.switches()),
                Long.MAX_VALUE,
                Work.UNBOUNDED);
    }

    private static WhoQuestion question(String... switches) {
        return new WhoQuestion(PAIR.nodes("f"), PAIR.switches(switches), 3, days(30), WhoQuestion.DEFAULT_FAMILY_CAP);
    }

    private static WhoAnswer answer(int stopsAfterSeconds, List<Switch> set) {
        WhoAnswer.CutSet claimed = new WhoAnswer.CutSet(set, stopsAfterSeconds, days(30) - stopsAfterSeconds, null);
        return new WhoAnswer(
                List.of(new WhoAnswer.Target(PAIR.nodes("f").getFirst(), List.of(claimed), true, 3, null)));
    }
}

package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Ticks.NEVER;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.cached;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.standby;
import static org.linchpin.engine.oracle.Tiny.until;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Holdout;

/** Section 2 of docs/semantics.md on cases worked out by hand. */
class StateRulesTest {

    private static TickRun.Interval dark(int begin, int end) {
        return new TickRun.Interval(begin, end);
    }

    @Test
    void rule2_2_aStockLastsFromTheLoss() {
        Tiny tiny = new Tiny().node("x").node("a", node -> node.need(need("x", 3)));

        assertThat(tiny.cut(Cut.timed("x", 2, 10)).darkIntervals("a")).containsExactly(dark(5, 12));
        assertThat(tiny.cut(Cut.timed("x", 2, 3)).darkIntervals("a")).isEmpty();
        assertThat(tiny.cut(Cut.timed("x", 2, 4)).darkIntervals("a")).containsExactly(dark(5, 6));
    }

    @Test
    void rule2_2_aStockIsFullAgainAfterAMomentOfLight() {
        Tiny tiny = new Tiny().node("x").node("a", node -> node.need(need("x", 3)));

        TickRun run = tiny.cut(new Cut(List.of(new Cut.Part("x", 0, 2), new Cut.Part("x", 3, 9))));

        assertThat(run.darkIntervals("a")).containsExactly(dark(6, 12));
    }

    @Test
    void rule2_2_aCacheDoesNotHelpADarkNode_andAStockDoes() {
        Tiny tiny = new Tiny()
                .node("x")
                .node("y")
                .node("cache", node -> node.need(cached("x", 5)).need(need("y")))
                .node("stock", node -> node.need(need("x", 5)).need(need("y")));

        TickRun run = tiny.cut(new Cut(List.of(new Cut.Part("x", 1, 9), new Cut.Part("y", 2, 1))));

        assertThat(run.darkIntervals("cache")).containsExactly(dark(2, 10));
        assertThat(run.darkIntervals("stock")).containsExactly(dark(2, 3), dark(6, 10));
    }

    @Test
    void rule2_3_theOwnHoldoutRunsWhateverNeedFails_andIsFullAgainAtOnce() {
        Tiny tiny =
                new Tiny().node("x").node("a", node -> node.need(need("x", 1)).holdout(Holdout.ofSeconds(days(2))));

        assertThat(tiny.cut("x").firstDark("a")).isEqualTo(3);
        assertThat(tiny.cut(new Cut(List.of(new Cut.Part("x", 0, 3), new Cut.Part("x", 4, 9))))
                        .darkIntervals("a"))
                .containsExactly(dark(7, 13));
    }

    @Test
    void rule2_3_anOwnHoldoutDoesNotHelpWhoIsSwitchedOff() {
        Tiny tiny = new Tiny().node("a", node -> node.holdout(Holdout.ENDLESS));

        assertThat(tiny.cut("a").firstDark("a")).isZero();
    }

    @Test
    void rule2_4_restartTakesItsTime_fromTheLastFailure() {
        Tiny tiny = new Tiny().node("x").node("a", node -> node.need(need("x")).restartSeconds(days(2)));

        assertThat(tiny.cut(Cut.timed("x", 1, 3)).darkIntervals("a")).containsExactly(dark(1, 6));
        assertThat(tiny.cut(new Cut(List.of(new Cut.Part("x", 1, 1), new Cut.Part("x", 3, 1))))
                        .darkIntervals("a"))
                .containsExactly(dark(1, 6));
        assertThat(tiny.cut(Cut.timed("a", 1, 3)).darkIntervals("a")).containsExactly(dark(1, 6));
    }

    @Test
    void rule2_4_theOwnHoldoutStartsNobody() {
        Tiny tiny = new Tiny().node("x").node("a", node -> node.need(need("x")).holdout(Holdout.ofSeconds(days(9))));

        TickRun run = tiny.cut(new Cut(List.of(new Cut.Part("x", 1, 6), new Cut.Part("a", 2, 1))));

        assertThat(run.darkIntervals("a")).containsExactly(dark(2, 7));
    }

    @Test
    void rule2_5_nodesThatHoldEachOtherUpStayUp_andDoNotStartEachOther() {
        Tiny tiny =
                new Tiny().node("x").node("a", node -> node.need(any("b", "x"))).node("b", "a");

        assertThat(tiny.cut("x").firstDark("a")).isEqualTo(NEVER);
        assertThat(tiny.cut(new Cut(List.of(new Cut.Part("x", 0, NEVER), new Cut.Part("a", 2, 1))))
                        .darkIntervals("b"))
                .containsExactly(dark(2, NEVER));
        assertThat(tiny.cut(new Cut(List.of(new Cut.Part("x", 0, 7), new Cut.Part("a", 2, 1))))
                        .darkIntervals("b"))
                .containsExactly(dark(2, 7));
    }

    @Test
    void rule2_5_aSpareThatLightsAtTheSameInstantKeepsANodeUp() {
        Tiny tiny = new Tiny().node("x").node("y").node("spare", "y").node("a", node -> node.need(any("x", "spare")));

        TickRun run = tiny.cut(new Cut(List.of(new Cut.Part("y", 0, 5), new Cut.Part("x", 5, 9))));

        assertThat(run.darkIntervals("spare")).containsExactly(dark(0, 5));
        assertThat(run.darkIntervals("a")).isEmpty();
    }

    @Test
    void rule2_6_aStandbyIsUsableReadyAfterTheFirstSwitch_andStaysSo() {
        Tiny tiny = new Tiny()
                .node("x")
                .node("other")
                .node("spare")
                .node("a", node -> node.need(any("x", standby("spare", 3))));

        assertThat(tiny.cut("x").darkIntervals("a")).containsExactly(dark(0, 3));
        assertThat(tiny.cut(new Cut(List.of(new Cut.Part("other", 1, 1), new Cut.Part("x", 6, 2))))
                        .darkIntervals("a"))
                .isEmpty();
        assertThat(tiny.cut(Cut.timed("x", 2, 1)).darkIntervals("a")).containsExactly(dark(2, 3));
    }

    @Test
    void rule2_6_anEndByDateCallsNobody() {
        Tiny tiny = new Tiny()
                .node("x", node -> node.until(Tiny.day(4)))
                .node("spare")
                .node("a", node -> node.need(any("x", standby("spare", 3))));

        assertThat(tiny.cut().darkIntervals("a")).containsExactly(dark(4, NEVER));
    }

    @Test
    void rule2_7_aNodeWithoutItsNeedsAtTheStartIsBroken_whateverItsHoldout() {
        Tiny tiny = new Tiny()
                .node("ended", node -> node.until(Tiny.day(0)))
                .node("a", node -> node.need(need("ended")).holdout(Holdout.ENDLESS))
                .node("b", "a")
                .node("c", node -> node.need(need("ended", 2)))
                .node("d", node -> node.need(until(need("c", 3), Tiny.day(-3))));

        TickRun run = tiny.cut();

        assertThat(run.brokenFromStart()).containsExactly("a", "b", "d");
        assertThat(run.ended()).containsExactly("ended");
        assertThat(run.firstDark("a")).isZero();
        assertThat(run.firstDark("b")).isZero();
        assertThat(run.firstDark("c")).isEqualTo(2);
        assertThat(run.firstDark("d")).isZero();
    }

    @Test
    void rule2_7_whatACutDoesAtTheStartIsNotBroken_andOwnHoldoutsCount() {
        Tiny tiny = new Tiny().node("x").node("a", node -> node.need(need("x")).holdout(Holdout.ofSeconds(days(2))));

        assertThat(tiny.cut("x").brokenFromStart()).isEmpty();
        assertThat(tiny.cut("x").firstDark("a")).isEqualTo(2);
    }

    @Test
    void rule2_7_aBrokenNodeLightsWhenAStandbyComes() {
        Tiny tiny = new Tiny()
                .node("x")
                .node("spare")
                .node("ended", node -> node.until(Tiny.day(-1)))
                .node("a", node -> node.need(any("ended", standby("spare", 2))).restartSeconds(days(1)));

        assertThat(tiny.cut("x").darkIntervals("a")).containsExactly(dark(0, 3));
        assertThat(tiny.cut().darkIntervals("a")).containsExactly(dark(0, NEVER));
    }

    @Test
    void rule2_9_aNodeIsUnsupportedWhileItIsLitAndItsSupplierIsOff() {
        Tiny tiny = new Tiny()
                .party("p")
                .node("a", node -> node.from(need("p", 4)))
                .node("b", node -> node.from(need("p").withHoldout(Holdout.ENDLESS)));

        TickRun run = tiny.cut(Cut.timed("p", 1, 8));

        assertThat(run.unsupportedIntervals("a")).containsExactly(dark(1, 5));
        assertThat(run.unsupportedIntervals("b")).containsExactly(dark(1, 9));
    }

    @Test
    void rule2_10_aBreachBeginsAtOrBeforeTheHorizon_andLastsLongerThanTolerated() {
        Tiny tiny =
                new Tiny().node("x").node("a", node -> node.need(need("x", 3)).toleratesSeconds(days(2)));
        TickEvaluator evaluator = new TickEvaluator(tiny.model(), Setting.WORST);

        assertThat(evaluator.runWithin(Cut.timed("x", 5, 6), 3).firstBreach("a", 3))
                .isEqualTo(8);
        assertThat(evaluator.runWithin(Cut.timed("x", 5, 5), 3).firstBreach("a", 3))
                .isEqualTo(NEVER);
        assertThat(evaluator.runWithin(Cut.timed("x", 5, 6), 2).firstBreach("a", 2))
                .isEqualTo(NEVER);
        assertThat(evaluator.runWithin(Cut.forGood("x"), 3).firstBreach("a", 3)).isEqualTo(3);
    }
}

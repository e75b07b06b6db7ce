package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Ticks.NEVER;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.cached;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.notice;
import static org.linchpin.engine.oracle.Tiny.percent;
import static org.linchpin.engine.oracle.Tiny.share;
import static org.linchpin.engine.oracle.Tiny.standby;
import static org.linchpin.engine.oracle.Tiny.until;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Holdout;

/** Where two rules of docs/semantics.md meet, and a reader could expect otherwise: the smallest case of each. */
class DecisionsTest {

    private static final Setting ORDERLY = new Setting(true, true);

    private static TickRun.Interval dark(int begin, int end) {
        return new TickRun.Interval(begin, end);
    }

    @Test
    void rule1_10_noticeOnATermRunsFromTheLoss_notFromTheEndOfTheTerm() {
        Tiny tiny = new Tiny()
                .node("x")
                .node("a", node -> node.need(notice(need("x").withHoldout(new Holdout.Until(Tiny.day(5))), 3)));

        assertThat(tiny.run(ORDERLY, Cut.forGood("x")).firstDark("a")).isEqualTo(5);
        assertThat(tiny.run(ORDERLY, Cut.timed("x", 4, NEVER)).firstDark("a")).isEqualTo(7);
    }

    @Test
    void rule1_10_noticeOnACacheIsPartOfTheCache_andNothingToADarkNode() {
        Tiny tiny = new Tiny().node("x").node("a", node -> node.need(notice(cached("x", 1), 5)));

        TickRun run = tiny.run(ORDERLY, new Cut(List.of(new Cut.Part("x", 0, 9), new Cut.Part("a", 2, 1))));

        assertThat(run.darkIntervals("a")).containsExactly(dark(2, 9));
    }

    @Test
    void rule2_6_aSwitchThatTurnsNothingOffCallsAllTheSame() {
        Tiny tiny = new Tiny()
                .state("XB")
                .node("x", node -> node.until(Tiny.day(4)))
                .node("spare")
                .node("a", node -> node.need(any("x", standby("spare", 3))));

        assertThat(tiny.cut("XB:order").darkIntervals("a")).isEmpty();
    }

    @Test
    void rule2_7_aStandbyReadyAtOnceLightsABrokenNodeAt0_andItIsBrokenStill() {
        Tiny tiny = new Tiny()
                .node("x")
                .node("spare")
                .node("ended", node -> node.until(Tiny.day(-1)))
                .node("a", node -> node.need(any("ended", standby("spare", 0))));

        assertThat(tiny.cut("x").darkIntervals("a")).isEmpty();
        assertThat(tiny.cut("x").brokenFromStart()).containsExactly("a");
    }

    @Test
    void rule2_7_aCacheCountsAt0_forBefore0AllWasLit() {
        Tiny tiny = new Tiny()
                .node("ended", node -> node.until(Tiny.day(0)))
                .node("a", node -> node.need(cached("ended", 2)));

        assertThat(tiny.cut().brokenFromStart()).isEmpty();
        assertThat(tiny.cut().firstDark("a")).isEqualTo(2);
    }

    @Test
    void rule2_7_whatFailsLaterByItselfIsNotBroken_thoughItBreachesWithNoSwitchOff() {
        Tiny tiny = new Tiny()
                .node("ended", node -> node.until(Tiny.day(0)))
                .node("a", node -> node.need(need("ended", 1)).holdout(Holdout.ofSeconds(days(2))));

        assertThat(tiny.cut().brokenFromStart()).isEmpty();
        assertThat(tiny.cut().firstDark("a")).isEqualTo(3);
    }

    @Test
    void rule2_9_aNeedThatEndedLeavesItsNodeSupported() {
        Tiny tiny = new Tiny().party("p").node("a", node -> node.from(until(need("p", 9), Tiny.day(1))));

        assertThat(tiny.cut().unsupportedIntervals("a")).isEmpty();
    }

    @Test
    void rule2_10_whatLightsAtTheVeryEndOfTheRunDidNotLast() {
        Tiny tiny = new Tiny().node("a", node -> node.toleratesSeconds(days(2)));
        TickEvaluator evaluator = new TickEvaluator(tiny.model(), Setting.WORST);

        TickRun run =
                evaluator.runWithin(new Cut(List.of(new Cut.Part("border", 0, NEVER), new Cut.Part("a", 3, 2))), 3);

        assertThat(run.lastTick()).isEqualTo(5);
        assertThat(run.firstBreach("a", 3)).isEqualTo(NEVER);
    }

    @Test
    void rule1_8_withoutABlankShareTheRestIsNobodys() {
        Tiny tiny = new Tiny().node("x").node("a", node -> node.need(percent(60, share("x", 40))));

        assertThat(tiny.cut().brokenFromStart()).containsExactly("a");
        assertThat(tiny.run(Setting.BEST, Cut.NOTHING).brokenFromStart()).containsExactly("a");
    }
}

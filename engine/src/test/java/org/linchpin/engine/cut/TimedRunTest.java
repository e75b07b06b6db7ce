package org.linchpin.engine.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.cached;
import static org.linchpin.engine.oracle.Tiny.day;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.maybe;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.standby;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.RandomCase;
import org.linchpin.engine.oracle.Tiny;

/** Section 2 of docs/semantics.md on cases worked out by hand, for runs in which nodes light again. */
class TimedRunTest {

    private static final int BUDGET = Runs.DEFAULT_EVENT_BUDGET;

    private static Timeline run(Compiled compiled, Off... offs) {
        return TimedRun.run(compiled.network(), List.of(offs), days(30), BUDGET, Work.UNBOUNDED);
    }

    @Test
    void aNodeIsDarkWhileItsSwitchIsOff() {
        Compiled compiled = Compiled.of(new Tiny().node("a").node("b", node -> node.need(need("a", 2))));
        Timeline run = run(compiled, compiled.off("a", 3, 9));

        assertThat(compiled.dark(run, "a")).isEqualTo("3-9");
        assertThat(compiled.dark(run, "b")).isEqualTo("5-9");
        assertThat(run.settled()).isTrue();
        assertThat(run.endSeconds()).isEqualTo(days(30));
    }

    @Test
    void twoSwitchesOnOneNodeAreBothToBeOnAgain() {
        Compiled compiled = Compiled.of(new Tiny().node("a"));
        Timeline run = run(compiled, compiled.off("a", 1, 5), compiled.off("a", 3, 9));

        assertThat(compiled.dark(run, "a")).isEqualTo("1-9");
    }

    @Test
    void rule2_2_aSourceThatIsBackBeforeTheStockRunsOutIsNotMissed() {
        Compiled compiled = Compiled.of(new Tiny().node("a").node("b", node -> node.need(need("a", 4))));
        Timeline run = run(compiled, compiled.off("a", 1, 4), compiled.off("a", 6, 9));

        assertThat(compiled.dark(run, "b")).isEmpty();
    }

    @Test
    void rule2_2_aStockStartsADarkNode_aCacheDoesNot() {
        Tiny tiny = new Tiny()
                .node("a")
                .node("stock", node -> node.need(need("a", 6)))
                .node("cache", node -> node.need(cached("a", 6)));
        Compiled compiled = Compiled.of(tiny);
        Timeline run =
                run(compiled, compiled.off("a", 1, 20), compiled.off("stock", 2, 4), compiled.off("cache", 2, 4));

        assertThat(compiled.dark(run, "stock")).isEqualTo("2-4 7-20");
        assertThat(compiled.dark(run, "cache")).isEqualTo("2-20");
    }

    @Test
    void rule2_3_anOwnHoldoutIsFullAgainAsSoonAsNeedsAreMet() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a")
                .node("b", node -> node.need(need("a")).holdout(Holdout.ofSeconds(days(3)))));
        Timeline run = run(compiled, compiled.off("a", 1, 3), compiled.off("a", 4, 6), compiled.off("a", 8, 12));

        assertThat(compiled.dark(run, "b")).isEqualTo("11-12");
    }

    @Test
    void rule2_3_anOwnHoldoutIsOverAtItsVeryEnd() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a")
                .node("b", node -> node.need(need("a")).holdout(Holdout.ofSeconds(days(3)))));

        assertThat(compiled.dark(run(compiled, compiled.off("a", 1, 4)), "b")).isEmpty();
        assertThat(compiled.dark(run(compiled, compiled.off("a", 1, 5)), "b")).isEqualTo("4-5");
    }

    @Test
    void rule2_4_aRestartBeginsAnewWhenTheNeedsFailOnTheWay() {
        Compiled compiled = Compiled.of(
                new Tiny().node("a").node("b", node -> node.need(need("a")).restartSeconds(days(3))));
        Timeline run = run(compiled, compiled.off("a", 1, 5), compiled.off("a", 7, 9));

        assertThat(compiled.dark(run, "b")).isEqualTo("1-12");
    }

    @Test
    void rule2_4_aRestartBeginsWhenTheSwitchIsOnAgain() {
        Compiled compiled = Compiled.of(new Tiny().node("b", node -> node.restartSeconds(days(3))));
        Timeline run = run(compiled, compiled.off("b", 1, 5), compiled.off("b", 6, 9));

        assertThat(compiled.dark(run, "b")).isEqualTo("1-12");
    }

    @Test
    void rule2_5_whatIsOnAgainJustAsItsNeedGoesOffStaysDark() {
        Compiled compiled = Compiled.of(new Tiny().node("w").node("r", "w").node("s", "r"));
        Timeline run = run(compiled, compiled.off("r", 1, 5), compiled.off("w", 5, 8));

        assertThat(compiled.dark(run, "r")).isEqualTo("1-8");
        assertThat(compiled.dark(run, "s")).isEqualTo("1-8");
    }

    @Test
    void rule2_5_whatLightsAtTheInstantTakesTheLoadOver() {
        Compiled compiled =
                Compiled.of(new Tiny().node("old").node("new").node("a", node -> node.need(any("old", "new"))));
        Timeline run = run(compiled, compiled.off("new", 1, 5), compiled.off("old", 5, 9));

        assertThat(compiled.dark(run, "a")).isEmpty();
    }

    @Test
    void rule2_5_aDarkNodeThatALitOneStartsMayHoldItUp() {
        Compiled compiled = Compiled.of(
                new Tiny().node("z").node("x", node -> node.need(any("r", "z"))).node("r", "x"));
        Timeline run = run(compiled, compiled.off("r", 1, 5), compiled.off("z", 5, 9));

        assertThat(compiled.dark(run, "x")).isEmpty();
        assertThat(compiled.dark(run, "r")).isEqualTo("1-5");
    }

    @Test
    void rule2_5_darkNodesDoNotStartEachOther() {
        Compiled compiled = Compiled.of(
                new Tiny().node("z").node("x", node -> node.need(any("y", "z"))).node("y", "x"));
        Timeline run = run(compiled, compiled.off("z", 1, 6), compiled.off("x", 2, 4));

        assertThat(compiled.dark(run, "x")).isEqualTo("2-6");
        assertThat(compiled.dark(run, "y")).isEqualTo("2-6");
    }

    @Test
    void rule2_6_aStandbyIsCalledByTheFirstSwitchAndUsableFromThenOn() {
        Compiled compiled =
                Compiled.of(new Tiny().node("x").node("y").node("a", node -> node.need(any("x", standby("y", 2)))));
        Timeline run = run(compiled, compiled.off("x", 3, 9), compiled.off("x", 12, 14));

        assertThat(compiled.dark(run, "a")).isEqualTo("3-5");
    }

    @Test
    void rule2_7_whatIsBrokenIsDarkFromTheStart_andMayLightLater() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("y")
                .node("a", node -> node.need(any(maybe("x"), standby("y", 2)))));
        Timeline run = run(compiled, compiled.off("x", 3, 9));

        assertThat(compiled.dark(run, "a")).isEqualTo("0-5");
    }

    @Test
    void rule1_7_whatEndsByDateEndsInATimedRunToo() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("old", node -> node.until(day(-2)))
                .node("now", node -> node.until(day(0)))
                .node("soon", node -> node.until(day(4)))
                .node("a", node -> node.need(need("old", 5)))
                .node("x"));
        Timeline run = run(compiled, compiled.off("x", 1, 2));

        assertThat(compiled.dark(run, "old")).isEqualTo("-2-");
        assertThat(compiled.dark(run, "now")).isEqualTo("0-");
        assertThat(compiled.dark(run, "soon")).isEqualTo("4-");
        assertThat(compiled.dark(run, "a")).isEqualTo("3-");
        assertThat(compiled.dark(run, "x")).isEqualTo("1-2");
    }

    @Test
    void aRunSaysNothingOfWhatComesAfterItsEnd() {
        Compiled compiled = Compiled.of(new Tiny().node("a").node("b"));
        Timeline run = run(compiled, compiled.off("a", 30, 31), compiled.off("b", 31, 32));

        assertThat(compiled.dark(run, "a")).isEqualTo("30-");
        assertThat(compiled.dark(run, "b")).isEmpty();
    }

    /** A node that its own light puts out: lit, its need is met for a day only. */
    private static Compiled blinking() {
        return Compiled.of(new Tiny().node("a").node("b", "a"));
    }

    private static Off[] blinks(Compiled compiled, int times) {
        Off[] offs = new Off[times];
        for (int k = 0; k < times; k++) {
            offs[k] = compiled.off("a", 2 * k, 2 * k + 1);
        }
        return offs;
    }

    @Test
    void aSpentEventBudgetEndsTheRunWhereItStands_andItDoesNotSettle() {
        Compiled compiled = blinking();
        List<Off> offs = List.of(blinks(compiled, 10));
        Timeline run = TimedRun.run(compiled.network(), offs, days(30), 8, Work.UNBOUNDED);

        assertThat(run.settled()).isFalse();
        assertThat(run.endSeconds()).isEqualTo(days(4));
        assertThat(compiled.dark(run, "b")).isEqualTo("0-1 2-3 4-");
    }

    @Test
    void aBudgetOfJustTheChangesThereAreIsEnough() {
        Compiled compiled = blinking();
        List<Off> offs = List.of(blinks(compiled, 3));

        assertThat(TimedRun.run(compiled.network(), offs, days(30), 12, Work.UNBOUNDED)
                        .settled())
                .isTrue();
        assertThat(TimedRun.run(compiled.network(), offs, days(30), 7, Work.UNBOUNDED)
                        .settled())
                .isFalse();
    }

    @Test
    void aStoppedRunDoesNotSettle() {
        Compiled compiled = blinking();
        AtomicInteger asked = new AtomicInteger();
        Work threeSteps = () -> asked.incrementAndGet() > 3;
        Timeline run = TimedRun.run(compiled.network(), List.of(blinks(compiled, 10)), days(30), BUDGET, threeSteps);

        assertThat(run.settled()).isFalse();
        assertThat(run.endSeconds()).isEqualTo(days(2));
    }

    @Test
    void onCutsForGoodWithoutStandbysItAgreesWithTheOnePass() {
        int compared = 0;
        for (long seed = 0; seed < 1_500; seed++) {
            RandomCase random = RandomCase.of(seed);
            Compiled compiled = Compiled.of(random.model());
            if (compiled.network().standbyCount() > 0) {
                continue;
            }
            List<Off> offs = random.cut().parts().stream()
                    .map(part ->
                            new Off(compiled.switches().resolve(part.switchName()), days(part.at()), Seconds.NEVER))
                    .toList();
            Timeline once = compiled.run(offs);
            Timeline timed = run(compiled, offs.toArray(Off[]::new));
            for (int node = 0; node < compiled.network().nodeCount(); node++) {
                int dark = once.firstDark(node) > days(30) ? Seconds.NEVER : once.firstDark(node);
                assertThat(timed.firstDark(node))
                        .as("node %s of seed %d", compiled.network().id(node), seed)
                        .isEqualTo(dark);
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(300);
    }
}

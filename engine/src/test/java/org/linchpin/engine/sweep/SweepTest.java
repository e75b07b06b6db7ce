package org.linchpin.engine.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.day;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.maybe;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.standby;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.Tiny;

/** What a sweep counts and in which order, on cases worked out by hand. */
class SweepTest {

    private static SweepAnswer sweep(Tiny tiny, int horizonDays, String... switches) {
        Compiled compiled = Compiled.of(tiny);
        return Sweep.answer(compiled.network(), compiled.switches(switches), days(horizonDays), Work.UNBOUNDED);
    }

    /** {@code switch reach critical stake nodes first}, the first dark time in days. */
    private static List<String> rows(SweepAnswer answer) {
        return answer.rows().stream()
                .map(row -> row.what() + " " + row.reach() + " " + row.criticalReach() + " " + row.stake() + " "
                        + row.nodesDark() + " "
                        + (row.firstDarkSeconds() == Seconds.NEVER ? "never" : row.firstDarkSeconds() / Seconds.DAY))
                .toList();
    }

    private static Tiny bank() {
        return new Tiny()
                .node(
                        "pay",
                        Kind.FUNCTION,
                        node -> node.need(need("x", 3)).critical(true).weight(10))
                .node(
                        "card",
                        Kind.FUNCTION,
                        node -> node.need(need("y", 1)).critical(true).weight(4))
                .node("news", Kind.FUNCTION, node -> node.need(need("x", 2)).weight(5))
                .node("x")
                .node("y")
                .node("z", "y");
    }

    @Test
    void reachCountsFunctions_stakeTheWeightOfTheCriticalOnes() {
        assertThat(rows(sweep(bank(), 30, "x", "y", "z")))
                .containsExactly("x 2 1 10.0 2 2", "y 1 1 4.0 2 1", "z 0 0 0.0 0 never");
    }

    @Test
    void whatBreachesAtTheHorizonCounts_whatBreachesLaterDoesNot() {
        assertThat(rows(sweep(bank(), 2, "x"))).containsExactly("x 1 0 0.0 1 2");
        assertThat(rows(sweep(bank(), 3, "x"))).containsExactly("x 2 1 10.0 2 2");
    }

    @Test
    void rowsStandByStake_criticalReach_reach_time_andName() {
        Tiny tiny = new Tiny();
        tiny.node(
                        "f1",
                        Kind.FUNCTION,
                        node -> node.need(need("a"))
                                .need(need("b", 1))
                                .need(need("c", 1))
                                .critical(true)
                                .weight(2))
                .node(
                        "f2",
                        Kind.FUNCTION,
                        node -> node.need(need("d")).critical(true).weight(0))
                .node(
                        "f3",
                        Kind.FUNCTION,
                        node -> node.need(need("d"))
                                .need(need("e"))
                                .critical(true)
                                .weight(0))
                .node(
                        "f4",
                        Kind.FUNCTION,
                        node -> node.need(need("e"))
                                .need(need("g"))
                                .need(need("h"))
                                .weight(1))
                .node(
                        "f5",
                        Kind.FUNCTION,
                        node -> node.need(need("h")).need(need("i", 2)).weight(1));
        for (String id : List.of("a", "b", "c", "d", "e", "g", "h", "i")) {
            tiny.node(id);
        }

        assertThat(rows(sweep(tiny, 30, "i", "h", "g", "e", "d", "c", "b", "a")).stream()
                        .map(row -> row.substring(0, 1)))
                .containsExactly("a", "b", "c", "d", "e", "h", "g", "i");
    }

    @Test
    void whatIsDarkAnywayCountsNowhere() {
        Tiny tiny = bank().node(
                        "broken",
                        Kind.FUNCTION,
                        node -> node.need(any(maybe("x"), maybe("x")))
                                .critical(true)
                                .weight(50))
                .node(
                        "ends",
                        Kind.FUNCTION,
                        node -> node.need(need("x"))
                                .until(day(9))
                                .critical(true)
                                .weight(50))
                .node(
                        "stays",
                        Kind.FUNCTION,
                        node -> node.need(need("x"))
                                .until(day(31))
                                .critical(true)
                                .weight(1));
        SweepAnswer answer = sweep(tiny, 30, "x");

        assertThat(rows(answer)).containsExactly("x 3 2 11.0 3 0");
        assertThat(answer.whole()).isEqualTo(new SweepAnswer.Whole(4, 3, 15));
    }

    @Test
    void whatASwitchTurnsOffByNameIsNoReach() {
        assertThat(rows(sweep(bank(), 30, "pay", "id:pay,x")))
                .containsExactly("id:pay,x 1 0 0.0 1 2", "pay 0 0 0.0 0 never");
    }

    @Test
    void aModelWithoutFunctionsCountsNodes() {
        SweepAnswer answer = sweep(
                new Tiny()
                        .node("a", "x")
                        .node("b", node -> node.need(need("x")).critical(true).weight(7))
                        .node("x"),
                30,
                "x");

        assertThat(answer.ofFunctions()).isFalse();
        assertThat(rows(answer)).containsExactly("x 2 1 0.0 2 0");
        assertThat(answer.whole()).isEqualTo(new SweepAnswer.Whole(3, 1, 0));
        assertThat(sweep(bank(), 30, "x").ofFunctions()).isTrue();
    }

    private static Tiny withSpare() {
        return bank().node(
                        "spared",
                        Kind.FUNCTION,
                        node -> node.need(any("x", standby("y", 3)))
                                .toleratesSeconds(days(2))
                                .critical(true)
                                .weight(20))
                .node(
                        "bears",
                        Kind.FUNCTION,
                        node -> node.need(any("x", standby("y", 3)))
                                .toleratesSeconds(days(3))
                                .critical(true)
                                .weight(40));
    }

    @Test
    void withStandbysABreachLastsLongerThanTolerated_andDarkNodesAreCountedAllTheSame() {
        SweepAnswer answer = sweep(withSpare(), 30, "x", "y", "z");

        assertThat(rows(answer)).containsExactly("x 3 2 30.0 4 0", "y 1 1 4.0 2 1", "z 0 0 0.0 0 never");
        assertThat(answer.whole()).isEqualTo(new SweepAnswer.Whole(5, 4, 74));
    }

    @Test
    void withStandbysWhatIsDarkAnywayCountsNowhereEither() {
        Tiny tiny = withSpare()
                .node(
                        "broken",
                        Kind.FUNCTION,
                        node -> node.need(any(maybe("x"), maybe("x")))
                                .critical(true)
                                .weight(50))
                .node(
                        "ends",
                        Kind.FUNCTION,
                        node -> node.need(need("x"))
                                .until(day(9))
                                .critical(true)
                                .weight(50));
        SweepAnswer answer = sweep(tiny, 30, "x");

        assertThat(rows(answer)).containsExactly("x 3 2 30.0 4 0");
        assertThat(answer.whole()).isEqualTo(new SweepAnswer.Whole(5, 4, 74));
    }

    @Test
    void withStandbysTheHorizonIsTheSame() {
        assertThat(rows(sweep(withSpare(), 2, "x"))).containsExactly("x 2 1 20.0 3 0");
        assertThat(rows(sweep(withSpare(), 3, "x"))).containsExactly("x 3 2 30.0 4 0");
    }

    @Test
    void progressIsToldSwitchBySwitch() {
        for (Tiny tiny : List.of(bank(), withSpare())) {
            Compiled compiled = Compiled.of(tiny);
            List<String> told = new ArrayList<>();
            Work listening = new Work() {
                @Override
                public boolean stopped() {
                    return false;
                }

                @Override
                public void progress(long done, long total) {
                    told.add(done + "/" + total);
                }
            };
            Sweep.answer(compiled.network(), compiled.switches("x", "y"), days(30), listening);

            assertThat(told).containsExactly("1/2", "2/2");
        }
    }

    @Test
    void aStoppedSweepIsNotComplete() {
        Compiled compiled = Compiled.of(bank());
        AtomicInteger asked = new AtomicInteger();
        SweepAnswer answer = Sweep.answer(
                compiled.network(), compiled.switches("x", "y"), days(30), () -> asked.incrementAndGet() > 1);

        assertThat(answer.complete()).isFalse();
        assertThat(rows(answer)).containsExactly("x 2 1 10.0 2 2");
        assertThat(sweep(bank(), 30, "x").complete()).isTrue();
        assertThat(sweep(withSpare(), 30, "x").complete()).isTrue();
        Compiled spare = Compiled.of(withSpare());
        assertThat(Sweep.answer(spare.network(), spare.switches("x"), days(30), () -> true)
                        .complete())
                .isFalse();
    }

    @Test
    void oneSwitchAfterAnotherRunsAsIfAlone() {
        assertThat(rows(sweep(bank(), 30, "x", "y", "x")))
                .containsExactly("x 2 1 10.0 2 2", "x 2 1 10.0 2 2", "y 1 1 4.0 2 1");
    }
}

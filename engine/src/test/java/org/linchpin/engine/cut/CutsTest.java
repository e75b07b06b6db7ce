package org.linchpin.engine.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.day;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.maybe;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.standby;
import static org.linchpin.engine.oracle.Tiny.unknown;
import static org.linchpin.engine.oracle.Tiny.until;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.CutAnswer.Verdict;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.oracle.Tiny;

/** What a cut's answer holds, on cases worked out by hand. */
class CutsTest {

    private static CutAnswer both(Tiny tiny, Off... offs) {
        return Cuts.answer(
                Compiled.of(tiny).network(),
                new Cuts.Best(Compiled.of(tiny.model(), Terms.BEST).network(), List.of(offs)),
                CutQuestion.of(List.of(offs)),
                Work.UNBOUNDED);
    }

    private static CutAnswer within(Compiled compiled, int horizonDays, Off... offs) {
        return compiled.cut(new CutQuestion(
                List.of(offs), days(horizonDays), CutQuestion.NO_COLD_START, Runs.DEFAULT_EVENT_BUDGET));
    }

    private static List<String> ids(Compiled compiled, List<CutAnswer.Dark> dark) {
        return dark.stream().map(row -> compiled.network().id(row.node())).toList();
    }

    private static CutAnswer.Dark only(CutAnswer answer, Compiled compiled, String id) {
        return Stream.concat(answer.dark().stream(), answer.turnedOff().stream())
                .filter(dark -> dark.node() == compiled.node(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rule1_9_whatBothReadingsDarkenAtOnceIsDark_whatOnlyTheWorstDarkensDepends() {
        Tiny tiny = new Tiny()
                .node("sure", "x")
                .node("open", node -> node.need(unknown("x", "y")))
                .node(
                        "late",
                        node -> node.need(need("x").withHoldout(Holdout.ofSeconds(days(2))))
                                .need(maybe("x")))
                .node("x")
                .node("y");
        Compiled compiled = Compiled.of(tiny);
        CutAnswer answer = both(tiny, compiled.off("x", 0, 20));

        assertThat(only(answer, compiled, "sure").verdict()).isEqualTo(Verdict.DARK);
        assertThat(only(answer, compiled, "sure").bestFromSeconds()).isZero();
        assertThat(only(answer, compiled, "open").verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(only(answer, compiled, "open").bestFromSeconds()).isEqualTo(Seconds.NEVER);
        assertThat(only(answer, compiled, "late").verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(only(answer, compiled, "late").bestFromSeconds()).isEqualTo(days(2));
        assertThat(only(answer, compiled, "late").fromSeconds()).isZero();
    }

    @Test
    void rule1_9_anIntervalFromBeforeTheCutDoesNotMakeALaterOneSure() {
        Tiny tiny = new Tiny()
                .node("a", node -> node.need(any(until(need("x"), day(2)), standby("y", 0))))
                .node("x")
                .node("y", node -> node.need(unknown("z", "w")).holdout(Holdout.ofSeconds(days(2))))
                .node("z")
                .node("w");
        Compiled compiled = Compiled.of(tiny);
        CutAnswer answer = both(tiny, compiled.off("z", 3, 20));

        CutAnswer.Dark a = answer.darkAnyway().getFirst();

        assertThat(a.node()).isEqualTo(compiled.node("a"));
        assertThat(a.intervals()).containsExactly(new CutAnswer.Interval(days(5), days(20)));
        assertThat(a.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(only(answer, compiled, "z").verdict()).isEqualTo(Verdict.DARK);
    }

    @Test
    void ofOneReadingAloneEverythingIsDark() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("open", node -> node.need(unknown("x", "y")))
                .node("x")
                .node("y"));

        assertThat(only(compiled.cut("x"), compiled, "open").verdict()).isEqualTo(Verdict.DARK);
    }

    @Test
    void anIntervalBeginsAndEnds_andAllOfThemAreTold() {
        Compiled compiled = Compiled.of(new Tiny().node("a", "x").node("x"));
        CutAnswer answer = compiled.cut(CutQuestion.of(List.of(compiled.off("x", 1, 3), compiled.off("x", 5, 9))));
        CutAnswer.Dark a = only(answer, compiled, "a");

        assertThat(a.intervals())
                .containsExactly(new CutAnswer.Interval(days(1), days(3)), new CutAnswer.Interval(days(5), days(9)));
        assertThat(a.fromSeconds()).isEqualTo(days(1));
        assertThat(a.relitSeconds()).isEqualTo(days(3));
        assertThat(answer.startSeconds()).isEqualTo(days(1));
        assertThat(answer.settled()).isTrue();
    }

    @Test
    void rule2_10_whatBeginsAtTheHorizonCounts_whatBeginsLaterDoesNot() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("at", node -> node.need(need("x", 4)))
                .node("after", node -> node.need(need("x", 5)))
                .node("again", "x")
                .node("x"));
        CutAnswer answer = within(compiled, 4, compiled.off("x", 1, 20), compiled.off("again", 25, 26));

        assertThat(ids(compiled, answer.dark())).containsExactly("at");
        assertThat(ids(compiled, answer.turnedOff())).containsExactly("again", "x");
        assertThat(only(answer, compiled, "again").intervals()).hasSize(1);
        assertThat(answer.horizonSeconds()).isEqualTo(days(4));
    }

    @Test
    void intervalsBeyondTheHorizonAreNotTold() {
        Compiled compiled = Compiled.of(
                new Tiny().node("a", node -> node.toleratesSeconds(days(20))).node("b"));
        CutAnswer answer =
                within(compiled, 4, compiled.off("a", 1, 3), compiled.off("a", 6, 7), compiled.off("a", 5, 6));

        assertThat(only(answer, compiled, "a").intervals())
                .containsExactly(new CutAnswer.Interval(days(1), days(3)), new CutAnswer.Interval(days(5), days(7)));
    }

    @Test
    void rule2_10_aBreachLastsLongerThanTolerated() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("bears", node -> node.need(need("x")).toleratesSeconds(days(3)))
                .node("breaks", node -> node.need(need("x")).toleratesSeconds(days(3) - 1))
                .node("x"));
        CutAnswer answer = within(compiled, 9, compiled.off("x", 1, 4));

        assertThat(only(answer, compiled, "bears").breaches()).isFalse();
        assertThat(only(answer, compiled, "breaks").breaches()).isTrue();
    }

    @Test
    void whatEndsByDateAnywayIsToldApart() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("ended", node -> node.until(day(-1)))
                .node("today", node -> node.until(day(0)))
                .node("later", node -> node.until(day(3)))
                .node("first", node -> node.need(need("x")).until(day(3)))
                .node("x"));
        CutAnswer answer = compiled.cut("x");

        assertThat(ids(compiled, answer.dark())).containsExactly("first");
        assertThat(ids(compiled, answer.turnedOff())).containsExactly("x");
        assertThat(ids(compiled, answer.darkAnyway())).containsExactly("ended", "today", "later");
    }

    @Test
    void aDayBeyondAllTimesNeverComes() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.until(Tiny.AS_OF.plusYears(80)))
                .node("b", "a")
                .node("x"));
        CutAnswer answer = compiled.cut("x");

        assertThat(ids(compiled, answer.turnedOff())).containsExactly("x");
        assertThat(answer.dark()).isEmpty();
        assertThat(answer.darkAnyway()).isEmpty();
    }

    @Test
    void whatWasDarkAndBackBeforeTheCutIsNotDarkBecauseOfIt() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(any(until(need("x"), day(2)), standby("y", 0))))
                .node("x")
                .node("y")
                .node("s"));
        CutAnswer answer = compiled.cut(CutQuestion.of(List.of(compiled.off("s", 5, 9))));

        assertThat(compiled.dark(compiled.run(List.of(compiled.off("s", 5, 9))), "a"))
                .isEqualTo("2-5");
        assertThat(answer.dark()).isEmpty();
        assertThat(ids(compiled, answer.turnedOff())).containsExactly("s");
        assertThat(answer.darkAnyway()).isEmpty();
    }

    @Test
    void theWorksBehindTheNodesAreNotTold() {
        Compiled compiled = Compiled.of(
                new Tiny().home("XA").partyUnder("p", "XA").node("a", "p").node("b"));

        CutAnswer answer = compiled.cut("XA");

        assertThat(ids(compiled, answer.dark())).containsExactly("a");
        assertThat(answer.turnedOff()).isEmpty();
    }

    @Test
    void functionsComeFirst_thenTheEarlier_thenTheCritical_thenTheAlphabet() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("c-service", "x")
                .node("b-service", "x")
                .node("a-late", node -> node.need(need("x", 1)))
                .node("z-critical", node -> node.need(need("x")).critical(true))
                .node("late", Kind.FUNCTION, node -> node.need(need("x", 2)))
                .node("function", Kind.FUNCTION, node -> node.need(need("x")))
                .node("critical", Kind.FUNCTION, node -> node.need(need("x")).critical(true))
                .node("x", Kind.SITE, node -> node));

        assertThat(ids(compiled, compiled.cut("x").dark()))
                .containsExactly("critical", "function", "late", "z-critical", "b-service", "c-service", "a-late");
    }

    @Test
    void whatIsDarkAnywayStandsInTheSameOrder() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("b", node -> node.until(day(3)))
                .node("a", node -> node.until(day(3)))
                .node("c", node -> node.until(day(1)))
                .node("x"));

        assertThat(ids(compiled, compiled.cut("x").darkAnyway())).containsExactly("c", "a", "b");
    }

    @Test
    void whatIsTurnedOffByNameStandsInTheSameOrder() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("b")
                .node("a")
                .node("c", node -> node.until(day(-1)))
                .node("f", Kind.FUNCTION, node -> node));

        assertThat(ids(compiled, compiled.cut("b", "f", "a").turnedOff())).containsExactly("f", "a", "b");
    }

    @Test
    void theSummaryCountsFunctions_theCriticalOnesAndTheirWeight() {
        Compiled compiled = Compiled.of(new Tiny()
                .node(
                        "pay",
                        Kind.FUNCTION,
                        node -> node.need(need("x", 2)).critical(true).weight(10))
                .node(
                        "card",
                        Kind.FUNCTION,
                        node -> node.need(need("x", 3)).critical(true).weight(4))
                .node("news", Kind.FUNCTION, node -> node.need(need("x", 1)).weight(2))
                .node("safe", Kind.FUNCTION, node -> node.critical(true).weight(5))
                .node("calm", Kind.FUNCTION, node -> node.weight(7))
                .node(
                        "bears",
                        Kind.FUNCTION,
                        node -> node.need(need("x")).critical(true).weight(3).toleratesSeconds(days(90)))
                .node(
                        "broken",
                        Kind.FUNCTION,
                        node -> node.need(any(maybe("x"), maybe("x")))
                                .critical(true)
                                .weight(20))
                .node(
                        "ends",
                        Kind.FUNCTION,
                        node -> node.until(day(1)).critical(true).weight(30))
                .node("service", node -> node.need(need("x")).critical(true).weight(40))
                .node("x"));
        CutAnswer.Summary summary =
                within(compiled, 30, compiled.off("x", 0, 20)).summary();

        assertThat(summary).isEqualTo(new CutAnswer.Summary(6, 3, 4, 2, 14, 22, 5, days(1)));
    }

    @Test
    void aSummaryOfACutThatBreachesNothingHasNoFirstTime() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("pay", Kind.FUNCTION, node -> node.critical(true).weight(10))
                .node("x"));

        assertThat(compiled.cut("x").summary()).isEqualTo(new CutAnswer.Summary(1, 0, 1, 0, 0, 10, 0, Seconds.NEVER));
    }

    @Test
    void rule2_7_whatIsBrokenIsListedAndIsNotDarkBecauseOfTheCut() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("broken", node -> node.need(any(maybe("x"), maybe("x"))))
                .node("x"));
        CutAnswer answer = compiled.cut("x");

        assertThat(answer.brokenFromStart()).containsExactly(compiled.node("broken"));
        assertThat(answer.dark()).isEmpty();
        assertThat(ids(compiled, answer.turnedOff())).containsExactly("x");
    }

    private static CutAnswer.Unsupported unsupported(Compiled compiled, String id, String party, int from, int to) {
        return new CutAnswer.Unsupported(compiled.node(id), party, days(from), to < 0 ? Seconds.NEVER : days(to));
    }

    @Test
    void rule2_9_unsupportedIsFromTheLossOfTheSupplierUntilTheNodeFallsOrTheSupplierIsBack() {
        Compiled compiled = Compiled.of(new Tiny()
                .party("p")
                .party("q")
                .node("falls", node -> node.from(need("p", 4)))
                .node("stays", node -> node.from(need("p").withHoldout(Holdout.ENDLESS)))
                .node("other", node -> node.from(need("q").withHoldout(Holdout.ENDLESS)))
                .node("dark", node -> node.need(need("x")).from(need("p").withHoldout(Holdout.ENDLESS)))
                .node("x"));

        assertThat(within(compiled, 30, compiled.off("p", 1, 20), compiled.off("x", 1, 9))
                        .unsupported())
                .containsExactly(
                        unsupported(compiled, "falls", "p", 1, 5),
                        unsupported(compiled, "stays", "p", 1, 20),
                        unsupported(compiled, "dark", "p", 9, 20));
    }

    @Test
    void rule2_9_aNodeThatSleepsThroughItsSuppliersAbsenceIsNeverUnsupported() {
        Compiled compiled = Compiled.of(new Tiny()
                .party("p")
                .node("a", node -> node.need(need("x")).from(need("p").withHoldout(Holdout.ENDLESS)))
                .node("x"));

        assertThat(within(compiled, 30, compiled.off("p", 2, 6), compiled.off("x", 1, 6))
                        .unsupported())
                .isEmpty();
        assertThat(within(compiled, 30, compiled.off("p", 2, 6), compiled.off("x", 1, 6), compiled.off("p", 8, 9))
                        .unsupported())
                .containsExactly(unsupported(compiled, "a", "p", 8, 9));
        assertThat(compiled.cut("p", "x").unsupported()).isEmpty();
    }

    @Test
    void rule2_9_aNodeThatFallsTwiceIsUnsupportedUntilItsFirstFall() {
        Compiled compiled = Compiled.of(new Tiny()
                .party("p")
                .node("a", node -> node.need(need("x")).from(need("p").withHoldout(Holdout.ENDLESS)))
                .node("x"));

        assertThat(within(compiled, 30, compiled.off("p", 1, 20), compiled.off("x", 4, 6), compiled.off("x", 8, 9))
                        .unsupported())
                .containsExactly(unsupported(compiled, "a", "p", 1, 4));
    }

    @Test
    void rule2_9_unsupportedBeginsByTheHorizon() {
        Compiled compiled = Compiled.of(new Tiny()
                .party("p")
                .node("a", node -> node.from(need("p").withHoldout(Holdout.ENDLESS)))
                .node("x"));

        assertThat(within(compiled, 4, compiled.off("x", 1, 2), compiled.off("p", 5, 7))
                        .unsupported())
                .hasSize(1);
        assertThat(within(compiled, 3, compiled.off("x", 1, 2), compiled.off("p", 5, 7))
                        .unsupported())
                .isEmpty();
    }

    @Test
    void rule2_9_aSupplierThatWasOffAndBackBeforeTheCutDoesNotCount() {
        Compiled compiled = Compiled.of(new Tiny()
                .party("p")
                .node("b", node -> node.from(need("p").withHoldout(Holdout.ENDLESS)))
                .node("a", node -> node.from(need("p").withHoldout(Holdout.ENDLESS)))
                .node("late", Kind.SITE, node -> node.from(need("p").withHoldout(Holdout.ENDLESS)))
                .node("asleep", node -> node.need(need("x")).from(need("p").withHoldout(Holdout.ENDLESS)))
                .node("x"));

        assertThat(within(compiled, 30, compiled.off("p", 0, 9), compiled.off("x", 0, 3)).unsupported().stream()
                        .map(row -> compiled.network().id(row.node())))
                .containsExactly("a", "b", "asleep", "late");
    }

    @Test
    void twoSuppliersOfOneNodeStandByName() {
        Compiled compiled = Compiled.of(new Tiny()
                .party("q")
                .party("p")
                .node(
                        "a",
                        node -> node.from(need("q").withHoldout(Holdout.ENDLESS))
                                .from(need("p").withHoldout(Holdout.ENDLESS))));

        assertThat(compiled.cut("p", "q").unsupported())
                .containsExactly(unsupported(compiled, "a", "p", 0, -1), unsupported(compiled, "a", "q", 0, -1));
    }

    @Test
    void section4_aColdStartTellsWhatLights_whatCannot_andWhatOnlyOnAStock() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("free")
                .node("stock", node -> node.need(need("x", 9)))
                .node("held", node -> node.need(need("x")).holdout(Holdout.ofSeconds(days(9))))
                .node("dark", "x")
                .node("x"));
        CutAnswer.Cold cold = compiled.cut(
                        new CutQuestion(compiled.forGood("x"), days(30), days(4), Runs.DEFAULT_EVENT_BUDGET))
                .cold();

        assertThat(cold)
                .isEqualTo(new CutAnswer.Cold(
                        days(4), compiled.nodes("free", "stock"), compiled.nodes("held"), compiled.nodes("stock")));
        assertThat(compiled.cut("x").cold()).isNull();
    }
}

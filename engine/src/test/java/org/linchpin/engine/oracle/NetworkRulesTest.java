package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Ticks.NEVER;
import static org.linchpin.engine.oracle.Tiny.all;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.atLeast;
import static org.linchpin.engine.oracle.Tiny.maybe;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.notice;
import static org.linchpin.engine.oracle.Tiny.owner;
import static org.linchpin.engine.oracle.Tiny.percent;
import static org.linchpin.engine.oracle.Tiny.share;
import static org.linchpin.engine.oracle.Tiny.unknown;
import static org.linchpin.engine.oracle.Tiny.until;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Party;

/** Section 1 of docs/semantics.md on cases worked out by hand. */
class NetworkRulesTest {

    private static final Party.Under NOBODY = new Party.Under(List.of(), List.of());

    @Test
    void rule1_2_aBarePartyIsLostWithEitherPosition() {
        Tiny tiny = new Tiny().party("p").node("a", node -> node.need(need("p", 3)));

        assertThat(tiny.cut("p:serve").firstDark("a")).isEqualTo(3);
        assertThat(tiny.cut("p:supply").firstDark("a")).isEqualTo(3);
    }

    @Test
    void rule1_2_anOperatorServes_andASupplierSupplies() {
        Tiny tiny = new Tiny()
                .party("p")
                .node("run", node -> node.by(need("p")))
                .node("sold", node -> node.from(need("p", 4)))
                .node("free", node -> node.from(need("p").withHoldout(Holdout.ENDLESS)))
                .node("held", node -> node.keys(need("p", 1)));

        TickRun serve = tiny.cut("p:serve");
        TickRun supply = tiny.cut("p:supply");

        assertThat(serve.firstDark("run")).isZero();
        assertThat(serve.firstDark("sold")).isEqualTo(NEVER);
        assertThat(serve.firstDark("held")).isEqualTo(1);
        assertThat(supply.firstDark("run")).isEqualTo(NEVER);
        assertThat(supply.firstDark("sold")).isEqualTo(4);
        assertThat(supply.firstDark("free")).isEqualTo(NEVER);
    }

    @Test
    void rule1_2_placeIsANeedOnGroundAndSite() {
        Tiny tiny = new Tiny()
                .state("XB")
                .node("hall", Kind.SITE, node -> node.in("XB"))
                .node("a", node -> node.at("hall"));

        assertThat(tiny.cut("XB:ground").firstDark("a")).isZero();
        assertThat(tiny.cut("hall").firstDark("a")).isZero();
        assertThat(tiny.cut("XB:order").firstDark("a")).isEqualTo(NEVER);
    }

    @Test
    void rule1_3_aSwitchPassesThroughAMajorityAndControl_andNotThroughHalf() {
        Tiny tiny = new Tiny()
                .party("top")
                .party("half", owner("top", 50))
                .party("most", owner("top", 51))
                .party("led", new Party.Owner("most", 10_000, Party.Owner.BLANK, true, false))
                .party("vetoed", new Party.Owner("top", 10_000, 900_000, false, true))
                .node("a", "half")
                .node("b", "most")
                .node("c", "led")
                .node("d", "vetoed");

        TickRun run = tiny.cut("top:serve");

        assertThat(List.of(run.firstDark("a"), run.firstDark("b"), run.firstDark("c"), run.firstDark("d")))
                .containsExactly(NEVER, 0, 0, NEVER);
    }

    @Test
    void rule1_3_ownersInACircleAreOneGroup() {
        Tiny tiny = new Tiny()
                .party("p", owner("q", 60))
                .party("q", owner("p", 60))
                .node("a", node -> node.by(need("p")))
                .node("b", node -> node.by(need("q")));

        assertThat(tiny.cut("p").firstDark("b")).isZero();
        assertThat(tiny.cut("q").firstDark("a")).isZero();
        assertThat(tiny.cut("q:supply").firstDark("a")).isEqualTo(NEVER);
    }

    @Test
    void rule1_3_ordersPassOnThroughOwners() {
        Tiny tiny = new Tiny()
                .state("XB")
                .partyUnder("top", "XB")
                .party("owned", owner("top", 100))
                .node("a", "owned");

        assertThat(tiny.cut("XB:order").firstDark("a")).isZero();
    }

    @Test
    void rule1_4_anyOrderObeysEach_allOrdersOnlyThemTogether() {
        Tiny tiny = new Tiny()
                .state("XB")
                .state("XC")
                .state("XD")
                .partyUnder("each", "XB", "XC")
                .party("together", null, new Party.Under(List.of(), List.of("XB", "XC")), List.of())
                .party("both", null, new Party.Under(List.of("XD"), List.of("XB", "XC")), List.of())
                .node("a", "each")
                .node("b", "together")
                .node("c", "both");

        assertThat(tiny.cut("XC").firstDark("a")).isZero();
        assertThat(tiny.cut("XC").firstDark("b")).isEqualTo(NEVER);
        assertThat(tiny.cut("XC").firstDark("c")).isEqualTo(NEVER);
        assertThat(tiny.cut("XB:order", "XC:order").firstDark("b")).isZero();
        assertThat(tiny.cut("XB", "XC").firstDark("c")).isZero();
        assertThat(tiny.cut("XD").firstDark("c")).isZero();
    }

    @Test
    void rule1_4_ordersOfDifferentTimesAreTogetherOnlyWhereTheyOverlap() {
        Tiny tiny = new Tiny()
                .state("XB")
                .state("XC")
                .party("together", null, new Party.Under(List.of(), List.of("XB", "XC")), List.of())
                .node("a", "together");

        TickRun run = tiny.cut(new Cut(List.of(new Cut.Part("XB", 2, 5), new Cut.Part("XC", 4, 9))));

        assertThat(run.darkIntervals("a")).containsExactly(new TickRun.Interval(4, 7));
    }

    @Test
    void rule1_4_aPartyOfWhomNothingIsSaidObeysEveryForeignerInTheWorstReadingAlone() {
        Tiny tiny = new Tiny()
                .home("XA")
                .state("XB")
                .party("p", null, null, List.of())
                .node("a", "p");

        assertThat(tiny.cut("XB").firstDark("a")).isZero();
        assertThat(tiny.cut("XA").firstDark("a")).isEqualTo(NEVER);
        assertThat(tiny.run(Setting.BEST, Cut.forGood("XB")).firstDark("a")).isEqualTo(NEVER);
    }

    @Test
    void rule1_6_theClosedBorderPartsInsideFromOutside() {
        Tiny tiny = new Tiny()
                .home("XA")
                .state("XB")
                .party("foreign", "XB", NOBODY, List.of())
                .party("branch", "XB", NOBODY, List.of("XA"))
                .party("everywhere", "XB", NOBODY, List.of("XA", "XB"))
                .party("nowhere")
                .node("hall", Kind.SITE, node -> node.in("XB"))
                .node("abroad", node -> node.at("hall"))
                .node("a", node -> node.in("XA").need(need("foreign", 2)))
                .node("b", node -> node.in("XA").need(need("branch")))
                .node("c", node -> node.in("XA").need(need("everywhere")))
                .node("d", node -> node.in("XA").need(need("nowhere")))
                .node("e", node -> node.in("XA").need(need("abroad")))
                .node("f", node -> node.need(need("foreign")))
                .node("g", node -> node.in("XB").need(need("branch")))
                .node("h", node -> node.in("XB").need(need("everywhere")));

        TickRun run = tiny.cut(Cut.timed("border", 1, 6));

        assertThat(run.darkIntervals("a")).containsExactly(new TickRun.Interval(3, 7));
        assertThat(run.firstDark("b")).isEqualTo(NEVER);
        assertThat(run.firstDark("c")).isEqualTo(NEVER);
        assertThat(run.firstDark("d")).isEqualTo(NEVER);
        assertThat(run.darkIntervals("e")).containsExactly(new TickRun.Interval(1, 7));
        assertThat(run.firstDark("f")).isEqualTo(NEVER);
        assertThat(run.firstDark("g")).isEqualTo(1);
        assertThat(run.firstDark("h")).isEqualTo(NEVER);
        assertThat(run.firstDark("abroad")).isEqualTo(NEVER);
    }

    @Test
    void rule1_7_aNodeEndsAtItsDate_andItsStockRunsFromThere() {
        Tiny tiny = new Tiny()
                .node("ends", node -> node.until(Tiny.day(5)))
                .node("ended", node -> node.until(Tiny.day(-2)))
                .node("a", node -> node.need(need("ends", 3)))
                .node("b", node -> node.need(need("ended", 3)));

        TickRun run = tiny.cut();

        assertThat(run.firstDark("ends")).isEqualTo(5);
        assertThat(run.firstDark("a")).isEqualTo(8);
        assertThat(run.firstDark("ended")).isEqualTo(-2);
        assertThat(run.firstDark("b")).isEqualTo(1);
    }

    @Test
    void rule1_7_aNeedEndsAtItsDate_andItsSourceStaysLit() {
        Tiny tiny = new Tiny()
                .node("source")
                .node("a", node -> node.need(until(need("source"), Tiny.day(4))))
                .node("b", node -> node.need(until(need("source", 5), Tiny.day(-2))));

        TickRun run = tiny.cut();

        assertThat(run.firstDark("a")).isEqualTo(4);
        assertThat(run.firstDark("b")).isEqualTo(3);
        assertThat(run.firstDark("source")).isEqualTo(NEVER);
    }

    @Test
    void rule1_7_aTermEndsAtItsDayWheneverTheSourceIsLost() {
        Tiny tiny = new Tiny()
                .node("source")
                .node("a", node -> node.need(need("source").withHoldout(new Holdout.Until(Tiny.day(6)))));

        assertThat(tiny.cut("source").firstDark("a")).isEqualTo(6);
        assertThat(tiny.cut(Cut.timed("source", 4, 20)).firstDark("a")).isEqualTo(6);
        assertThat(tiny.cut(Cut.timed("source", 9, 20)).firstDark("a")).isEqualTo(9);
        assertThat(tiny.cut(Cut.timed("source", 1, 3)).firstDark("a")).isEqualTo(NEVER);
    }

    @Test
    void rule1_8_sharesSumToTheThreshold() {
        Tiny tiny = new Tiny()
                .node("x")
                .node("y")
                .node("z")
                .node("a", node -> node.need(percent(60, share("x", 40), share("y", 20), share("z", 40))));

        assertThat(tiny.cut("x").firstDark("a")).isEqualTo(NEVER);
        assertThat(tiny.cut("y").firstDark("a")).isEqualTo(NEVER);
        assertThat(tiny.cut("x", "y").firstDark("a")).isZero();
    }

    @Test
    void rule1_8_blankSharesCountTogetherInTheWorstReading_andEachInTheBest() {
        Tiny tiny = new Tiny()
                .node("x")
                .node("y")
                .node("z")
                .node("a", node -> node.need(percent(60, share("x", 40), "y", "z")));

        assertThat(tiny.cut("y").firstDark("a")).isZero();
        assertThat(tiny.cut("x").firstDark("a")).isEqualTo(NEVER);
        assertThat(tiny.run(Setting.BEST, Cut.forGood("y", "x")).firstDark("a")).isEqualTo(NEVER);
        assertThat(tiny.run(Setting.BEST, Cut.forGood("y", "z")).firstDark("a")).isZero();
    }

    @Test
    void rule1_9_anUnknownGateIsAllOrAny() {
        Tiny tiny = new Tiny().node("x").node("y").node("a", node -> node.need(unknown("x", "y")));

        assertThat(tiny.cut("x").firstDark("a")).isZero();
        assertThat(tiny.run(Setting.BEST, Cut.forGood("x")).firstDark("a")).isEqualTo(NEVER);
        assertThat(tiny.run(Setting.BEST, Cut.forGood("x", "y")).firstDark("a")).isZero();
    }

    @Test
    void rule1_9_aDoubtfulNeedIsThereOrMet_aDoubtfulChoiceIsUnmetOrThere() {
        Tiny tiny = new Tiny()
                .node("x")
                .node("y")
                .node("need", node -> node.need(all("x", maybe("y"))))
                .node("choice", node -> node.need(any("x", maybe("y"))))
                .node("some", node -> node.need(atLeast(1, "x", maybe("y"))))
                .node("told", node -> node.need(unknown("x", maybe("y"))));

        TickRun worstY = tiny.cut("y");
        TickRun bestY = tiny.run(Setting.BEST, Cut.forGood("y"));
        TickRun worstX = tiny.cut("x");
        TickRun bestX = tiny.run(Setting.BEST, Cut.forGood("x"));

        assertThat(worstY.firstDark("need")).isZero();
        assertThat(bestY.firstDark("need")).isEqualTo(NEVER);
        assertThat(worstX.firstDark("choice")).isZero();
        assertThat(bestX.firstDark("choice")).isEqualTo(NEVER);
        assertThat(worstX.firstDark("some")).isZero();
        assertThat(bestX.firstDark("some")).isEqualTo(NEVER);
        assertThat(worstY.firstDark("told")).isZero();
        assertThat(bestX.firstDark("told")).isEqualTo(NEVER);
    }

    @Test
    void rule1_9_aBlankHoldoutIsNothingOrEndless() {
        Tiny tiny = new Tiny()
                .node("x")
                .node("a", node -> node.need(need("x").withHoldout(Holdout.BLANK)))
                .node("b", node -> node.need(need("x")).holdout(Holdout.BLANK));

        assertThat(tiny.cut("x").firstDark("a")).isZero();
        assertThat(tiny.cut("x").firstDark("b")).isZero();
        assertThat(tiny.run(Setting.BEST, Cut.forGood("x")).firstDark("a")).isEqualTo(NEVER);
        assertThat(tiny.run(Setting.BEST, Cut.forGood("x")).firstDark("b")).isEqualTo(NEVER);
    }

    @Test
    void rule1_10_noticeCountsInAnOrderlyRunAlone() {
        Tiny tiny = new Tiny().node("x").node("a", node -> node.need(notice(need("x", 2), 5)));

        assertThat(tiny.cut("x").firstDark("a")).isEqualTo(2);
        assertThat(tiny.run(new Setting(true, true), Cut.forGood("x")).firstDark("a"))
                .isEqualTo(7);
    }

    @Test
    void rule3_1_statesBlocsAndForeignersAreSwitches() {
        Tiny tiny = new Tiny()
                .home("XA")
                .state("XB", "east")
                .state("XC", "east")
                .state("XD")
                .partyUnder("p", "XC")
                .partyUnder("q", "XA")
                .node("a", "p")
                .node("b", node -> node.in("XD"))
                .node("c", "q");

        assertThat(tiny.cut("bloc:east:order").firstDark("a")).isZero();
        assertThat(tiny.cut("bloc:east:ground").firstDark("a")).isEqualTo(NEVER);
        assertThat(tiny.cut("foreign").firstDark("b")).isZero();
        assertThat(tiny.cut("foreign:order").firstDark("b")).isEqualTo(NEVER);
        assertThat(tiny.cut("foreign").firstDark("c")).isEqualTo(NEVER);
    }

    @Test
    void rule3_2_levelsListTheirSwitches() {
        Tiny tiny = new Tiny()
                .home("XA")
                .state("XB", "east")
                .party("p", owner("q", 60))
                .party("q", owner("p", 60))
                .party("r", owner("q", 100))
                .party("s", owner("p", 20))
                .node("hall", Kind.SITE, node -> node);

        assertThat(Level.PARTIES.switches(tiny.model(), false)).containsExactly("p", "q", "r", "s");
        assertThat(Level.OWNERS.switches(tiny.model(), false)).containsExactly("p", "s");
        assertThat(Level.POSITIONS.switches(tiny.model(), false)).hasSize(8).contains("p:serve", "s:supply");
        assertThat(Level.JURISDICTIONS.switches(tiny.model(), true)).containsExactly("XA:order", "XB:order");
        assertThat(Level.BLOCS.switches(tiny.model(), false)).containsExactly("XA", "bloc:east");
        assertThat(Level.SITES.switches(tiny.model(), false)).containsExactly("hall");
    }

    @Test
    void aNeedOnOnePositionIsMetWhateverTheOtherDoes() {
        Tiny tiny = new Tiny().party("p").node("a", node -> node.need(need("p").withAspect(Gate.Aspect.SUPPLY)));

        assertThat(tiny.cut("p:serve").firstDark("a")).isEqualTo(NEVER);
        assertThat(tiny.cut("p:supply").firstDark("a")).isZero();
    }
}

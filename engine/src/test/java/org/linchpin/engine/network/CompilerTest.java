package org.linchpin.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linchpin.engine.oracle.Tiny.all;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.atLeast;
import static org.linchpin.engine.oracle.Tiny.cached;
import static org.linchpin.engine.oracle.Tiny.day;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.maybe;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.percent;
import static org.linchpin.engine.oracle.Tiny.share;
import static org.linchpin.engine.oracle.Tiny.standby;
import static org.linchpin.engine.oracle.Tiny.unknown;
import static org.linchpin.engine.oracle.Tiny.until;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.oracle.Tiny;

/** Gates as thresholds on unmet weight, and the works behind the nodes (docs/semantics.md section 1). */
class CompilerTest {

    private static Network a(Gate gate) {
        return Compiled.of(new Tiny().node("x").node("y").node("z").node("a", node -> node.need(gate)))
                .network();
    }

    private static int onlyChild(Network network) {
        int a = network.find("a");
        assertThat(network.childEnd(a) - network.childStart(a)).isEqualTo(1);
        return network.childStart(a);
    }

    @Test
    void nodesOfTheModelComeFirst_thenOrdersGroundsBorderAndPositions() {
        Network network = Compiled.of(new Tiny().home("XA").party("p").node("b").node("a"))
                .network();

        assertThat(network.find("b")).isEqualTo(0);
        assertThat(network.find("a")).isEqualTo(1);
        assertThat(network.modelNodeCount()).isEqualTo(2);
        assertThat(network.sort(network.find("XA:order"))).isEqualTo(Sort.ORDER);
        assertThat(network.sort(network.find("XA:ground"))).isEqualTo(Sort.GROUND);
        assertThat(network.sort(network.find("p:serve"))).isEqualTo(Sort.SERVE);
        assertThat(network.sort(network.find("p:supply"))).isEqualTo(Sort.SUPPLY);
        assertThat(network.nodeCount()).isEqualTo(7);
        assertThat(network.modelName()).isEqualTo("tiny");
        assertThat(network.asOf()).isEqualTo(Tiny.AS_OF);
        assertThat(network.terms()).isEqualTo(Terms.WORST);
    }

    @Test
    void anAllOfWithinTheNeedListIsPartOfTheList() {
        Network network = a(all("x", all("y", "z")));
        int a = network.find("a");

        assertThat(network.childEnd(a) - network.childStart(a)).isZero();
        assertThat(network.needStart(a + 1) - network.needStart(a)).isEqualTo(3);
        assertThat(network.failAt(a)).isEqualTo(1);
    }

    @Test
    void anAnyOfFailsWhenAllBranchesAreUnmet_andTwoOfThreeWhenTwoAre() {
        Network any = a(any("x", "y", "z"));
        Network two = a(atLeast(2, "x", "y", "z"));

        assertThat(any.failAt(onlyChild(any))).isEqualTo(3);
        assertThat(two.failAt(onlyChild(two))).isEqualTo(2);
        assertThat(two.gateWeight(onlyChild(two))).isEqualTo(1);
    }

    @Test
    void aShareGateFailsWhenTheSharesStillMetAreBelowTheThreshold() {
        Network network = a(percent(60, share("x", 50), share("y", 30), share("z", 20)));
        int gate = onlyChild(network);

        assertThat(network.failAt(gate)).isEqualTo(400_001);
        assertThat(network.needWeight(network.needStart(gate))).isEqualTo(500_000);
        assertThat(network.needWeight(network.needStart(gate) + 2)).isEqualTo(200_000);
    }

    @Test
    void whatTheKnownSharesLeaveGoesToTheBlankOnes_metByAllOfThemInTheWorstReadingAndByAnyInTheBest() {
        Gate gate = percent(50, share("x", 30), need("y"), need("z"));
        Tiny tiny = new Tiny().node("x").node("y").node("z").node("a", node -> node.need(gate));
        for (Terms terms : List.of(Terms.WORST, Terms.BEST)) {
            Network network = Compiled.of(tiny.model(), terms).network();
            int shares = onlyChild(network);
            int rest = network.childStart(shares);

            assertThat(network.failAt(shares)).isEqualTo(500_001);
            assertThat(network.gateWeight(rest)).isEqualTo(700_000);
            assertThat(network.failAt(rest)).isEqualTo(terms.worst() ? 1 : 2);
        }
    }

    @Test
    void blankSharesOfNothingLeftCountForNothing() {
        Network network = a(percent(60, share("x", 60), share("y", 40), need("z")));
        int gate = onlyChild(network);

        assertThat(network.childEnd(gate) - network.childStart(gate)).isZero();
        assertThat(network.needStart(gate + 1) - network.needStart(gate)).isEqualTo(2);
    }

    @Test
    void aDoubtfulBlankShareIsNeverMetInTheWorstReading_andThenNoneOfTheRestCounts() {
        Gate.Branch doubtful = maybe("z");
        Tiny tiny = new Tiny()
                .node("x")
                .node("y")
                .node("z")
                .node("first", node -> node.need(percent(50, share("x", 30), doubtful, need("y"))))
                .node("last", node -> node.need(percent(50, share("x", 30), need("y"), doubtful)));
        Network worst = Compiled.of(tiny).network();
        Network best = Compiled.best(tiny).network();

        for (String id : List.of("first", "last")) {
            assertThat(worst.broken(worst.find(id))).isTrue();
            assertThat(best.broken(best.find(id))).isFalse();
        }
    }

    @Test
    void aShareOfNothingIsNoBranch() {
        Network network = a(percent(60, share("x", 100), share("y", 0)));
        int gate = onlyChild(network);

        assertThat(network.needStart(gate + 1) - network.needStart(gate)).isEqualTo(1);
        assertThat(network.failAt(gate)).isEqualTo(400_001);
    }

    @Test
    void aDoubtfulBranchLeavesTheChoiceInTheWorstReading() {
        Network worst = a(any("x", maybe("y")));

        assertThat(worst.failAt(onlyChild(worst))).isEqualTo(1);
        assertThat(worst.needCount()).isEqualTo(1);
    }

    @Test
    void aGateOfOnlyDoubtfulBranchesHasFailedFromTheStartInTheWorstReading() {
        Network worst = a(any(maybe("x"), maybe("y")));

        assertThat(worst.failAt(onlyChild(worst))).isEqualTo(0);
        assertThat(worst.broken(worst.find("a"))).isTrue();
    }

    @Test
    void anUnknownGateIsAllOfInTheWorstReadingAndAnyOfInTheBest() {
        Tiny tiny = new Tiny().node("x").node("y").node("a", node -> node.need(any(unknown("x", "y"), "x")));
        Network worst = Compiled.of(tiny).network();
        Network best = Compiled.best(tiny).network();

        assertThat(worst.failAt(worst.childStart(onlyChild(worst)))).isEqualTo(1);
        assertThat(best.failAt(best.childStart(onlyChild(best)))).isEqualTo(2);
    }

    @Test
    void aBlankHoldoutIsNothingInTheWorstReadingAndEndlessInTheBest() {
        assertThat(GateCompiler.seconds(Holdout.BLANK, Terms.WORST)).isZero();
        assertThat(GateCompiler.seconds(Holdout.BLANK, Terms.BEST)).isEqualTo(Seconds.NEVER);
        assertThat(GateCompiler.seconds(Holdout.ENDLESS, Terms.WORST)).isEqualTo(Seconds.NEVER);
        assertThat(GateCompiler.seconds(Holdout.ofSeconds(7), Terms.BEST)).isEqualTo(7);
    }

    @Test
    void aCacheIsMarkedAndAStockIsNot() {
        Network network = Compiled.of(new Tiny()
                        .node("x")
                        .node("y")
                        .node("a", node -> node.need(need("x", 2)).need(cached("y", 3))))
                .network();
        int first = network.needStart(network.find("a"));

        assertThat(network.cache(first)).isFalse();
        assertThat(network.cache(first + 1)).isTrue();
        assertThat(network.needHoldout(first + 1)).isEqualTo(days(3));
    }

    @Test
    void cachesAreMarkedWhateverTheOrderOfTheirGates() {
        Network network = Compiled.of(new Tiny()
                        .node("x")
                        .node("y")
                        .node(
                                "a",
                                node -> node.need(any(cached("x", 1), need("y", 1)))
                                        .need(cached("y", 2)))
                        .node("b", node -> node.need(need("x", 1)).need(cached("y", 4))))
                .network();

        for (int need = 0; need < network.needCount(); need++) {
            boolean stock = network.needHoldout(need) == days(1)
                    && (network.owner(network.needGate(need)) == network.find("b")
                            || network.needSource(need) == network.find("y"));
            assertThat(network.cache(need)).isEqualTo(!stock);
        }
    }

    @Test
    void standbysOfOneReadinessShareOneCall() {
        Network network = Compiled.of(new Tiny()
                        .node("x")
                        .node("y")
                        .node("a", node -> node.need(any("x", standby("y", 5))))
                        .node("b", node -> node.need(any("y", standby("x", 5))))
                        .node("c", node -> node.need(any("y", standby("x", 0)))))
                .network();

        assertThat(network.standbyCount()).isEqualTo(2);
        assertThat(network.standbyReady(0)).isEqualTo(days(5));
        assertThat(network.standbyReady(1)).isZero();
        assertThat(network.sort(network.standbyNode(0))).isEqualTo(Sort.STANDBY);
    }

    @Test
    void needsUntilTheSameDaySeeTheSameView() {
        Network network = Compiled.of(new Tiny()
                        .node("x")
                        .node("a", node -> node.need(until(need("x"), day(4))))
                        .node("b", node -> node.need(until(need("x", 2), day(4))))
                        .node("c", node -> node.need(until(need("x"), day(5)))))
                .network();
        int a = network.needSource(network.needStart(network.find("a")));
        int b = network.needSource(network.needStart(network.find("b")));
        int c = network.needSource(network.needStart(network.find("c")));

        assertThat(a).isEqualTo(b).isNotEqualTo(c);
        assertThat(network.sort(a)).isEqualTo(Sort.VIEW);
        assertThat(network.endCount()).isEqualTo(2);
        assertThat(network.endAt(0)).isEqualTo(days(4));
    }

    @Test
    void aTermIsAnEitherOfTheSourceAndItsDay() {
        Network network = Compiled.of(new Tiny()
                        .node("x")
                        .node("a", node -> node.need(need("x").withHoldout(new Holdout.Until(day(9))))))
                .network();
        int either = onlyChild(network);

        assertThat(network.failAt(either)).isEqualTo(2);
        assertThat(network.endAt(0)).isEqualTo(days(9));
        assertThat(network.sort(network.endNode(0))).isEqualTo(Sort.TERM);
    }

    @Test
    void aNodeStandsWhereItsSiteStands_throughSitesAtSites() {
        Network network = Compiled.of(new Tiny()
                        .home("XA")
                        .state("XB")
                        .node("rack", node -> node.at("room"))
                        .node("room", Kind.SITE, node -> node.at("hall"))
                        .node("hall", Kind.SITE, node -> node.in("XB"))
                        .node("own", node -> node.in("XA").at("hall"))
                        .node("free"))
                .network();

        assertThat(network.place(network.find("rack"))).isEqualTo(1);
        assertThat(network.place(network.find("room"))).isEqualTo(1);
        assertThat(network.place(network.find("own"))).isEqualTo(0);
        assertThat(network.place(network.find("free"))).isEqualTo(-1);
    }

    @Test
    void sitesInACircleStandNowhere() {
        Network network = Compiled.of(new Tiny()
                        .home("XA")
                        .node("a", Kind.SITE, node -> node.at("b"))
                        .node("b", Kind.SITE, node -> node.at("a")))
                .network();

        assertThat(network.place(0)).isEqualTo(-1);
        assertThat(network.place(1)).isEqualTo(-1);
    }

    /** For each need of the node, in its order, whether it sees its source across the border. */
    private static List<Boolean> crossings(Network network, String id) {
        int node = network.find(id);
        return IntStream.range(network.needStart(node), network.needStart(node + 1))
                .mapToObj(need -> network.id(network.needSource(need)).endsWith(" across the border"))
                .toList();
    }

    @Test
    void rule1_6_aNeedCrossesTheBorderIfOneSideIsHomeAndTheOtherIsOnlyAbroad() {
        Party.Under nobody = new Party.Under(List.of(), List.of());
        Tiny tiny = new Tiny()
                .home("XA")
                .state("XB")
                .party("inside", null, nobody, List.of("XA"))
                .party("both", null, nobody, List.of("XA", "XB"))
                .party("outside", null, nobody, List.of("XB"))
                .party("nowhere", null, nobody, List.of());
        for (String place : List.of("XA", "XB")) {
            tiny.node(
                    "at-" + place,
                    node -> node.in(place)
                            .by(need("inside"))
                            .by(need("both"))
                            .by(need("outside"))
                            .by(need("nowhere")));
            tiny.node(
                    "on-" + place,
                    node -> node.in(place)
                            .need(need("at-XA"))
                            .need(need("at-XB"))
                            .need(need("free")));
        }
        tiny.node("free", node -> node.by(need("outside")).need(need("at-XA")));
        Network network = Compiled.of(tiny).network();

        assertThat(crossings(network, "at-XA")).containsExactly(false, false, true, false, false);
        assertThat(crossings(network, "at-XB")).containsExactly(true, false, false, false, false);
        assertThat(crossings(network, "on-XA")).containsExactly(false, false, true, false);
        assertThat(crossings(network, "on-XB")).containsExactly(false, true, false, false);
        assertThat(crossings(network, "free")).containsExactly(false, false);
    }

    @Test
    void aSupplierWithoutAWordOnStockIsRecordedAndNeededForNothing() {
        Network network = Compiled.of(new Tiny()
                        .party("p")
                        .node("a", node -> node.from(need("p").withHoldout(Holdout.ENDLESS)))
                        .node("b", node -> node.from(need("p", 4))))
                .network();

        assertThat(network.fromCount()).isEqualTo(2);
        assertThat(network.fromNode(1)).isEqualTo(network.find("b"));
        assertThat(network.fromSupply(1)).isEqualTo(network.find("p:supply"));
        assertThat(network.needCount()).isEqualTo(1);
    }

    @Test
    void anEndlessCacheOfASupplierIsANeed_forItDoesNotCountOnARestart() {
        Gate.Need cache = cached("p", 1).withHoldout(Holdout.ENDLESS);
        Network network = Compiled.of(new Tiny().party("p").node("a", node -> node.from(cache)))
                .network();

        assertThat(network.needCount()).isEqualTo(1);
        assertThat(network.cache(0)).isTrue();
    }

    @Test
    void whatIsNotInTheModelIsAnError() {
        assertRefused(new Tiny().node("a", "b"), "There is no node or party \"b\".");
        assertRefused(new Tiny().node("a", node -> node.by(need("p"))), "There is no node or party \"p\".");
        assertRefused(
                new Tiny().node("a", node -> node.from(need("p").withHoldout(Holdout.ENDLESS))),
                "There is no party \"p\".");
        assertRefused(new Tiny().node("a", node -> node.in("XB")), "There is no jurisdiction \"XB\".");
        assertRefused(new Tiny().partyUnder("p", "XB").node("a"), "There is no jurisdiction \"XB\".");
        assertRefused(new Tiny().node("a").node("a"), "The id \"a\" is there twice.");
    }

    @Test
    void aDateNeedsTheModelsDay() {
        Model ended = Model.ofNodes(
                "m",
                Nodes.of(
                        List.of(new NodeBuilder("a", Kind.SERVICE).until(day(1)).build())));
        Model need = Model.ofNodes(
                "m",
                Nodes.of(List.of(new NodeBuilder("a", Kind.SERVICE)
                        .need(until(need("a"), day(1)))
                        .build())));

        assertThatThrownBy(() -> Compiler.compile(ended, Terms.WORST)).hasMessageContaining("needs the model's as-of");
        assertThatThrownBy(() -> Compiler.compile(need, Terms.WORST)).hasMessageContaining("needs the model's as-of");
    }

    private static void assertRefused(Tiny tiny, String message) {
        assertThatThrownBy(() -> Compiled.of(tiny))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    /** A walk from every one of them would take minutes. */
    @Test
    void sitesAtSites_standWhereTheLastStands_howeverManyTheyAre() {
        Tiny tiny = new Tiny().home("XA");
        for (int k = 0; k < 200_000; k++) {
            String at = "s" + (k + 1);
            tiny.node("s" + k, Kind.SITE, node -> node.at(at));
        }
        tiny.node("s200000", Kind.SITE, node -> node.in("XA"));
        Network network = Compiled.of(tiny).network();

        assertThat(network.place(network.find("s0"))).isZero();
        assertThat(network.place(network.find("s199999"))).isZero();
    }

    @Test
    void sitesInACircle_standNowhere() {
        Network network = Compiled.of(new Tiny()
                        .node("a", Kind.SITE, node -> node.at("b"))
                        .node("b", Kind.SITE, node -> node.at("a"))
                        .node("c", Kind.SITE, node -> node.at("a")))
                .network();

        assertThat(network.place(network.find("c"))).isEqualTo(-1);
    }
}

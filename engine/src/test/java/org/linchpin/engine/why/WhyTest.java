package org.linchpin.engine.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.all;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.atLeast;
import static org.linchpin.engine.oracle.Tiny.day;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.maybe;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.percent;
import static org.linchpin.engine.oracle.Tiny.share;
import static org.linchpin.engine.oracle.Tiny.standby;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.Tiny;

/** Why one node is dark or lit, on cases worked out by hand. */
class WhyTest {

    private static WhyAnswer why(Compiled compiled, String node, List<Off> offs) {
        return Why.answer(compiled.network(), compiled.node(node), offs, days(30), Work.UNBOUNDED);
    }

    private static WhyAnswer why(Compiled compiled, String node, String... switches) {
        return why(compiled, node, compiled.forGood(switches));
    }

    private static WhyAnswer.Rests rests(Compiled compiled, boolean met, String source, int since, int holdout) {
        return new WhyAnswer.Rests(met, compiled.node(source), since, days(holdout), 1);
    }

    private static List<String> keepers(Compiled compiled, WhyAnswer answer) {
        return answer.keepers().stream().map(compiled.network()::id).toList();
    }

    @Test
    void itSaysWhenTheNodeFallsAndWhenItIsBack_byWhatChain() {
        Compiled compiled = Compiled.of(new Tiny().node("x").node("a", node -> node.need(need("x", 2))));
        WhyAnswer answer = why(compiled, "a", List.of(compiled.off("x", 1, 9)));

        assertThat(answer.fromSeconds()).isEqualTo(days(3));
        assertThat(answer.toSeconds()).isEqualTo(days(9));
        assertThat(answer.chain()).hasSize(2);
        assertThat(answer.gate())
                .isEqualTo(new WhyAnswer.Joined(false, 1, false, List.of(rests(compiled, false, "x", days(1), 2))));
    }

    @Test
    void aWayThatNeedsNothing_isABranchThatIsMet() {
        Compiled compiled = Compiled.of(new Tiny().node("x").node("a", node -> node.need(any("x", all()))));

        assertThat(why(compiled, "a", "x").gate())
                .isEqualTo(new WhyAnswer.Joined(
                        true,
                        1,
                        false,
                        List.of(new WhyAnswer.Joined(
                                true,
                                1,
                                false,
                                List.of(
                                        rests(compiled, false, "x", 0, 0),
                                        new WhyAnswer.Joined(true, 0, false, List.of()))))));
    }

    @Test
    void aGateStandsAsItStandsWhenTheNodeFalls() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("y")
                .node("z")
                .node("a", node -> node.need(need("z", 9)).need(atLeast(2, need("x", 3), need("y", 5), "z"))));
        WhyAnswer answer = why(compiled, "a", "x", "y");

        assertThat(answer.fromSeconds()).isEqualTo(days(5));
        assertThat(answer.gate())
                .isEqualTo(new WhyAnswer.Joined(
                        false,
                        2,
                        false,
                        List.of(
                                rests(compiled, true, "z", Seconds.NEVER, 9),
                                new WhyAnswer.Joined(
                                        false,
                                        2,
                                        false,
                                        List.of(
                                                rests(compiled, false, "x", 0, 3),
                                                rests(compiled, false, "y", 0, 5),
                                                rests(compiled, true, "z", Seconds.NEVER, 0))))));
    }

    @Test
    void aStockThatLastsMeetsTheNeedUntilItRunsOut() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("y")
                .node("a", node -> node.need(need("x", 3)).need(need("y", 4)).need(need("x", 5))));
        WhyAnswer.Joined gate = (WhyAnswer.Joined) why(compiled, "a", "x", "y").gate();

        assertThat(gate.branches())
                .containsExactly(
                        rests(compiled, false, "x", 0, 3),
                        rests(compiled, true, "y", 0, 4),
                        rests(compiled, true, "x", 0, 5));
    }

    @Test
    void sharesAreToldInMillionths() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("y")
                .node("a", node -> node.need(percent(60, share("x", 50), share("y", 50)))));
        WhyAnswer.Joined root = (WhyAnswer.Joined) why(compiled, "a", "x").gate();
        WhyAnswer.Joined shares = (WhyAnswer.Joined) root.branches().getFirst();

        assertThat(root.byShare()).isFalse();
        assertThat(shares.byShare()).isTrue();
        assertThat(shares.needed()).isEqualTo(600_000);
        assertThat(shares.met()).isFalse();
        assertThat(shares.branches()).contains(new WhyAnswer.Rests(false, compiled.node("x"), 0, 0, 500_000));
    }

    @Test
    void aNodeThatStaysLitHasNoChain_itsGateStandsAsAtTheEnd() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("y")
                .node("a", node -> node.need(any(need("x", 3), "y")))
                .node("free"));
        WhyAnswer answer = why(compiled, "a", "x");

        assertThat(answer.fromSeconds()).isEqualTo(Seconds.NEVER);
        assertThat(answer.toSeconds()).isEqualTo(Seconds.NEVER);
        assertThat(answer.chain()).isEmpty();
        assertThat(answer.keepers()).isEmpty();
        assertThat(answer.gate())
                .isEqualTo(new WhyAnswer.Joined(
                        true,
                        1,
                        false,
                        List.of(new WhyAnswer.Joined(
                                true,
                                1,
                                false,
                                List.of(
                                        rests(compiled, false, "x", 0, 3),
                                        rests(compiled, true, "y", Seconds.NEVER, 0))))));
        assertThat(why(compiled, "free", "x").gate()).isNull();
    }

    @Test
    void inATimedRunTheEndIsTheEndOfTheRun() {
        Compiled compiled =
                Compiled.of(new Tiny().node("x").node("y").node("a", node -> node.need(any(need("x", 3), "y"))));
        WhyAnswer.Joined met = (WhyAnswer.Joined)
                why(compiled, "a", List.of(compiled.off("x", 0, 9))).gate();
        WhyAnswer.Joined unmet = (WhyAnswer.Joined)
                why(compiled, "a", List.of(compiled.off("x", 0, 31))).gate();

        assertThat(((WhyAnswer.Joined) met.branches().getFirst())
                        .branches()
                        .getFirst()
                        .met())
                .isTrue();
        assertThat(((WhyAnswer.Joined) unmet.branches().getFirst())
                        .branches()
                        .getFirst()
                        .met())
                .isFalse();
    }

    @Test
    void aGateThatNeverHeldIsToldAsUnmet() {
        Compiled compiled = Compiled.of(new Tiny().node("x").node("a", node -> node.need(any(maybe("x"), maybe("x")))));

        assertThat(why(compiled, "a", "x").gate())
                .isEqualTo(new WhyAnswer.Joined(
                        false, 1, false, List.of(new WhyAnswer.Joined(false, 1, false, List.of()))));
    }

    @Test
    void aStandbyThatIsNotCalledIsUnmet() {
        Compiled compiled =
                Compiled.of(new Tiny().node("x").node("y").node("a", node -> node.need(any("x", standby("y", 3)))));
        WhyAnswer answer = why(compiled, "a", "x");

        assertThat(answer.toSeconds()).isEqualTo(days(3));
        assertThat(answer.gate().met()).isFalse();
        assertThat(answer.keepers()).isEmpty();
    }

    @Test
    void keepersAreWhatHadKeptTheNodeLit_nearestFirst() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("y", "x")
                .node("left", "y")
                .node("right", "y")
                .node("aside", "y")
                .node("a", "b")
                .node("b", node -> node.need(all("left", "right"))));
        WhyAnswer answer = why(compiled, "a", "x");

        assertThat(keepers(compiled, answer)).containsExactly("b", "y", "x");
    }

    @Test
    void partiesPositionsMayKeepANodeLit() {
        Compiled compiled = Compiled.of(new Tiny().party("p").node("a", node -> node.by(need("p", 2))));

        assertThat(keepers(compiled, why(compiled, "a", "p"))).containsExactly("p:serve");
    }

    @Test
    void whatIsDarkAnywayIsNoKeeper_andNothingKeepsWhatEndsByDate() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("old", node -> node.until(day(-1)))
                .node("a", node -> node.need(any("old", "x")))
                .node("ends", node -> node.need(need("x", 9)).until(day(4))));

        assertThat(keepers(compiled, why(compiled, "a", "x"))).containsExactly("x");
        assertThat(why(compiled, "ends", "x").keepers()).isEmpty();
        assertThat(why(compiled, "ends", "x").fromSeconds()).isEqualTo(days(4));
    }

    @Test
    void ofATimedCutNoKeepersAreTold() {
        Compiled compiled = Compiled.of(new Tiny().node("x").node("a", "x"));

        assertThat(why(compiled, "a", List.of(compiled.off("x", 0, 9))).keepers())
                .isEmpty();
    }

    @Test
    void whatEndedBeforeZeroHasItsTime() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("old", node -> node.until(day(-2)))
                .node("a", node -> node.need(need("old", 5)))
                .node("x"));
        WhyAnswer answer = why(compiled, "a", "x");

        assertThat(answer.fromSeconds()).isEqualTo(days(3));
        assertThat(answer.gate())
                .isEqualTo(new WhyAnswer.Joined(false, 1, false, List.of(rests(compiled, false, "old", days(-2), 5))));
        assertThat(why(compiled, "old", "x").fromSeconds()).isEqualTo(days(-2));
    }

    @Test
    void aStoppedSearchTellsTheKeepersFoundSoFar() {
        Compiled compiled = Compiled.of(new Tiny().node("x").node("b", "x").node("a", "b"));
        AtomicInteger asked = new AtomicInteger();
        WhyAnswer answer = Why.answer(
                compiled.network(),
                compiled.node("a"),
                compiled.forGood("x"),
                days(30),
                () -> asked.incrementAndGet() > 1);

        assertThat(keepers(compiled, answer)).containsExactly("b");
    }
}

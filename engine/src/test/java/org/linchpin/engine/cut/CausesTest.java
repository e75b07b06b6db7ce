package org.linchpin.engine.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.atLeast;
import static org.linchpin.engine.oracle.Tiny.day;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.maybe;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.percent;
import static org.linchpin.engine.oracle.Tiny.share;
import static org.linchpin.engine.oracle.Tiny.standby;
import static org.linchpin.engine.oracle.Tiny.until;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.Tiny;

/** Chains of causes, told as {@code node day why}, with the days held out and the other failed needs after it. */
class CausesTest {

    private static String chain(Compiled compiled, String id, Off... offs) {
        List<Off> cut = List.of(offs);
        Timeline run = compiled.run(cut);
        return new Causes(compiled.network(), run, cut)
                .chain(run.first(compiled.node(id))).stream()
                        .map(step -> words(compiled, step))
                        .collect(Collectors.joining(" < "));
    }

    private static String words(Compiled compiled, CutAnswer.Step step) {
        String words = compiled.network().id(step.node()) + " " + Math.floorDiv(step.fromSeconds(), Seconds.DAY) + " ";
        return words
                + switch (step.why()) {
                    case OFF -> "off by " + step.switchId();
                    case UNMET -> "unmet ~" + step.holdoutSeconds() / Seconds.DAY + " +" + step.others();
                    default -> step.why().name();
                };
    }

    private static Off[] forGood(Compiled compiled, String... written) {
        return compiled.forGood(written).toArray(Off[]::new);
    }

    @Test
    void aChainGoesFromTheNodeDownToTheSwitch() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(need("b", 2)))
                .node("b", node -> node.need(need("c", 3)))
                .node("c"));

        assertThat(chain(compiled, "a", forGood(compiled, "c")))
                .isEqualTo("a 5 unmet ~2 +0 < b 3 unmet ~3 +0 < c 0 off by c");
    }

    @Test
    void anOwnHoldoutIsPartOfWhatWasHeldOut() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(need("b", 2)).holdout(Holdout.ofSeconds(days(4))))
                .node("b"));

        assertThat(chain(compiled, "a", forGood(compiled, "b"))).isEqualTo("a 6 unmet ~6 +0 < b 0 off by b");
    }

    @Test
    void itIsTheSwitchOfThatTimeThatIsNamed() {
        Compiled compiled = Compiled.of(new Tiny().party("p").node("a", "p").node("b"));

        assertThat(chain(compiled, "a", compiled.off("p:serve", 3, 4), compiled.off("p", 5, 6)))
                .isEqualTo("a 3 unmet ~0 +0 < p:serve 3 off by p:serve");
        assertThat(chain(compiled, "b", compiled.off("a", 1, 3), compiled.off("b", 3, 5)))
                .isEqualTo("b 3 off by b");
    }

    @Test
    void aNodeThatFallsJustAsASwitchOnItIsOnAgainIsNotSwitchedOff() {
        Compiled compiled = Compiled.of(new Tiny().node("a", "x").node("x"));

        assertThat(chain(compiled, "a", compiled.off("a", 2, 5), compiled.off("x", 1, 9)))
                .isEqualTo("a 1 unmet ~0 +0 < x 1 off by x");
        Timeline run = compiled.run(List.of(compiled.off("a", 1, 3), compiled.off("x", 6, 9)));
        List<Off> cut = List.of(compiled.off("a", 1, 3), compiled.off("x", 6, 9));
        assertThat(new Causes(compiled.network(), run, cut)
                        .chain(run.latest(compiled.node("a"))).stream().map(step -> words(compiled, step)))
                .containsExactly("a 6 unmet ~0 +0", "x 6 off by x");
    }

    @Test
    void anyOfFailsWithTheLastOfItsBranches() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(any("x", need("y", 3), need("z", 1))))
                .node("x")
                .node("y")
                .node("z"));

        assertThat(chain(compiled, "a", forGood(compiled, "x", "y", "z"))).isEqualTo("a 3 unmet ~3 +0 < y 0 off by y");
    }

    @Test
    void twoOfThreeFailWithTheSecond() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(atLeast(2, need("x", 1), need("y", 4), need("z", 2))))
                .node("x")
                .node("y")
                .node("z"));

        assertThat(chain(compiled, "a", forGood(compiled, "x", "y", "z"))).isEqualTo("a 2 unmet ~2 +0 < z 0 off by z");
    }

    @Test
    void sharesFailWithTheOneThatTakesThemBelowTheThreshold() {
        Compiled compiled = Compiled.of(new Tiny()
                .node(
                        "a",
                        node -> node.need(percent(40, share("x", 60), share("y", 30), share("z", 10)))
                                .holdout(Holdout.ofSeconds(days(1))))
                .node("x", node -> node.need(need("s", 1)))
                .node("y", node -> node.need(need("s", 2)))
                .node("z")
                .node("s"));

        assertThat(chain(compiled, "a", forGood(compiled, "s", "z")))
                .isEqualTo("a 2 unmet ~1 +0 < x 1 unmet ~1 +0 < s 0 off by s");
    }

    @Test
    void otherNeedsThatHadFailedAreCounted_laterOnesAreNot() {
        Compiled compiled = Compiled.of(new Tiny()
                .node(
                        "a",
                        node -> node.need(any(need("x", 2), need("y", 1)))
                                .need(need("y", 2))
                                .need(need("z", 2))
                                .need(need("z", 3)))
                .node("x")
                .node("y")
                .node("z"));

        assertThat(chain(compiled, "a", forGood(compiled, "x", "y", "z"))).isEqualTo("a 2 unmet ~2 +2 < x 0 off by x");
    }

    @Test
    void whatWentDarkAfterANodeDoesNotExplainIt() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(need("b")).need(need("x")))
                .node("b", "a")
                .node("x"));

        assertThat(chain(compiled, "a", forGood(compiled, "x"))).isEqualTo("a 0 unmet ~0 +0 < x 0 off by x");
        assertThat(chain(compiled, "b", forGood(compiled, "x")))
                .isEqualTo("b 0 unmet ~0 +0 < a 0 unmet ~0 +0 < x 0 off by x");
    }

    @Test
    void aNodeIsNoCauseOfItself() {
        Compiled compiled = Compiled.of(new Tiny().node("a", "a", "x").node("x"));

        assertThat(chain(compiled, "a", forGood(compiled, "x"))).isEqualTo("a 0 unmet ~0 +0 < x 0 off by x");
    }

    @Test
    void whatEndsByDateIsNamed_fromItsDayOn() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", "x")
                .node("x", node -> node.until(day(4)))
                .node("old", node -> node.until(day(-1)))
                .node("b", node -> node.need(need("old", 3)))
                .node("s"));

        assertThat(chain(compiled, "a", forGood(compiled, "s"))).isEqualTo("a 4 unmet ~0 +0 < x 4 ENDED");
        assertThat(chain(compiled, "b", forGood(compiled, "s"))).isEqualTo("b 2 unmet ~2 +0 < old -1 ENDED");
        assertThat(chain(compiled, "x", compiled.off("x", 2, 5))).isEqualTo("x 2 off by x");
    }

    @Test
    void aNodeThatFallsBeforeItsDayDidNotEnd() {
        Compiled compiled = Compiled.of(
                new Tiny().node("a", node -> node.need(need("x")).until(day(9))).node("x"));

        assertThat(chain(compiled, "a", forGood(compiled, "x"))).isEqualTo("a 0 unmet ~0 +0 < x 0 off by x");
    }

    @Test
    void aViewIsNoLinkOfItsOwn() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(until(need("x", 1), day(5))))
                .node("x"));

        assertThat(chain(compiled, "a", forGood(compiled, "x"))).isEqualTo("a 1 unmet ~1 +0 < x 0 off by x");
    }

    @Test
    void whatIsBrokenIsBroken() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", "b")
                .node("b", node -> node.need(any(maybe("x"), maybe("x"))))
                .node("x"));

        assertThat(chain(compiled, "b", forGood(compiled, "x"))).isEqualTo("b 0 BROKEN");
        assertThat(chain(compiled, "a", forGood(compiled, "x"))).isEqualTo("a 0 BROKEN");
    }

    @Test
    void aBrokenNodeThatLitAndFellAgainFellForAReason() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(any(maybe("x"), standby("x", 2))))
                .node("x"));
        List<Off> cut = List.of(compiled.off("x", 1, 2), compiled.off("x", 6, 8));
        Timeline run = compiled.run(cut);
        Causes causes = new Causes(compiled.network(), run, cut);

        assertThat(compiled.dark(run, "a")).isEqualTo("0-3 6-8");
        assertThat(causes.chain(run.latest(compiled.node("a"))).stream().map(step -> words(compiled, step)))
                .containsExactly("a 6 unmet ~0 +0", "x 6 off by x");
    }

    @Test
    void aStandbyThatIsNotReadyIsTheCause_whereItIsTheLastToFail() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(atLeast(2, "x", standby("y", 5), standby("z", 9))))
                .node("x")
                .node("y")
                .node("z"));

        assertThat(chain(compiled, "a", forGood(compiled, "x"))).isEqualTo("a 0 BROKEN");
        assertThat(chain(compiled, "standby " + days(5), forGood(compiled, "x")))
                .matches("standby \\d+ -\\d+ NOT_READY");
    }

    @Test
    void aGateThatNeverHeldWaitsForTheNextBranch() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("a", node -> node.need(any(any(maybe("x"), maybe("x")), "y")))
                .node("x")
                .node("y"));

        assertThat(chain(compiled, "a", forGood(compiled, "y"))).isEqualTo("a 0 unmet ~0 +0 < y 0 off by y");
    }

    @Test
    void theDecisiveBranchIsTheOneThatReachesTheThreshold() {
        Causes.Failed one = new Causes.Failed(0, 0, 1, 1);
        Causes.Failed two = new Causes.Failed(1, 1, 2, 1);

        assertThat(Causes.decisive(List.of(one, two), 1)).isEqualTo(one);
        assertThat(Causes.decisive(List.of(one, two), 2)).isEqualTo(two);
        assertThat(Causes.decisive(List.of(one, two), 3)).isNull();
        assertThat(Causes.decisive(List.of(one, two), 0))
                .extracting(Causes.Failed::interval)
                .isEqualTo(Timeline.NONE);
    }

    @Test
    void aLongChainIsShortened_itsFirstAndLastLinksStay() {
        Tiny tiny = new Tiny().node("n0");
        for (int k = 1; k < 200; k++) {
            tiny.node("n" + k, "n" + (k - 1));
        }
        Compiled compiled = Compiled.of(tiny);
        CutAnswer.Dark far = compiled.cut("n0").dark().stream()
                .filter(dark -> dark.node() == compiled.node("n199"))
                .findFirst()
                .orElseThrow();

        assertThat(far.because()).hasSize(100);
        assertThat(words(compiled, far.because().getFirst())).isEqualTo("n199 0 unmet ~0 +0");
        assertThat(far.because().get(98).why()).isEqualTo(CutAnswer.Why.LEFT_OUT);
        assertThat(far.because().get(98).others()).isEqualTo(101);
        assertThat(words(compiled, far.because().getLast())).isEqualTo("n0 0 off by n0");
        assertThat(chain(compiled, "n199", forGood(compiled, "n0")).split(" < "))
                .hasSize(200);
    }

    @Test
    void aChainOfJustAHundredLinksIsToldWhole() {
        Tiny tiny = new Tiny().node("n0");
        for (int k = 1; k < 100; k++) {
            tiny.node("n" + k, "n" + (k - 1));
        }
        Compiled compiled = Compiled.of(tiny);

        assertThat(compiled.cut("n0").dark().getLast().because())
                .hasSize(100)
                .extracting(step -> words(compiled, step))
                .startsWith("n99 0 unmet ~0 +0", "n98 0 unmet ~0 +0")
                .endsWith("n1 0 unmet ~0 +0", "n0 0 off by n0");
    }

    /** Chains of their own would be two thousand million links. */
    @Test
    void theChainsOfAllNodesOfALongLineAreFoundInOneGo() {
        Tiny tiny = new Tiny().node("n0");
        for (int k = 1; k < 60_000; k++) {
            tiny.node("n" + k, "n" + (k - 1));
        }

        assertThat(Compiled.of(tiny).cut("n0").dark()).hasSize(59_999);
    }
}

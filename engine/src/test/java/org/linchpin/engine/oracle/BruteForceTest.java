package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Ticks.NEVER;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.owner;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Kind;

/** Section 5 of docs/semantics.md, and the sweep, on cases worked out by hand. */
class BruteForceTest {

    @Test
    void minimalCutSetsHaveNoPartThatBreaches() {
        Tiny tiny = new Tiny()
                .node("x")
                .node("y")
                .node("z")
                .node("t", node -> node.need(any("x", "y")).need(need("z", 4)));
        BruteWho who = new BruteWho(tiny.model(), Setting.WORST, List.of("t", "x", "y", "z"), 6);

        assertThat(who.of("t", 3))
                .containsExactly(
                        new BruteWho.CutSet(Set.of("z"), 4, 2, Set.of()),
                        new BruteWho.CutSet(Set.of("x", "y"), 0, 6, Set.of()));
    }

    @Test
    void whatLiesBeyondTheHorizonIsNoAnswer() {
        Tiny tiny = new Tiny().node("z").node("t", node -> node.need(need("z", 4)));

        assertThat(new BruteWho(tiny.model(), Setting.WORST, List.of("z"), 4).of("t", 2))
                .hasSize(1);
        assertThat(new BruteWho(tiny.model(), Setting.WORST, List.of("z"), 3).of("t", 2))
                .isEmpty();
    }

    @Test
    void aTargetThatBreachesByItselfHasTheEmptySet() {
        Tiny tiny = new Tiny().node("z", node -> node.until(Tiny.day(2))).node("t", "z");

        assertThat(new BruteWho(tiny.model(), Setting.WORST, List.of("z"), 3).of("t", 2))
                .containsExactly(new BruteWho.CutSet(Set.of(), 2, 1, Set.of()));
    }

    @Test
    void anOwnersSetIsImpliedByTheOwnedOnes_andEqualEffectsAreTwoAnswers() {
        Tiny tiny = new Tiny()
                .party("top")
                .party("low", owner("top", 100))
                .party("twin-1", owner("twin-2", 100))
                .party("twin-2", owner("twin-1", 100))
                .node("t", "low", "twin-1");
        BruteWho who = new BruteWho(tiny.model(), Setting.WORST, Level.PARTIES.switches(tiny.model(), false), 3);

        assertThat(who.of("t", 2))
                .containsExactly(
                        new BruteWho.CutSet(Set.of("top"), 0, 3, Set.of(Set.of("low"))),
                        new BruteWho.CutSet(Set.of("low"), 0, 3, Set.of()),
                        new BruteWho.CutSet(Set.of("twin-1"), 0, 3, Set.of()),
                        new BruteWho.CutSet(Set.of("twin-2"), 0, 3, Set.of()));
    }

    @Test
    void sweepCountsWhatTheSwitchAloneBreaches() {
        Tiny tiny = new Tiny()
                .node("x")
                .node("over", Kind.FUNCTION, node -> node.until(Tiny.day(1)))
                .node("broken", Kind.FUNCTION, node -> node.need(any()))
                .node(
                        "f",
                        Kind.FUNCTION,
                        node -> node.need(need("x", 2)).critical(true).weight(10))
                .node("g", Kind.FUNCTION, node -> node.need(need("x", 4)).toleratesSeconds(days(1)))
                .node("late", Kind.FUNCTION, node -> node.need(need("x", 6)).critical(true));

        assertThat(BruteSweep.of(tiny.model(), Setting.WORST, List.of("x", "f"), 5))
                .containsExactly(
                        new BruteSweep.Row("x", Set.of("f", "g"), Set.of("f", "g"), Set.of("f"), 10, 2),
                        new BruteSweep.Row("f", Set.of(), Set.of(), Set.of(), 0, NEVER));
    }
}

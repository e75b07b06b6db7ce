package org.linchpin.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.diff.WayChange.Kind;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.Tiny;

class DiffTest {

    private static final int HORIZON = 30 * Seconds.DAY;

    /** Payments, critical, of weight 10, on three parties that obey nobody. */
    private static Model payments(UnaryOperator<NodeBuilder> says) {
        return parties()
                .node(
                        "payments",
                        FUNCTION,
                        node -> says.apply(node.critical(true).weight(10)))
                .model();
    }

    private static final org.linchpin.engine.model.Kind FUNCTION = org.linchpin.engine.model.Kind.FUNCTION;

    private static Tiny parties() {
        return new Tiny().home("XA").party("p").party("q").party("r");
    }

    private static Model needs(Gate... gates) {
        return payments(node -> {
            for (Gate gate : gates) {
                node.need(gate);
            }
            return node;
        });
    }

    private static DiffAnswer diff(Model before, Model after) {
        return Asked.diff(before, after, HORIZON);
    }

    private static List<String> ways(DiffAnswer answer) {
        return answer.ways().rows().stream()
                .map(way -> way.kind() + " " + way.switches() + " " + day(way.beforeSeconds()) + " "
                        + day(way.afterSeconds()))
                .toList();
    }

    private static String day(int seconds) {
        return seconds == Seconds.NEVER ? "-" : "" + seconds / Seconds.DAY;
    }

    @Test
    void oneMoreNeed_isANewWay_andALargerStake() {
        DiffAnswer answer = diff(needs(Tiny.need("p")), needs(Tiny.need("p"), Tiny.need("q", 5)));

        assertThat(ways(answer)).containsExactly("NEW [q] - 5");
        assertThat(answer.worse()).isTrue();
        assertThat(answer.better()).isFalse();
        assertThat(answer.stakes().rows()).singleElement().satisfies(stake -> {
            assertThat(stake.id()).isEqualTo("q");
            assertThat(stake.isNewLinchpin()).isTrue();
            assertThat(stake.stakeBefore()).isZero();
            assertThat(stake.stakeAfter()).isEqualTo(10);
        });
        assertThat(answer.targets()).singleElement().satisfies(target -> {
            assertThat(target.target()).isEqualTo("payments");
            assertThat(target.count(Kind.NEW)).isEqualTo(1);
        });
    }

    @Test
    void anAlternative_isNoNewWayButALongerOne() {
        DiffAnswer answer = diff(needs(Tiny.need("p")), needs(Tiny.any("p", "q")));

        assertThat(ways(answer)).containsExactly("GONE [p] 0 -", "MORE_NEEDED [p, q] - 0");
        assertThat(answer.ways().rows().getLast().counterpart()).containsExactly("p");
        assertThat(answer.better()).isTrue();
        assertThat(answer.worse()).isFalse();
        assertThat(answer.stakes().rows().getFirst().isLinchpinNoMore()).isTrue();
    }

    @Test
    void anAlternativeLost_saysWhichPartSuffices() {
        DiffAnswer answer = diff(needs(Tiny.any("p", "q")), needs(Tiny.need("p")));

        assertThat(ways(answer)).containsExactly("NEW [p] - 0", "PART_SUFFICES [p, q] 0 -");
        assertThat(answer.ways().rows().getLast().counterpart()).containsExactly("p");
        assertThat(answer.worse()).isTrue();
        assertThat(answer.better()).isFalse();
    }

    @Test
    void aStockThatShrinks_isSooner_andOneThatGrowsIsLater() {
        DiffAnswer shorter = diff(needs(Tiny.need("p", 9)), needs(Tiny.need("p", 4)));
        DiffAnswer longer = diff(needs(Tiny.need("p", 4)), needs(Tiny.need("p", 9)));

        assertThat(ways(shorter)).containsExactly("SOONER [p] 9 4");
        assertThat(shorter.worse()).isTrue();
        assertThat(shorter.stakes().rows()).isEmpty();
        assertThat(ways(longer)).containsExactly("LATER [p] 4 9");
        assertThat(longer.better()).isTrue();
        assertThat(longer.worse()).isFalse();
    }

    @Test
    void aStockBeyondTheHorizon_takesTheWayAway() {
        assertThat(ways(diff(needs(Tiny.need("p", 9)), needs(Tiny.need("p", 31)))))
                .containsExactly("GONE [p] 9 -");
    }

    @Test
    void whatIsOpenAndThenAnswered_isCertain() {
        Gate unknown = Tiny.unknown("p", "q");
        DiffAnswer answered = diff(needs(unknown), needs(Tiny.need("p"), Tiny.need("q")));
        DiffAnswer asked = diff(needs(Tiny.need("p"), Tiny.need("q")), needs(unknown));

        assertThat(ways(answered)).containsExactly("CERTAIN [p] 0 0", "CERTAIN [q] 0 0");
        assertThat(answered.worse()).isFalse();
        assertThat(ways(asked)).containsExactly("OPEN [p] 0 0", "OPEN [q] 0 0");
        assertThat(asked.ways().rows().getFirst().dependsAfter()).isTrue();
    }

    @Test
    void aNewWayThatTheBestReadingDenies_depends() {
        DiffAnswer answer = diff(
                needs(Tiny.need("r")),
                payments(node -> node.need(Tiny.need("r")).need(Tiny.maybe("p"))));

        assertThat(answer.ways().rows()).singleElement().satisfies(way -> {
            assertThat(way.switches()).containsExactly("p");
            assertThat(way.dependsAfter()).isTrue();
            assertThat(way.dependsBefore()).isNull();
        });
    }

    @Test
    void brokenFromTheStart_isOneVerdict_notManyWaysGone() {
        Model sound = needs(Tiny.need("p"));
        Model broken = needs(Tiny.need("p"), Tiny.until(Tiny.need("q"), Tiny.day(-1)));
        DiffAnswer answer = diff(sound, broken);

        assertThat(ways(answer)).containsExactly("NEW [] - 0", "PART_SUFFICES [p] 0 -");
        assertThat(answer.functions().rows()).singleElement().satisfies(change -> {
            assertThat(change.isNewlyStopped()).isTrue();
            assertThat(Objects.requireNonNull(change.after()).isBroken()).isTrue();
        });
        assertThat(answer.worse()).isTrue();
        assertThat(answer.better()).as("its stake fell to nothing").isFalse();

        DiffAnswer repaired = diff(broken, sound);
        assertThat(ways(repaired)).containsExactly("GONE [] 0 -", "MORE_NEEDED [p] - 0");
        assertThat(repaired.better()).isTrue();
        assertThat(repaired.worse()).as("a stake grew from nothing").isFalse();
    }

    @Test
    void aFunctionThatIsNewOrGone_isToldAsOne_withItsWays() {
        Model one = needs(Tiny.need("p"));
        Model two = parties()
                .node(
                        "payments",
                        FUNCTION,
                        node -> node.critical(true).weight(10).need(Tiny.need("p")))
                .node("loans", FUNCTION, node -> node.critical(true).weight(4).need(Tiny.need("q")))
                .model();
        DiffAnswer added = diff(one, two);
        DiffAnswer gone = diff(two, one);

        assertThat(added.functions().rows()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo("loans");
            assertThat(change.before()).isNull();
        });
        assertThat(ways(added)).containsExactly("NEW [q] - 0");
        assertThat(added.targets().getFirst().isNew()).isTrue();
        assertThat(added.worse()).isTrue();
        assertThat(ways(gone)).containsExactly("GONE [q] 0 -");
        assertThat(gone.targets().getFirst().isGone()).isTrue();
        assertThat(gone.better()).as("what nobody does any more is not safer").isFalse();
    }

    @Test
    void aFunctionThatIsCriticalNoLonger_isSaid_andIsNotBetter() {
        Model light = parties()
                .node("payments", FUNCTION, node -> node.weight(10).need(Tiny.need("p")))
                .node("other", FUNCTION, node -> node.critical(true).need(Tiny.need("q")))
                .model();
        Model heavy = parties()
                .node(
                        "payments",
                        FUNCTION,
                        node -> node.critical(true)
                                .weight(12)
                                .toleratesSeconds(60)
                                .need(Tiny.need("p")))
                .node("other", FUNCTION, node -> node.critical(true).need(Tiny.need("q")))
                .model();
        DiffAnswer lighter = diff(heavy, light);

        assertThat(lighter.functions().rows()).singleElement().satisfies(change -> {
            assertThat(Objects.requireNonNull(change.before()))
                    .isEqualTo(new FunctionChange.State(true, 12, 60, Seconds.NEVER, false));
            assertThat(Objects.requireNonNull(change.after()))
                    .isEqualTo(new FunctionChange.State(false, 10, 0, Seconds.NEVER, false));
        });
        assertThat(lighter.ways().rows()).isEmpty();
        assertThat(lighter.better()).isFalse();
        assertThat(diff(light, heavy).worse()).as("more weight rests on p").isTrue();
    }

    @Test
    void whatIsNotCritical_makesNothingWorse_unlessNothingIs() {
        Model one = parties()
                .node("payments", FUNCTION, node -> node.critical(true).need(Tiny.need("p")))
                .node("other", FUNCTION, node -> node.need(Tiny.need("p")))
                .model();
        Model two = parties()
                .node("payments", FUNCTION, node -> node.critical(true).need(Tiny.need("p")))
                .node("other", FUNCTION, node -> node.need(Tiny.need("p")).need(Tiny.need("q")))
                .model();

        assertThat(ways(diff(one, two))).containsExactly("NEW [q] - 0");
        assertThat(diff(one, two).worse()).isFalse();

        Model plain = parties()
                .node("other", FUNCTION, node -> node.need(Tiny.need("p")))
                .model();
        Model more = parties()
                .node("other", FUNCTION, node -> node.need(Tiny.need("p")).need(Tiny.need("q")))
                .model();
        assertThat(diff(plain, more).worse()).isTrue();
    }

    @Test
    void whatWeOurselvesCouldTurnOff_isListed_andMakesNothingWorse() {
        Model before = ours(needs(Tiny.need("p")));
        Model after = ours(needs(Tiny.need("p"), Tiny.need("q")));
        DiffAnswer answer = diff(before, after);

        assertThat(answer.ways().rows())
                .singleElement()
                .satisfies(way -> assertThat(way.isOurs()).isTrue());
        assertThat(answer.targets()).isEmpty();
        assertThat(answer.worse()).isFalse();
    }

    /** The same model, of which q says "we". */
    private static Model ours(Model model) {
        return new Model(
                model.name(),
                null,
                "q",
                model.asOf(),
                model.currency(),
                model.sources(),
                model.jurisdictions(),
                model.parties(),
                model.nodes(),
                model.options(),
                model.rules(),
                model.scenarios());
    }

    @Test
    void whatIsOurOwn_isCompared() {
        Model foreign = new Tiny()
                .home("XA")
                .state("XB")
                .partyUnder("p", "XB")
                .node(
                        "payments",
                        FUNCTION,
                        node -> node.critical(true).weight(10).need(Tiny.need("p", 20)))
                .model();
        Model own = new Tiny()
                .home("XA")
                .state("XB")
                .partyUnder("p", "XB")
                .node("payments", FUNCTION, node -> node.critical(true).weight(10))
                .model();
        Listed<OwnChange> changes = Objects.requireNonNull(diff(foreign, own).own());

        assertThat(changes.rows())
                .contains(
                        new OwnChange(OwnChange.Figure.WORKS, 30 * Seconds.DAY, "", 0, 1, 1, 1),
                        new OwnChange(OwnChange.Figure.OWN_WEIGHT, 0, "", 0, 10, 10, 10),
                        new OwnChange(OwnChange.Figure.SUPPLIERS, 0, "payments", 1, 0, 0, 0))
                .noneMatch(change -> change.figure() == OwnChange.Figure.WORKS && change.atSeconds() == 0);
    }

    @Test
    void longListsAreCut_andCounted() {
        DiffAnswer answer = Diff.answer(
                Asked.question(needs(), needs(Tiny.need("p"), Tiny.need("q"), Tiny.need("r")), HORIZON, 2),
                Work.UNBOUNDED);

        assertThat(answer.ways().rows()).hasSize(2);
        assertThat(answer.ways().more()).isEqualTo(1);
        assertThat(answer.stakes().more()).isEqualTo(1);
        assertThat(answer.targets().getFirst().count(Kind.NEW)).isEqualTo(3);
    }

    @Test
    void aFilterThatSelectsOnOneSideOnly_hasNoSwitchesOnTheOther() {
        Model one = new Tiny()
                .home("XA")
                .party("p")
                .node("a", FUNCTION, node -> node.need(Tiny.need("p")))
                .model();
        Model two = new Tiny()
                .home("XA")
                .party("p")
                .node("dc", org.linchpin.engine.model.Kind.SITE, node -> node)
                .node("a", FUNCTION, node -> node.need(Tiny.need("p")).need(Tiny.need("dc")))
                .model();
        DiffQuestion question = new DiffQuestion(
                Asked.version(one),
                Asked.version(two),
                List.of("a"),
                List.of(new DiffQuestion.Level("kind:site", false)),
                1,
                HORIZON,
                10);

        assertThat(ways(Diff.answer(question, Work.UNBOUNDED))).containsExactly("NEW [dc] - 0");
    }

    @Test
    void workThatIsStopped_saysWhatWasNotCompared() {
        DiffAnswer answer =
                Diff.answer(Asked.question(needs(Tiny.any("p", "q")), needs(Tiny.need("p")), HORIZON), () -> true);

        assertThat(answer.isStakeKnown()).isFalse();
        assertThat(answer.isWhole()).isFalse();
    }
}

package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.atLeast;
import static org.linchpin.engine.oracle.Tiny.day;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.maybe;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.standby;
import static org.linchpin.engine.oracle.Tiny.until;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.Tiny;
import org.linchpin.engine.switches.Switch;

/** Section 5 of docs/semantics.md, and what an answer says when it is cut short. */
class WhoTest {

    private static WhoAnswer.Target target(WhoAnswer answer) {
        assertThat(answer.targets()).hasSize(1);
        return answer.targets().getFirst();
    }

    private static WhoAnswer.Target who(Compiled compiled, String target, int maxSize, String... switches) {
        return who(compiled, target, maxSize, WhoQuestion.DEFAULT_FAMILY_CAP, Work.UNBOUNDED, switches);
    }

    private static WhoAnswer.Target who(
            Compiled compiled, String target, int maxSize, int cap, Work work, String... switches) {
        List<Switch> among = compiled.switches(switches);
        return target(Who.answer(
                compiled.network(), new WhoQuestion(compiled.nodes(target), among, maxSize, days(30), cap), work));
    }

    private static List<String> words(WhoAnswer.Target target) {
        return target.sets().stream()
                .map(set ->
                        set.switches() + " " + set.stopsAfterSeconds() / days(1) + " " + set.slackSeconds() / days(1))
                .toList();
    }

    private static final Compiled LADDER = Compiled.of(new Tiny()
            .node(
                    "f",
                    node -> node.need(any(need("a", 1), need("b", 4)))
                            .need(need("c", 3))
                            .need(need("e", 2)))
            .node("a")
            .node("b")
            .node("c")
            .node("d", "f")
            .node("e")
            .node("g"));

    @Test
    void singlesComeFirst_theEarliestFirst_eachWithItsTimeAndSlack() {
        assertThat(words(who(LADDER, "f", 3, "a", "b", "c", "d", "e", "f", "g")))
                .containsExactly("[e] 2 28", "[c] 3 27", "[a, b] 4 26");
    }

    @Test
    void aLateSingleComesBeforeAnEarlyPair() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("f", node -> node.need(any("a", "b")).need(need("c", 9)))
                .node("a")
                .node("b")
                .node("c"));

        assertThat(words(who(compiled, "f", 2, "a", "b", "c"))).containsExactly("[c] 9 21", "[a, b] 0 30");
    }

    @Test
    void aBranchThatNeverHeldIsLostAlready() {
        Gate never = any(maybe("a"), maybe("b"));
        Compiled compiled = Compiled.of(new Tiny()
                .node("f", node -> node.need(any(never, "c")).need(atLeast(2, never, "d", "e", "c")))
                .node("a")
                .node("b")
                .node("c")
                .node("d")
                .node("e"));

        assertThat(words(who(compiled, "f", 3, "a", "b", "c", "d", "e"))).containsExactly("[c] 0 30", "[d, e] 0 30");
    }

    @Test
    void aCircleFallsWithAnyOfItsNodes_alsoWhereANeedInItEndsByDate() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("f", node -> node.need(until(need("g"), day(40))))
                .node("g", "f", "x")
                .node("x"));

        assertThat(words(who(compiled, "f", 2, "g", "x"))).containsExactly("[g] 0 30", "[x] 0 30");
    }

    @Test
    void eightThatStandInForEachOtherStopATargetTogether() {
        String[] eight = {"a", "b", "c", "d", "e", "g", "h", "i"};
        Tiny tiny = new Tiny().node("f", node -> node.need(any((Object[]) eight)));
        Stream.of(eight).forEach(tiny::node);

        assertThat(words(who(Compiled.of(tiny), "f", 8, eight))).containsExactly("[a, b, c, d, e, g, h, i] 0 30");
    }

    @Test
    void theCallerHearsHowManyComponentsAreDone() {
        List<String> heard = new ArrayList<>();
        Work listening = new Work() {
            @Override
            public boolean stopped() {
                return false;
            }

            @Override
            public void progress(long done, long total) {
                heard.add(done + " of " + total);
            }
        };
        who(Compiled.of(new Tiny().node("f", "a").node("a", "f").node("b")), "f", 1, 1_000, listening, "a");

        // What f stands on is one circle, gone through for single switches; nothing goes dark with none.
        assertThat(heard).containsExactly("1 of 1");
    }

    @Test
    void setsOfOneTimeStandByName() {
        Compiled compiled = Compiled.of(
                new Tiny().node("f", "b", "c", "a").node("a").node("b").node("c"));

        assertThat(words(who(compiled, "f", 2, "c", "a", "b"))).containsExactly("[a] 0 30", "[b] 0 30", "[c] 0 30");
    }

    @Test
    void aSetIsMinimal_howeverLateItsPartDarkensTheTarget() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("f", node -> node.need(need("a", 9)).need(any("a", "b")))
                .node("a")
                .node("b"));

        assertThat(words(who(compiled, "f", 2, "a", "b"))).containsExactly("[a] 9 21");
    }

    @Test
    void theTargetIsNeverAmongTheSwitches_butMayBePartOfOne() {
        Compiled compiled = Compiled.of(new Tiny().node("f", "a").node("a"));

        assertThat(words(who(compiled, "f", 1, "f", "a"))).containsExactly("[a] 0 30");
        assertThat(words(who(compiled, "f", 1, "f", "id:f,a"))).containsExactly("[id:f,a] 0 30");
    }

    @Test
    void theAnswerIsCompleteUpToTheSizeAskedFor() {
        WhoAnswer.Target target = who(LADDER, "f", 2, "a", "c");

        assertThat(target.complete()).isTrue();
        assertThat(target.completeSize()).isEqualTo(2);
        assertThat(target.reason()).isNull();
    }

    @Test
    void rule2_7_aBrokenTargetHasTheEmptySet() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("f", node -> node.need(any(maybe("a"), maybe("b"))))
                .node("a")
                .node("b"));

        assertThat(words(who(compiled, "f", 2, "a", "b"))).containsExactly("[] 0 30");
    }

    @Test
    void whatEndsByDateBreachesWithNoSwitchOff_fromItsDayOn() {
        Compiled compiled = Compiled.of(
                new Tiny().node("f", "a").node("a", node -> node.until(day(7))).node("b"));

        assertThat(words(who(compiled, "f", 2, "a", "b"))).containsExactly("[] 7 23");
    }

    @Test
    void whatEndsLaterThanTheHorizonDoesNotCount() {
        Compiled compiled = Compiled.of(
                new Tiny().node("f", "a").node("a", node -> node.until(day(31))).node("b", node -> node));

        assertThat(words(who(compiled, "f", 2, "a", "b"))).containsExactly("[a] 0 30");
    }

    @Test
    void whatNeverRunsOutDoesNotRunOutWithinAnyHorizon() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("f", node -> node.need(need("a")).need(need("b")))
                .node("a", node -> node.need(need("x")).holdout(Holdout.ENDLESS))
                .node("b", node -> node.until(Tiny.AS_OF.plusYears(80)))
                .node("x"));
        WhoAnswer answer = Who.answer(
                compiled.network(),
                new WhoQuestion(compiled.nodes("f"), compiled.switches("a", "x"), 2, Seconds.NEVER, 1_000),
                Work.UNBOUNDED);

        assertThat(target(answer).sets())
                .extracting(set -> set.switches().toString())
                .containsExactly("[a]");
    }

    private static final Compiled CHOICES = Compiled.of(new Tiny()
            .node("f", node -> node.need(atLeast(2, "a", "b", "c", "d")))
            .node("a")
            .node("b")
            .node("c")
            .node("d"));

    @Test
    void aFamilyOverItsCapIsTruncatedAtTheSizeBefore_withTheReason() {
        WhoAnswer.Target target = who(CHOICES, "f", 3, 3, Work.UNBOUNDED, "a", "b", "c", "d");

        assertThat(target.complete()).isFalse();
        assertThat(target.completeSize()).isEqualTo(2);
        assertThat(target.sets()).isEmpty();
        assertThat(target.reason()).isEqualTo("a node has more than 3 minimal cut sets of that size");
    }

    @Test
    void aSetThatIsEnoughIsNotGrown_soThatItsLargerOnesDoNotCountAgainstTheCap() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("f", node -> node.need(atLeast(2, "a", "b", "c")))
                .node("a")
                .node("b")
                .node("c"));

        WhoAnswer.Target target = who(compiled, "f", 3, 3, Work.UNBOUNDED, "a", "b", "c");

        assertThat(words(target)).containsExactly("[a, b] 0 30", "[a, c] 0 30", "[b, c] 0 30");
        assertThat(target.completeSize()).isEqualTo(3);
    }

    @Test
    void whatRestsOnATruncatedNodeIsTruncated_butHasItsSmallerSets_andTheRestIsComplete() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("top", "f", "e")
                .node("f", node -> node.need(atLeast(2, "a", "b", "c", "d")))
                .node("apart", node -> node.need(any("a", "b")))
                .node("a")
                .node("b")
                .node("c")
                .node("d")
                .node("e"));
        WhoAnswer answer = Who.answer(
                compiled.network(),
                new WhoQuestion(
                        compiled.nodes("top", "apart"), compiled.switches("a", "b", "c", "d", "e"), 3, days(30), 3),
                Work.UNBOUNDED);
        WhoAnswer.Target top = answer.targets().getFirst();

        assertThat(top.complete()).isFalse();
        assertThat(top.completeSize()).isEqualTo(2);
        assertThat(words(top)).containsExactly("[e] 0 30");
        assertThat(top.reason()).isEqualTo("a node has more than 3 minimal cut sets of that size");
        assertThat(answer.targets().getLast().complete()).isTrue();
        assertThat(words(answer.targets().getLast())).containsExactly("[a, b] 0 30");
    }

    @Test
    void aGateWithTooMuchToTryIsTruncated_evenIfNothingComesOfIt_andOtherNodesAreNot() {
        Tiny tiny =
                new Tiny().node("hard", node -> node.need(any("a", "b", "c"))).node("easy", "a0", "b0");
        List<String> ids = new ArrayList<>();
        for (String one : List.of("a", "b", "c")) {
            List<String> own = IntStream.range(0, 300).mapToObj(k -> one + k).toList();
            tiny.node(one, own.toArray(String[]::new));
            own.forEach(tiny::node);
            ids.addAll(own);
        }
        Compiled compiled = Compiled.of(tiny);
        List<WhoAnswer.Target> targets = Who.answer(
                        compiled.network(),
                        new WhoQuestion(
                                compiled.nodes("hard", "easy"),
                                compiled.switches(ids.toArray(String[]::new)),
                                2,
                                days(30),
                                300),
                        Work.UNBOUNDED)
                .targets();

        assertThat(targets.getFirst().completeSize()).isEqualTo(1);
        assertThat(targets.getFirst().reason()).isEqualTo("a gate has more than 60000 sets to be tried");
        assertThat(targets.getLast().complete()).isTrue();
        assertThat(words(targets.getLast())).containsExactly("[a0] 0 30", "[b0] 0 30");
    }

    @Test
    void whereNotEvenSinglesCanBeKeptForAllNodesASweepFindsTheTargetsOwn() {
        int compared = 0;
        for (long seed = 0; seed < 40; seed++) {
            Compiled compiled = Compiled.of(LargeModels.of(seed, false));
            List<Integer> functions = IntStream.range(0, compiled.network().modelNodeCount())
                    .filter(compiled.network()::isFunction)
                    .boxed()
                    .toList();
            List<Switch> parties = compiled.switches().over("parties", false);
            WhoQuestion singles = new WhoQuestion(functions, parties, 1, days(60), 1_000);
            WhoQuestion pairs = new WhoQuestion(functions, parties, 2, days(60), 1_000);
            WhoAnswer kept = Who.answer(compiled.network(), singles, Work.UNBOUNDED);
            WhoAnswer swept = Who.answer(
                    compiled.network(), singles, new FamilyLimits(singles.familyCap(), 3, 10), Work.UNBOUNDED);
            WhoAnswer noPairs =
                    Who.answer(compiled.network(), pairs, new FamilyLimits(pairs.familyCap(), 3, 10), Work.UNBOUNDED);

            assertThat(swept).hasToString(kept.toString());
            for (int k = 0; k < functions.size(); k++) {
                assertThat(words(noPairs.targets().get(k)))
                        .containsSequence(words(kept.targets().get(k)));
                compared += kept.targets().get(k).sets().size();
                if (!noPairs.targets().get(k).complete()) {
                    assertThat(noPairs.targets().get(k).completeSize()).isEqualTo(1);
                    assertThat(noPairs.targets().get(k).reason())
                            .isEqualTo("all nodes together have more than 3 minimal cut sets");
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void aSpentBudgetLeavesWholeSizes() {
        AtomicInteger asked = new AtomicInteger();
        Work sizeOne = () -> asked.incrementAndGet() > 7;
        WhoAnswer.Target stopped = who(LADDER, "f", 3, 1_000, sizeOne, "a", "b", "c", "e");

        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.completeSize()).isEqualTo(1);
        assertThat(words(stopped)).containsExactly("[e] 2 28", "[c] 3 27");
        assertThat(stopped.reason()).isEqualTo("the budget is spent");
    }

    @Test
    void aBudgetThatIsSpentAtOnceLeavesNothing_butNamesEveryTarget() {
        WhoAnswer answer = Who.answer(
                LADDER.network(),
                new WhoQuestion(LADDER.nodes("f", "d"), LADDER.switches("a", "c"), 2, days(30), 1_000),
                () -> true);

        assertThat(answer.targets()).extracting(WhoAnswer.Target::node).isEqualTo(LADDER.nodes("f", "d"));
        assertThat(answer.targets()).allSatisfy(target -> {
            assertThat(target.complete()).isFalse();
            assertThat(target.completeSize()).isZero();
            assertThat(target.sets()).isEmpty();
            assertThat(target.reason()).isEqualTo("the budget is spent");
        });
    }

    @Test
    void moreSwitchesThanASetOfThatSizeCanNameAreSearchedForSmallerSets() {
        Tiny tiny = new Tiny();
        List<String> ids = IntStream.range(0, 255).mapToObj(i -> "n" + i).toList();
        tiny.node("f", ids.toArray(String[]::new));
        ids.forEach(tiny::node);
        Compiled compiled = Compiled.of(tiny);

        WhoAnswer.Target all = who(compiled, "f", 8, ids.toArray(String[]::new));
        WhoAnswer.Target fewer = who(compiled, "f", 8, ids.subList(0, 254).toArray(String[]::new));

        assertThat(all.complete()).isFalse();
        assertThat(all.completeSize()).isEqualTo(7);
        assertThat(all.sets()).hasSize(255);
        assertThat(all.reason()).isEqualTo("there are 255 switches; groups of 8 are searched among at most 254");
        assertThat(fewer.complete()).isTrue();
    }

    @Test
    void switchesThatReachNothingBeneathTheTargetsDoNotCountAgainstTheLimit() {
        Tiny tiny = new Tiny().node("f", "a").node("a");
        List<String> ids = new ArrayList<>(List.of("a"));
        for (int i = 0; i < 300; i++) {
            tiny.node("idle" + i);
            ids.add("idle" + i);
        }

        assertThat(who(Compiled.of(tiny), "f", 8, ids.toArray(String[]::new)).complete())
                .isTrue();
    }

    private static final Compiled SPARE = Compiled.of(new Tiny()
            .node("f", node -> node.need(any(need("a", 1), standby("b", 4))).toleratesSeconds(days(2)))
            .node("a")
            .node("b")
            .node("c", "f")
            .node("plain", "a"));

    @Test
    void withAStandbyTheSimulatorDecides_theTimeBeingThatOfTheBreach() {
        WhoAnswer.Target target = who(SPARE, "f", 2, "a", "b", "c", "f");

        assertThat(words(target)).containsExactly("[a] 1 29");
        assertThat(target.complete()).isTrue();
        assertThat(target.completeSize()).isEqualTo(2);
        assertThat(target.reason()).isNull();
    }

    @Test
    void targetsWithAndWithoutStandbysAreAnsweredInTheOrderOfTheQuestion() {
        WhoAnswer answer = Who.answer(
                SPARE.network(),
                new WhoQuestion(SPARE.nodes("plain", "f", "a"), SPARE.switches("a", "b"), 2, days(30), 1_000),
                Work.UNBOUNDED);

        assertThat(answer.targets()).extracting(WhoAnswer.Target::node).isEqualTo(SPARE.nodes("plain", "f", "a"));
        assertThat(answer.targets().stream().map(WhoTest::words))
                .containsExactly(List.of("[a] 0 30"), List.of("[a] 1 29"), List.of());
    }

    @Test
    void aStoppedSimulationSaysSo() {
        WhoAnswer.Target none = who(SPARE, "f", 2, 1_000, () -> true, "a", "b");
        AtomicInteger asked = new AtomicInteger();
        WhoAnswer.Target empty = who(SPARE, "f", 2, 1_000, () -> asked.incrementAndGet() > 1, "a", "b");

        assertThat(none.complete()).isFalse();
        assertThat(none.completeSize()).isZero();
        assertThat(none.reason()).isEqualTo("the budget is spent");
        assertThat(empty.complete()).isFalse();
    }

    @Test
    void aRunThatDoesNotSettle_leavesTheAnswerTruncated_withThatReason() {
        WhoQuestion brief = new WhoQuestion(SPARE.nodes("f"), SPARE.switches("a", "b"), 2, days(30), 1_000, 1);

        WhoAnswer.Target target = target(Who.answer(SPARE.network(), brief, Work.UNBOUNDED));

        assertThat(target.complete()).isFalse();
        assertThat(target.completeSize()).isZero();
        assertThat(target.reason()).isEqualTo("a run of the simulator did not settle within its event budget");
    }

    /** Answers so many questions whether to stop, and shares what is left of them. */
    private static final class Asks implements Work {

        private final Asks whole;
        private final int end;
        private int asked;

        Asks(int most) {
            this.whole = this;
            this.end = most;
        }

        private Asks(Asks whole, int end) {
            this.whole = whole;
            this.end = end;
        }

        @Override
        public boolean stopped() {
            return ++whole.asked > Math.min(end, whole.end);
        }

        @Override
        public Work share(int parts) {
            return new Asks(whole, whole.asked + Math.max(0, end - whole.asked) / parts);
        }
    }

    /** A function with far too many pairs and triples, another with few. */
    private static Compiled hugeAndSmall() {
        Tiny tiny = new Tiny();
        Object[] many = IntStream.range(0, 100).mapToObj(i -> "n" + i).toArray();
        for (Object one : many) {
            tiny.node((String) one, "x");
        }
        return Compiled.of(tiny.node("huge", node -> node.need(atLeast(98, many)))
                .node("small", node -> node.need(any("n0", "n1")).need(need("n2")))
                .node("x"));
    }

    @Test
    void oneHugeGate_doesNotSpendTheBudgetOfTheOthers() {
        Compiled compiled = hugeAndSmall();
        String[] ids = IntStream.range(0, 100).mapToObj(i -> "n" + i).toArray(String[]::new);
        WhoQuestion question =
                new WhoQuestion(compiled.nodes("huge", "small"), compiled.switches(ids), 3, days(30), 1_000_000);

        WhoAnswer answer = Who.answer(compiled.network(), question, new Asks(400));

        assertThat(answer.targets().get(0).complete()).isFalse();
        assertThat(answer.targets().get(0).completeSize()).isPositive();
        assertThat(answer.targets().get(1).complete()).isTrue();
        assertThat(words(answer.targets().get(1))).containsExactly("[n2] 0 30", "[n0, n1] 0 30");
    }

    @Test
    void oneFamilyOverItsCap_leavesTheOthersWhole() {
        Compiled compiled = hugeAndSmall();
        String[] ids = IntStream.range(0, 100).mapToObj(i -> "n" + i).toArray(String[]::new);
        WhoQuestion question =
                new WhoQuestion(compiled.nodes("huge", "small"), compiled.switches(ids), 3, days(30), 10_000);

        WhoAnswer answer = Who.answer(compiled.network(), question, Work.UNBOUNDED);

        assertThat(answer.targets().get(0).reason()).contains("more than 10000 minimal cut sets");
        assertThat(answer.targets().get(0).completeSize()).isEqualTo(2);
        assertThat(answer.targets().get(1).complete()).isTrue();
    }

    @Test
    void singleSwitches_areTriedOneByOne_whereNothingElseIsKnown() {
        Compiled compiled = hugeAndSmall();
        WhoQuestion question =
                new WhoQuestion(compiled.nodes("huge", "small"), compiled.switches("x", "n2"), 2, days(30), 1_000);

        // Too few for one size of all, enough for a run a switch.
        WhoAnswer answer = Who.answer(compiled.network(), question, new Asks(60));

        assertThat(words(answer.targets().get(0))).containsExactly("[x] 0 30");
        assertThat(words(answer.targets().get(1))).containsExactly("[n2] 0 30", "[x] 0 30");
        assertThat(answer.targets()).extracting(WhoAnswer.Target::completeSize).containsExactly(1, 1);
    }

    @Test
    void sizesAreOneToEight_andHorizonsAreNotNegative() {
        List<Integer> none = List.of();

        assertThatThrownBy(() -> new WhoQuestion(none, List.of(), 0, 1, 1)).hasMessageContaining("\"0\"");
        assertThatThrownBy(() -> new WhoQuestion(none, List.of(), 9, 1, 1)).hasMessageContaining("\"9\"");
        assertThatThrownBy(() -> new WhoQuestion(none, List.of(), 1, -1, 1)).hasMessageContaining("\"-1\"");
        assertThat(new WhoQuestion(none, List.of(), 1, 0, 1).maxSize()).isEqualTo(1);
        assertThat(new WhoQuestion(none, List.of(), 8, 0, 1).maxSize()).isEqualTo(8);
    }

    @Test
    void aQuestionWithoutTargetsHasNoAnswers() {
        assertThat(Who.answer(
                                LADDER.network(),
                                new WhoQuestion(List.of(), LADDER.switches("a"), 1, 1, 1),
                                Work.UNBOUNDED)
                        .targets())
                .isEmpty();
    }
}

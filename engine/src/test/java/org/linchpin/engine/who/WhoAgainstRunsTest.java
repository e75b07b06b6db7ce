package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.sweep.Sweep;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.engine.switches.Switch;

/** What {@link Who} says of models of 50 to 300 nodes, checked in the simulator set by set. */
class WhoAgainstRunsTest {

    private static final int HORIZON = 60 * Seconds.DAY;
    private static final List<String> LEVELS = List.of("parties", "owners", "positions", "sites", "jurisdictions");

    private record Case(long seed, Compiled compiled, List<Switch> switches, int maxSize) {

        static Case of(long seed, boolean standbys, int maxSize) {
            Compiled compiled = Compiled.of(LargeModels.of(seed, standbys));
            String level = LEVELS.get((int) (seed % LEVELS.size()));
            return new Case(seed, compiled, compiled.switches().over(level, false), maxSize);
        }

        Network network() {
            return compiled.network();
        }

        List<Integer> functions() {
            return IntStream.range(0, network().modelNodeCount())
                    .filter(network()::isFunction)
                    .boxed()
                    .toList();
        }

        List<WhoAnswer.Target> answers() {
            List<WhoAnswer.Target> targets = Who.answer(
                            network(),
                            new WhoQuestion(functions(), switches, maxSize, HORIZON, WhoQuestion.DEFAULT_FAMILY_CAP),
                            Work.UNBOUNDED)
                    .targets();
            assertThat(targets)
                    .allSatisfy(target -> assertThat(target.complete()).isTrue());
            return targets;
        }

        /** When the first breach begins, or -1. */
        int breach(int target, List<Switch> set) {
            Timeline run = run(set);
            int interval = run.breach(target, HORIZON, network().tolerates(target));
            return interval == Timeline.NONE ? -1 : run.from(interval);
        }

        Timeline run(List<Switch> set) {
            return Runs.run(
                    network(),
                    set.stream().map(Off::forGood).toList(),
                    HORIZON,
                    Runs.DEFAULT_EVENT_BUDGET,
                    Work.UNBOUNDED);
        }

        String as(int target) {
            return network().id(target) + " of seed " + seed;
        }
    }

    private static void forAll(int cases, boolean standbys, int maxSize, Consumer<Case> check) {
        LongStream.range(0, cases)
                .parallel()
                .mapToObj(seed -> Case.of(seed, standbys, maxSize))
                .forEach(check);
    }

    private static void assertEverySetBreachesAndNoPartDoes(Case one) {
        for (WhoAnswer.Target target : one.answers()) {
            for (WhoAnswer.CutSet set : target.sets()) {
                String as = one.as(target.node()) + " by " + set.switches();
                assertThat(one.breach(target.node(), set.switches())).as(as).isEqualTo(set.stopsAfterSeconds());
                for (Switch left : set.switches()) {
                    List<Switch> part = new ArrayList<>(set.switches());
                    part.remove(left);
                    assertThat(one.breach(target.node(), part)).as(as).isEqualTo(-1);
                }
            }
        }
    }

    @Test
    void everySetBreachesItsTargetWhenItSays_andNoPartOfItDoes() {
        forAll(60, false, 3, WhoAgainstRunsTest::assertEverySetBreachesAndNoPartDoes);
    }

    @Test
    void everySetBreachesItsTargetWhenItSays_withStandbysToo() {
        forAll(15, true, 2, WhoAgainstRunsTest::assertEverySetBreachesAndNoPartDoes);
    }

    @Test
    void singlesAreTheSwitchesThatASweepSaysBreach() {
        forAll(100, false, 1, one -> {
            SweepAnswer sweep = Sweep.answer(one.network(), one.switches, HORIZON, Work.UNBOUNDED);
            List<WhoAnswer.Target> answers = one.answers();
            for (SweepAnswer.Row row : sweep.rows()) {
                List<WhoAnswer.Target> breached = answers.stream()
                        .filter(target -> target.sets().stream()
                                .anyMatch(set -> set.switches().equals(List.of(row.what()))))
                        .toList();
                String as = row.what() + " of seed " + one.seed;
                assertThat(breached).as(as).hasSize(row.reach());
                assertThat(breached.stream()
                                .filter(target -> one.network().critical(target.node()))
                                .mapToDouble(target -> one.network().weight(target.node()))
                                .sum())
                        .as(as)
                        .isEqualTo(row.stake());
            }
        });
    }

    @Test
    void pairsAreAllPairsThatBreachWhereNeitherAloneDoes() {
        forAll(24, false, 2, WhoAgainstRunsTest::assertAllPairs);
    }

    @Test
    void pairsAreAllPairsThatBreachWhereNeitherAloneDoes_withStandbysToo() {
        forAll(6, true, 2, WhoAgainstRunsTest::assertAllPairs);
    }

    private static void assertAllPairs(Case one) {
        List<WhoAnswer.Target> answers = one.answers();
        List<Set<String>> brute = new ArrayList<>();
        answers.forEach(target -> brute.add(new TreeSet<>()));
        Timeline nothing = one.run(List.of());
        List<Timeline> singles =
                one.switches.stream().map(each -> one.run(List.of(each))).toList();
        for (int a = 0; a < one.switches.size(); a++) {
            for (int b = a + 1; b < one.switches.size(); b++) {
                Timeline pair = one.run(List.of(one.switches.get(a), one.switches.get(b)));
                for (int k = 0; k < answers.size(); k++) {
                    int target = answers.get(k).node();
                    boolean isMinimal = breaches(one, pair, target)
                            && !breaches(one, singles.get(a), target)
                            && !breaches(one, singles.get(b), target)
                            && !breaches(one, nothing, target);
                    if (isMinimal) {
                        brute.get(k).add(one.switches.get(a) + "+" + one.switches.get(b));
                    }
                }
            }
        }
        for (int k = 0; k < answers.size(); k++) {
            Set<String> pairs = answers.get(k).sets().stream()
                    .map(WhoAnswer.CutSet::switches)
                    .filter(set -> set.size() == 2)
                    .map(set -> set.getFirst() + "+" + set.getLast())
                    .collect(Collectors.toSet());
            assertThat(pairs).as(one.as(answers.get(k).node())).isEqualTo(brute.get(k));
        }
    }

    private static boolean breaches(Case one, Timeline run, int target) {
        return run.breach(target, HORIZON, one.network().tolerates(target)) != Timeline.NONE;
    }

    @Test
    void theModelsAreWorthAsking() {
        int[] sizes = new int[4];
        LongStream.range(0, 30)
                .mapToObj(seed -> Case.of(seed, false, 3))
                .flatMap(one -> one.answers().stream())
                .flatMap(target -> target.sets().stream())
                .forEach(set -> sizes[set.switches().size()]++);

        assertThat(sizes[0]).as(Arrays.toString(sizes)).isLessThan(30);
        assertThat(Arrays.stream(sizes).skip(1)).as(Arrays.toString(sizes)).allMatch(count -> count > 50);
    }
}

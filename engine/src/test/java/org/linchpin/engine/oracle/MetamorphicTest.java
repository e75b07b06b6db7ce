package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Model;

/** The oracle keeps the relations that {@link Metamorphic} states. */
class MetamorphicTest {

    private static final int CASES = 1_000;

    /** What a run says of a node. */
    private record Said(List<TickRun.Interval> dark, List<TickRun.Interval> unsupported, int breach) {}

    private static List<RandomCase> cases() {
        return LongStream.range(0, CASES).mapToObj(RandomCase::of).toList();
    }

    private static List<String> ids(Model model) {
        return new World(model).nodes.stream().map(node -> node.id()).toList();
    }

    private static TickRun run(RandomCase random, Model model) {
        return run(random, model, random.cut());
    }

    private static TickRun run(RandomCase random, Model model, Cut cut) {
        return new TickEvaluator(model, random.setting()).runWithin(cut, random.horizon());
    }

    private static Said said(TickRun run, String node, int horizon) {
        return new Said(run.darkIntervals(node), run.unsupportedIntervals(node), run.firstBreach(node, horizon));
    }

    private static void assertSame(RandomCase random, Model changed) {
        TickRun before = run(random, random.model());
        TickRun after = run(random, changed);
        for (String id : ids(random.model())) {
            assertThat(said(after, id, random.horizon()))
                    .as("seed %d, node %s", random.seed(), id)
                    .isEqualTo(said(before, id, random.horizon()));
        }
    }

    @Test
    void otherNamesChangeNothing() {
        for (RandomCase random : cases()) {
            TickRun before = run(random, random.model());
            TickRun after = run(random, Metamorphic.rename(random.model()), Metamorphic.renamed(random.cut()));
            for (String id : ids(random.model())) {
                assertThat(said(after, Metamorphic.renamed(id), random.horizon()))
                        .as("seed %d, node %s", random.seed(), id)
                        .isEqualTo(said(before, id, random.horizon()));
            }
        }
    }

    @Test
    void anotherOrderChangesNothing() {
        for (RandomCase random : cases()) {
            assertSame(
                    random,
                    Metamorphic.reorder(random.model(), Dice.of(random.seed()).generator()));
        }
    }

    @Test
    void passThroughNodesChangeNothing_coldStartsNeither() {
        for (RandomCase random : cases()) {
            Model spliced = Metamorphic.splice(random.model());
            assertSame(random, spliced);
            ColdStart.Answer before = ColdStart.at(run(random, random.model()), random.coldTick());
            ColdStart.Answer after = ColdStart.at(run(random, spliced), random.coldTick());
            assertThat(after.lit()).as("seed %d", random.seed()).containsAll(before.lit());
            assertThat(ids(random.model()).stream().filter(after.lit()::contains))
                    .as("seed %d", random.seed())
                    .containsExactlyElementsOf(before.lit());
        }
    }

    @Test
    void aHalvedPartyChangesNothing() {
        for (RandomCase random : cases()) {
            assertSame(random, Metamorphic.split(random.model(), "p0"));
        }
    }

    @Test
    void oneMoreNeedLightsNobody_oneMoreBranchDarkensNobody() {
        for (RandomCase random : cases()) {
            List<String> ids = ids(random.model());
            Dice dice = Dice.of(random.seed());
            Gate.Need need = Gate.Need.of(dice.oneOf(ids), Tiny.days(dice.between(0, 3)));
            String changed = dice.oneOf(ids);
            TickRun before = run(random, random.model());
            TickRun more = run(random, Metamorphic.addNeed(random.model(), changed, need));
            TickRun wider = run(random, Metamorphic.addBranch(random.model(), changed, need));
            for (int tick = 0; tick <= before.lastTick(); tick++) {
                assertThat(more.litAt(tick) & ~before.litAt(tick))
                        .as("seed %d, tick %d", random.seed(), tick)
                        .isZero();
                assertThat(before.litAt(tick) & ~wider.litAt(tick))
                        .as("seed %d, tick %d", random.seed(), tick)
                        .isZero();
            }
        }
    }

    @Test
    void twiceAsLongIsTwiceAsLate() {
        for (RandomCase random : cases()) {
            TickRun before = run(random, random.model());
            TickRun after = new TickEvaluator(Metamorphic.twice(random.model()), random.setting())
                    .runWithin(Metamorphic.twice(random.cut()), 2 * random.horizon());
            assertThat(after.lastTick()).isEqualTo(2 * before.lastTick());
            for (int tick = 0; tick <= before.lastTick(); tick++) {
                assertThat(after.litAt(2 * tick))
                        .as("seed %d, tick %d", random.seed(), tick)
                        .isEqualTo(before.litAt(tick));
            }
        }
    }

    @Test
    void whatIsDarkInTheBestReadingIsDarkInTheWorstAtLeastAsEarly() {
        for (RandomCase random : cases()) {
            TickRun worst = new TickEvaluator(random.model(), Setting.WORST).runWithin(random.cut(), random.horizon());
            TickRun best = new TickEvaluator(random.model(), Setting.BEST).runWithin(random.cut(), random.horizon());
            for (int tick = 0; tick <= worst.lastTick(); tick++) {
                assertThat(worst.litAt(tick) & ~best.litAt(tick))
                        .as("seed %d, tick %d", random.seed(), tick)
                        .isZero();
            }
        }
    }
}

package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.validity.Validity;

/** The random models say everything that can be said, and most of what is asked of them has an answer that matters. */
class CoverageTest {

    private static final int CASES = 20_000;

    @Test
    void everyConstructLiesBeneathAFunctionInOneCaseOfTwenty() {
        Coverage coverage = new Coverage();
        for (long seed = 0; seed < CASES; seed++) {
            coverage.add(RandomCase.of(seed));
        }

        Map<Construct, Double> percents = new EnumMap<>(Construct.class);
        for (Construct construct : Construct.values()) {
            percents.put(construct, coverage.percent(construct));
        }

        assertThat(percents)
                .allSatisfy((construct, percent) ->
                        assertThat(percent).as(construct.name()).isGreaterThanOrEqualTo(5));
    }

    @Test
    void fewNodesAreBrokenFromTheStart_andManyCutsMatterAndLeaveSomethingLit() {
        int cases = 2_000;
        int nodes = 0;
        int broken = 0;
        int partial = 0;
        for (long seed = 0; seed < cases; seed++) {
            RandomCase random = RandomCase.of(seed);
            TickEvaluator evaluator = new TickEvaluator(random.model(), random.setting());
            TickRun untouched = evaluator.runWithin(Cut.NOTHING, random.horizon());
            TickRun run = evaluator.runWithin(random.cut(), random.horizon());
            nodes += random.model().nodes().size();
            broken += untouched.brokenFromStart().size();
            boolean matters = random.functions().stream()
                    .anyMatch(function -> untouched.firstBreach(function, random.horizon()) == Ticks.NEVER
                            && run.firstBreach(function, random.horizon()) != Ticks.NEVER);
            partial += matters && run.litAt(run.lastTick()) != 0 ? 1 : 0;
        }

        assertThat(broken).isLessThan(nodes * 15 / 100);
        assertThat(partial).isGreaterThan(cases / 4);
    }

    @Test
    void everyModelIsValid() {
        for (long seed = 0; seed < CASES; seed++) {
            assertThat(Validity.check(RandomModels.of(seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void aSeedGivesTheSameCaseAgain() {
        assertThat(RandomCase.of(7).cut()).isEqualTo(RandomCase.of(7).cut());
        assertThat(RandomCase.of(7).model().parties())
                .isEqualTo(RandomCase.of(7).model().parties());
        assertThat(new World(RandomCase.of(7).model()).nodes)
                .isEqualTo(new World(RandomCase.of(7).model()).nodes);
    }
}

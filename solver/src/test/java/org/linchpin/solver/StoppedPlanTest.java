package org.linchpin.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.oracle.RandomPlans;
import org.linchpin.engine.oracle.Tiny;
import org.linchpin.engine.plan.Frontier;
import org.linchpin.engine.plan.PlanAnswer;
import org.linchpin.engine.plan.PlanAnswer.Verdict;
import org.linchpin.engine.plan.PlanQuestion;
import org.linchpin.engine.plan.Planner;

/** A planner that is stopped says so; that there is no plan it says only where there is none. */
class StoppedPlanTest {

    private static final int CASES = Integer.getInteger("cases", 20);
    private static final int[] ASKED = {0, 1, 3, 10, 30, 100, 300, 1000};

    private static PlanQuestion question(long seed) {
        RandomPlans random = RandomPlans.of(seed);
        Terms.Reading reading = random.setting().worst() ? Terms.Reading.WORST : Terms.Reading.BEST;
        return new PlanQuestion(
                random.model(),
                new Terms(reading, random.setting().orderly()),
                Tiny.days(random.horizon()),
                random.years() * 365L * Seconds.DAY);
    }

    /** Is stopped once it was asked so often. */
    private static final class Stopping implements Work {

        private int left;

        Stopping(int left) {
            this.left = left;
        }

        @Override
        public boolean stopped() {
            left = Math.max(-1, left - 1);
            return left < 0;
        }
    }

    /** Has time, but none for any part of it. */
    private static final class WithoutParts implements Work {

        @Override
        public boolean stopped() {
            return false;
        }

        @Override
        public Work share(int parts) {
            return () -> true;
        }
    }

    @Test
    void stoppedAtAnyMoment_impossibleIsSaidOnlyOfWhatIs_andWithThatItWasStopped() {
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < CASES; seed++) {
            Verdict truth =
                    Planner.answer(question(seed), new Scip(60), Work.UNBOUNDED).verdict();
            for (int asked : ASKED) {
                Stopping work = new Stopping(asked);
                PlanAnswer answer = Planner.answer(question(seed), new Scip(60), work);
                boolean isFalse = answer.verdict() == Verdict.IMPOSSIBLE && truth != Verdict.IMPOSSIBLE;
                boolean isSilent = answer.plan() == null && answer.truncated() == null && work.stopped();
                if (isFalse || isSilent) {
                    wrong.add("seed " + seed + " after " + asked + ": " + answer.verdict() + ", not " + truth + "; "
                            + answer.truncated());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void choicesThatCouldNotBeJudged_areNotRuledOut() {
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < CASES; seed++) {
            Verdict truth =
                    Planner.answer(question(seed), new Scip(60), Work.UNBOUNDED).verdict();
            PlanAnswer answer = Planner.answer(question(seed), new Scip(60), new WithoutParts());
            if (answer.verdict() == Verdict.IMPOSSIBLE && truth != Verdict.IMPOSSIBLE) {
                wrong.add("seed " + seed + ": " + answer.verdict() + ", not " + truth);
            }
            long at = seed;
            Frontier frontier = Planner.frontier(question(seed), new Scip(60), new WithoutParts());
            frontier.sections().stream()
                    .filter(section -> section.points().isEmpty() && section.truncated() == null)
                    .filter(section -> truth != Verdict.IMPOSSIBLE)
                    .forEach(section -> wrong.add("seed " + at + ": no plan of " + section.aim()));
        }
        assertThat(wrong).isEmpty();
    }
}

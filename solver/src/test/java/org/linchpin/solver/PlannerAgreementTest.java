package org.linchpin.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.oracle.BrutePlan;
import org.linchpin.engine.oracle.RandomPlans;
import org.linchpin.engine.oracle.Tiny;
import org.linchpin.engine.plan.Frontier;
import org.linchpin.engine.plan.Missing;
import org.linchpin.engine.plan.Plan;
import org.linchpin.engine.plan.PlanAnswer;
import org.linchpin.engine.plan.PlanAnswer.Verdict;
import org.linchpin.engine.plan.PlanQuestion;
import org.linchpin.engine.plan.Planner;

/** The planner and the trying of every set of options say the same of random models. */
class PlannerAgreementTest {

    private static final int CASES = Integer.getInteger("cases", 400);
    private static final int FRONTIERS = Math.max(20, CASES / 10);

    /** One case, and what it was asked. */
    private record Case(RandomPlans random, BrutePlan brute, PlanQuestion question) {
        static Case of(long seed) {
            RandomPlans random = RandomPlans.of(seed);
            Terms.Reading reading = random.setting().worst() ? Terms.Reading.WORST : Terms.Reading.BEST;
            PlanQuestion question = new PlanQuestion(
                    random.model(),
                    new Terms(reading, random.setting().orderly()),
                    Tiny.days(random.horizon()),
                    random.years() * 365L * Seconds.DAY);
            return new Case(random, BrutePlan.of(random), question);
        }
    }

    @Test
    void theCheapestPlan_isThatOfTryingEverySet_andWhatIsMissingTheFewest() {
        List<String> disagreements = new ArrayList<>();
        int impossible = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Case one = Case.of(seed);
            PlanAnswer answer = Planner.answer(one.question(), new Scip(60), Work.UNBOUNDED);
            String difference = difference(one, answer);
            impossible += answer.verdict() == Verdict.IMPOSSIBLE ? 1 : 0;
            if (difference != null) {
                disagreements.add("seed " + seed + ": " + difference);
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(impossible).isBetween(CASES / 5, CASES / 2);
    }

    @Test
    void everySectionOfTheFrontier_isThatOfTryingEverySet() {
        List<String> disagreements = new ArrayList<>();
        int points = 0;
        for (long seed = 0; seed < FRONTIERS; seed++) {
            Case one = Case.of(seed);
            Frontier frontier = Planner.frontier(one.question(), new Scip(60), Work.UNBOUNDED);
            for (Frontier.Section section : frontier.sections()) {
                List<BrutePlan.Point> expected = expected(one.brute(), section.aim());
                List<BrutePlan.Point> found = section.points().stream()
                        .map(plan -> new BrutePlan.Point(plan.costMinor(), value(plan, section.aim())))
                        .toList();
                points += found.size();
                if (!found.equals(expected) || section.truncated() != null) {
                    disagreements.add("seed " + seed + " " + section.aim() + ": " + expected + ", but " + found);
                }
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(points).isGreaterThan(3 * FRONTIERS);
    }

    private static List<BrutePlan.Point> expected(BrutePlan brute, Frontier.Aim aim) {
        return switch (aim) {
            case STAKE -> brute.costAndStake();
            case READINESS -> brute.costAndLead();
            case EFFECTIVENESS -> brute.costAndEffectiveness();
        };
    }

    private static double value(Plan plan, Frontier.Aim aim) {
        double value = switch (aim) {
            case STAKE -> plan.stakeFraction();
            case READINESS -> (double) plan.leadSeconds() / Seconds.DAY;
            case EFFECTIVENESS -> -plan.effectivenessFraction();
        };
        return Math.rint(value * 1e9) / 1e9;
    }

    private static String difference(Case one, PlanAnswer answer) {
        BrutePlan.Optimum optimum = one.brute().optimum();
        Plan plan = answer.plan();
        if (optimum == null) {
            if (answer.verdict() != Verdict.IMPOSSIBLE) {
                return "impossible, but " + answer.verdict() + " " + plan;
            }
            Missing missing = answer.missing();
            int fewest = one.brute().missingAlternatives();
            int found = missing == null
                    ? -2
                    : isOfFunctions(one, missing) ? -1 : missing.alternatives().size();
            return found == fewest ? null : "missing " + fewest + ", but " + missing;
        }
        if (plan == null) {
            return "cheapest " + optimum + ", but " + answer.verdict();
        }
        boolean isOne = optimum.plans().contains(new TreeSet<>(plan.options()));
        return isOne && plan.costMinor() == optimum.costMinor() && answer.gapFraction() == 0
                ? null
                : "cheapest " + optimum + ", but " + plan;
    }

    /** Where no number of nodes would do, alternatives for functions themselves are told. */
    private static boolean isOfFunctions(Case one, Missing missing) {
        return missing.alternatives().stream().anyMatch(alternative -> {
            Node node = one.random().model().nodes().find(alternative.node());
            return node != null && node.kind() == Kind.FUNCTION;
        });
    }
}

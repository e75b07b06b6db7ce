package org.linchpin.views.plan;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.plan.Plan;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.policy.PolicyAnswer.Judged;
import org.linchpin.views.print.Figures;
import org.linchpin.views.words.Level;

/** What policies ask, and how they stand, in the few words of a cell. */
final class PlanLimits {

    private PlanLimits() {}

    static String asks(Limit limit) {
        Level level = Level.of(limit.over());
        boolean isLevel = !level.one().equals("switch");
        String of = isLevel ? "" : " of \"" + limit.over() + "\"";
        String asks = switch (limit.kind()) {
            case GROUPS ->
                limit.maxSize() == 1
                        ? "no " + level.one() + of + " alone"
                        : "no " + limit.maxSize() + " " + level.many() + of + " together";
            case SHARE ->
                "no " + level.one() + of + " over " + percent(limit.policy().atMostPpm());
            case SUPPORT -> "nothing unsupported over " + Figures.span(limit.supportSeconds());
        };
        List<String> except = limit.policy().except();
        return asks
                + (limit.kind() == Limit.Kind.SUPPORT ? "" : " within " + Figures.span(limit.horizonSeconds()))
                + (limit.policy().noMoves() ? ", no moves" : "")
                + (except.isEmpty() ? "" : ", but " + String.join(", ", except));
    }

    private static String percent(int ppm) {
        return Figures.weight(ppm / 10_000.0) + " %";
    }

    /** {@code met}, {@code 12 findings}. */
    static String state(Judged judged) {
        int findings = judged.findings().size();
        if (findings > 0) {
            return Figures.count(findings, "finding", "findings") + (judged.truncated() == null ? "" : " or more");
        }
        return judged.truncated() == null ? "met" : "not settled";
    }

    /** What it asks of plans alone, or nothing. */
    static String ofPlans(Rules.Policy policy, PlanWords words) {
        List<String> asks = new ArrayList<>();
        if (policy.budgetMinor() >= 0) {
            asks.add("at most " + words.money(policy.budgetMinor()));
        }
        if (policy.readinessSeconds() >= 0) {
            asks.add("stands within " + Figures.span(policy.readinessSeconds()));
        }
        return String.join(", ", asks);
    }

    static boolean isWithin(Rules.Policy policy, Plan plan) {
        return (policy.budgetMinor() < 0 || plan.costMinor() <= policy.budgetMinor())
                && (policy.readinessSeconds() < 0 || plan.leadSeconds() <= policy.readinessSeconds());
    }
}

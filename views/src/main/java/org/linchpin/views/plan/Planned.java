package org.linchpin.views.plan;

import org.linchpin.engine.plan.PlanAnswer;
import org.linchpin.engine.plan.PlanQuestion;
import org.linchpin.engine.policy.PolicyAnswer;
import org.linchpin.views.question.Opened;

/**
 * A plan that was found or opened, and where it comes from.
 *
 * @param name what it is called beside others
 */
public record Planned(Opened opened, PlanQuestion question, PlanAnswer answer, String name, PlanWords words) {

    public Planned(Opened opened, PlanQuestion question, PlanAnswer answer, String name) {
        this(opened, question, answer, name, new PlanWords(question.model()));
    }

    /** True if the policies are met, with what is bought or with nothing. */
    public boolean isMet() {
        return switch (answer.verdict()) {
            case NOTHING_TO_DO, CHEAPEST, MEETS -> true;
            case FALLS_SHORT, UNKNOWN, IMPOSSIBLE -> false;
        };
    }

    /** Weight of all critical functions that do not breach with no switch off; 0 if no policy speaks of switches. */
    double wholeWeight() {
        return answer.before().limits().stream()
                .mapToDouble(PolicyAnswer.Judged::wholeWeight)
                .findFirst()
                .orElse(0);
    }
}

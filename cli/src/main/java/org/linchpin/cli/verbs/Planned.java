package org.linchpin.cli.verbs;

import org.linchpin.engine.plan.PlanAnswer;
import org.linchpin.engine.plan.PlanQuestion;

/**
 * A plan that was found or opened, and where it comes from.
 *
 * @param name what it is called beside others
 */
record Planned(Opened opened, PlanQuestion question, PlanAnswer answer, String name, PlanWords words) {

    Planned(Opened opened, PlanQuestion question, PlanAnswer answer, String name) {
        this(opened, question, answer, name, new PlanWords(question.model()));
    }

    /** True if the policies are met, with what is bought or with nothing. */
    boolean isMet() {
        return switch (answer.verdict()) {
            case NOTHING_TO_DO, CHEAPEST, MEETS -> true;
            case FALLS_SHORT, UNKNOWN, IMPOSSIBLE -> false;
        };
    }
}

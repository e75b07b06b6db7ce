package org.linchpin.server.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.plan.PlanAnswer;
import org.linchpin.engine.plan.PlanQuestion;
import org.linchpin.engine.plan.Planner;
import org.linchpin.formats.text.Money;
import org.linchpin.formats.text.TextException;
import org.linchpin.server.http.ProblemException;
import org.linchpin.solver.Scip;
import org.linchpin.views.plan.FrontierView;
import org.linchpin.views.plan.PlanPolicies;
import org.linchpin.views.plan.PlanView;
import org.linchpin.views.plan.Planned;
import org.linchpin.views.print.View;
import org.linchpin.views.question.Opened;

/** The cheapest way out that meets the policies; the frontier of cost against stake; or how given options stand. */
final class PlanAnswering implements Answering {

    private static final int PERIOD_SECONDS = 5 * 365 * 86_400;
    private static final int LIMIT_SECONDS = 600;

    private final boolean pareto;

    PlanAnswering(boolean pareto) {
        this.pareto = pareto;
    }

    @Override
    public Asked ask(Subject subject, Parameters parameters) {
        Opened opened = Asking.open(subject, parameters);
        PlanPolicies policies = new PlanPolicies(
                parameters.list("policies"),
                parameters.list("without"),
                budget(parameters),
                parameters.span("readiness"));
        PlanQuestion question = new PlanQuestion(
                policies.of(opened.written()),
                opened.network().terms(),
                Asking.horizon(parameters),
                parameters.span("period", PERIOD_SECONDS));
        List<String> given = parameters.list("options");
        return work -> {
            Scip master = new Scip(LIMIT_SECONDS);
            if (pareto) {
                return new FrontierView(opened, question, Planner.frontier(question, master, work));
            }
            return plan(opened, question, given, master, work);
        };
    }

    private static View plan(
            Opened opened, PlanQuestion question, List<String> given, Scip master, org.linchpin.engine.Work work) {
        PlanAnswer answer =
                given.isEmpty() ? Planner.answer(question, master, work) : Planner.given(question, given, master, work);
        return new PlanView(new Planned(opened, question, answer, given.isEmpty() ? "cheapest" : "given"));
    }

    private static @Nullable Long budget(Parameters parameters) {
        String budget = parameters.text("budget");
        if (budget == null) {
            return null;
        }
        try {
            return Money.parse(budget);
        } catch (TextException e) {
            throw ProblemException.badRequest("The parameter \"budget\": " + e.message() + ".", e.maybe());
        }
    }
}

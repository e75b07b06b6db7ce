package org.linchpin.server.answers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Option;
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
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;

/** The cheapest way out that meets the policies; the frontier of cost against stake; or how given options stand. */
public final class PlanAnswering implements Answering {

    private static final int PERIOD_SECONDS = 5 * 365 * 86_400;
    private static final int LIMIT_SECONDS = 600;

    private final boolean pareto;

    PlanAnswering(boolean pareto) {
        this.pareto = pareto;
    }

    @Override
    public Asked ask(Subject subject, Parameters parameters) {
        Opened opened = Asking.open(subject, parameters);
        PlanQuestion question = question(opened, parameters);
        List<String> given = parameters.list("options");
        requireKnown(opened, given);
        return work -> {
            Scip master = new Scip(LIMIT_SECONDS);
            if (pareto) {
                return new FrontierView(opened, question, Planner.frontier(question, master, work));
            }
            return new PlanView(
                    given.isEmpty()
                            ? new Planned(opened, question, Planner.answer(question, master, work), "cheapest")
                            : given(opened, question, given, work));
        };
    }

    /**
     * How these options stand as a plan.
     *
     * @param query what else is asked, as of a job
     */
    public static Planned given(Subject subject, Map<String, String> query, List<String> options) {
        Parameters parameters = new Parameters(query);
        Opened opened = Asking.open(subject, parameters);
        PlanQuestion question = question(opened, parameters);
        parameters.refuseOthers();
        return given(opened, question, options, Deadline.ofRequest());
    }

    private static Planned given(Opened opened, PlanQuestion question, List<String> options, Work work) {
        requireKnown(opened, options);
        return new Planned(opened, question, Planner.given(question, options, new Scip(LIMIT_SECONDS), work), "given");
    }

    private static void requireKnown(Opened opened, List<String> options) {
        List<String> known = opened.written().options().stream().map(Option::id).toList();
        options.forEach(id -> FailedException.requireKnown("option", id, known));
    }

    private static PlanQuestion question(Opened opened, Parameters parameters) {
        PlanPolicies policies = new PlanPolicies(
                parameters.list("policies"),
                parameters.list("without"),
                budget(parameters),
                parameters.span("readiness"),
                "");
        return new PlanQuestion(
                policies.of(opened.written()),
                opened.network().terms(),
                Asking.horizon(parameters),
                parameters.span("period", PERIOD_SECONDS));
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

package org.linchpin.engine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.plan.PlanAnswer.Verdict;
import org.linchpin.engine.policy.Basis;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.policy.PolicyAnswer;

/**
 * Answers {@link PlanQuestion}: the cheapest options that meet the policies, proved by an implicit hitting set ({@link
 * Search}); whether they merely move dependence ({@link SwapCheck}); how they unfold ({@link Courses}); or what is missing
 * for a plan to exist ({@link Missings}).
 */
public final class Planner {

    private final PlanQuestion question;
    private final Model model;
    private final Master master;
    private final Work work;
    private final Model standing;
    private final Catalogue catalogue;
    private final Basis basis;
    private final Outlook outlook;

    private Planner(PlanQuestion question, Master master, Work work) {
        this.question = question;
        this.model = question.model();
        this.master = new Reduced(master);
        this.work = work;
        this.standing = Bought.apply(model, List.of());
        this.catalogue = new Catalogue(model, question.periodSeconds());
        List<Limit> limits = Limit.of(model.rules(), question.horizonSeconds());
        this.basis = Basis.of(standing, question.terms(), limits, work);
        this.outlook = new Outlook(model, catalogue, basis, work);
    }

    public static PlanAnswer answer(PlanQuestion question, Master master, Work work) {
        return new Planner(question, master, work).answer();
    }

    /**
     * What these options do together, cheapest or not: the verdict is that they meet the policies or fall short of them.
     *
     * @param options ids of options that go together; those that are done may be among them
     */
    public static PlanAnswer given(PlanQuestion question, List<String> options, Master master, Work work) {
        Planner planner = new Planner(question, master, work);
        boolean[] bought = new boolean[planner.catalogue.size()];
        for (int k = 0; k < bought.length; k++) {
            bought[k] = options.contains(planner.catalogue.option(k).id());
        }
        return planner.given(bought);
    }

    /** What more money buys. */
    public static Frontier frontier(PlanQuestion question, Master master, Work work) {
        Planner planner = new Planner(question, master, work);
        return new Frontiers(planner.outlook, planner.master).answer();
    }

    /** What less time costs: of the frontier the plans that meet the policies and that no other beats in both cost and lead. */
    public static Frontier.Section readiness(PlanQuestion question, Master master, Work work) {
        Planner planner = new Planner(question, master, work);
        return new Frontiers(planner.outlook, planner.master).readiness();
    }

    private PlanAnswer answer() {
        PolicyAnswer before = outlook.judged(new boolean[catalogue.size()]);
        Program program = catalogue.program();
        catalogue.bounds(program, model.rules());
        Search.Found found = new Search(outlook, program, master).run();
        boolean[] bought = found.bought();
        if (bought == null) {
            Missing missing = found.isImpossible() ? new Missings(question, outlook, master).answer() : null;
            Verdict verdict = found.isImpossible() ? Verdict.IMPOSSIBLE : Verdict.UNKNOWN;
            // That there is no plan is proved; what is missing may not be known to the end.
            String truncated = missing == null || !work.stopped() ? found.truncated() : missing.truncated();
            return new PlanAnswer(verdict, null, found.lowerBoundMinor(), before, null, null, null, missing, truncated);
        }
        PolicyAnswer after = outlook.judged(bought);
        Plan plan = outlook.plan(bought, after);
        Verdict verdict = found.isOptimal() ? Verdict.CHEAPEST : Verdict.MEETS;
        return answer(
                plan.items().isEmpty() ? Verdict.NOTHING_TO_DO : verdict,
                plan,
                bought,
                before,
                after,
                found.lowerBoundMinor(),
                found.truncated());
    }

    private PlanAnswer given(boolean[] bought) {
        PolicyAnswer after = outlook.judged(bought);
        Plan plan = outlook.plan(bought, after);
        boolean isWithinBounds = model.rules().policies().stream()
                .allMatch(policy -> (policy.budgetMinor() < 0 || plan.costMinor() <= policy.budgetMinor())
                        && (policy.readinessSeconds() < 0 || plan.leadSeconds() <= policy.readinessSeconds()));
        Verdict verdict = after.isMet() && isWithinBounds ? Verdict.MEETS : Verdict.FALLS_SHORT;
        PolicyAnswer before = outlook.judged(new boolean[bought.length]);
        return answer(verdict, plan, bought, before, after, Long.MIN_VALUE, null);
    }

    private PlanAnswer answer(
            Verdict verdict,
            Plan plan,
            boolean[] bought,
            PolicyAnswer before,
            PolicyAnswer after,
            long lowerBoundMinor,
            @Nullable String truncated) {
        return new PlanAnswer(
                verdict,
                plan,
                lowerBoundMinor,
                before,
                after,
                SwapCheck.answer(standing, outlook.with(bought), question.terms(), swapHorizon(), work),
                new Courses(outlook).answer(bought, before, after),
                null,
                truncated);
    }

    /** The longest for which a policy asks, so that all that was freed is looked at. */
    private int swapHorizon() {
        return basis.limits().stream()
                .filter(limit -> limit.kind() != Limit.Kind.SUPPORT)
                .mapToInt(Limit::horizonSeconds)
                .max()
                .orElse(question.horizonSeconds());
    }
}

package org.linchpin.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.policy.Basis;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.policy.PolicyAnswer;
import org.linchpin.engine.switches.Switch;

/**
 * Why there is no plan, and the least that would make one exist. First without budgets and readiness: if a plan meets the rest,
 * those are in the way. Else each node is offered an {@link Ideals ideal alternative}, and the fewest of them are looked for by the
 * same search; what an alternative must do without are the switches that violate a policy once it is taken away again.
 */
final class Missings {

    private static final String STOPPED = "stopped before the cheapest options beside them were found";

    private static final String EARLY = "stopped before the least that is missing was found";

    private final PlanQuestion question;
    private final Outlook outlook;
    private final Model model;
    private final Catalogue catalogue;
    private final Basis basis;
    private final Master master;

    Missings(PlanQuestion question, Outlook outlook, Master master) {
        this.question = question;
        this.outlook = outlook;
        this.model = outlook.model();
        this.catalogue = outlook.catalogue();
        this.basis = outlook.basis();
        this.master = master;
    }

    Missing answer() {
        Missing missing = found();
        return outlook.work().stopped()
                ? new Missing(
                        missing.alternatives(),
                        missing.with(),
                        missing.withCostMinor(),
                        missing.budgetMinor(),
                        missing.readinessSeconds(),
                        missing.conflict(),
                        EARLY)
                : missing;
    }

    private Missing found() {
        Search.Found unbounded = search(catalogue.program()).run();
        List<String> conflict = conflict();
        if (unbounded.bought() != null) {
            return new Missing(List.of(), List.of(), 0, leastBudget(), leastReadiness(), conflict, null);
        }
        Missing found = null;
        if (unbounded.isImpossible()) {
            found = alternatives(Ideals.of(model, question.terms(), false), conflict);
        }
        if (found == null && unbounded.isImpossible()) {
            found = alternatives(Ideals.of(model, question.terms(), true), conflict);
        }
        return found == null
                ? new Missing(List.of(), List.of(), 0, -1, -1, conflict, "no alternative was found that would do")
                : found;
    }

    private Search search(Program program) {
        return new Search(outlook, program, master);
    }

    /** The cost of the cheapest plan that keeps to all policies but budgets, or -1. */
    private long leastBudget() {
        Program program = catalogue.program();
        boolean isBudgeted = false;
        for (Rules.Policy policy : model.rules().policies()) {
            isBudgeted |= policy.budgetMinor() >= 0;
            if (policy.readinessSeconds() >= 0) {
                catalogue.readiness(program, policy.readinessSeconds());
            }
        }
        boolean[] bought = isBudgeted ? search(program).run().bought() : null;
        return bought == null ? -1 : catalogue.costMinor(bought);
    }

    /** The lead of the soonest plan that keeps to all policies but readiness, or -1. */
    private int leastReadiness() {
        Program program = catalogue.program();
        boolean isHurried = false;
        for (Rules.Policy policy : model.rules().policies()) {
            isHurried |= policy.readinessSeconds() >= 0;
            if (policy.budgetMinor() >= 0) {
                catalogue.budget(program, policy.budgetMinor());
            }
        }
        if (!isHurried) {
            return -1;
        }
        Search search = search(program);
        int least = -1;
        for (boolean[] plan = search.run().bought();
                plan != null;
                plan = search.run().bought()) {
            least = catalogue.leadSeconds(plan);
            if (least == 0) {
                break;
            }
            catalogue.readiness(program, least - 1);
        }
        return least;
    }

    /** Policies without any one of which there would be a plan, found by leaving out one after another. */
    private List<String> conflict() {
        List<Rules.Policy> kept = new ArrayList<>(model.rules().policies());
        for (Rules.Policy policy : model.rules().policies()) {
            List<Rules.Policy> fewer = new ArrayList<>(kept);
            fewer.remove(policy);
            if (isImpossible(fewer)) {
                kept = fewer;
            }
        }
        return kept.stream().map(Rules.Policy::id).toList();
    }

    private boolean isImpossible(List<Rules.Policy> policies) {
        Rules rules = new Rules(List.of(), policies);
        Program program = catalogue.program();
        catalogue.bounds(program, rules);
        List<Limit> limits = Limit.of(rules, question.horizonSeconds());
        return new Search(outlook.by(basis.of(limits)), program, master).run().isImpossible();
    }

    private @Nullable Missing alternatives(Ideals ideals, List<String> conflict) {
        Model offered = ideals.model();
        Catalogue all = new Catalogue(offered, question.periodSeconds());
        Outlook withIdeals = new Outlook(offered, all, basis, outlook.work());
        Search.Found fewest = new Search(withIdeals, all.program(ideals.costs(all)), master).run();
        boolean[] first = fewest.bought();
        if (first == null) {
            return null;
        }
        // The same alternatives once more, now with the cheapest options beside them.
        Program cheapest = all.program();
        for (int k = 0; k < all.size(); k++) {
            if (ideals.isIdeal(all.option(k))) {
                cheapest.clause(new int[] {first[k] ? Literal.yes(k) : Literal.no(k)});
            }
        }
        boolean[] second = new Search(withIdeals, cheapest, master).run().bought();
        boolean[] plan = second == null ? first : second;
        List<Missing.Alternative> alternatives = new ArrayList<>();
        List<String> with = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            if (plan[k] && ideals.isIdeal(all.option(k))) {
                alternatives.add(alternative(k, plan, withIdeals));
            } else if (plan[k]) {
                with.add(all.option(k).id());
            }
        }
        return new Missing(
                alternatives,
                with,
                all.costMinor(plan),
                -1,
                -1,
                conflict,
                second == null ? STOPPED : ideals.truncated());
    }

    private Missing.Alternative alternative(int ideal, boolean[] plan, Outlook withIdeals) {
        boolean[] less = plan.clone();
        less[ideal] = false;
        Set<String> without = new LinkedHashSet<>();
        for (PolicyAnswer.Judged judged : withIdeals.judged(less).limits()) {
            judged.findings()
                    .forEach(finding ->
                            finding.switches().stream().map(Switch::id).forEach(without::add));
        }
        String node = withIdeals.catalogue().option(ideal).change().target();
        List<Option> known = model.options().stream()
                .filter(option -> option.change().target().equals(node)
                        && (option.change() instanceof Option.AddTo || option.change() instanceof Option.Replace))
                .toList();
        Set<String> restedOn = new LinkedHashSet<>();
        known.forEach(option -> suppliers(option.change(), restedOn));
        List<String> ordered = new ArrayList<>(restedOn);
        ordered.retainAll(without);
        without.stream().filter(id -> !ordered.contains(id)).forEach(ordered::add);
        return new Missing.Alternative(
                node, List.copyOf(ordered), known.stream().map(Option::id).toList());
    }

    private static void suppliers(Option.Change change, Set<String> found) {
        Node.Relations relations = switch (change) {
            case Option.AddTo add -> add.relations();
            case Option.Replace replace -> replace.relations();
            case Option.Extend _, Option.Speed _, Option.Move _, Option.Retire _ -> Node.Relations.NONE;
        };
        relations.by().stream().map(Gate.Need::target).forEach(found::add);
        relations.from().stream().map(Gate.Need::target).forEach(found::add);
        relations.keys().stream().map(Gate.Need::target).forEach(found::add);
        Mentions.of(change, found::add);
    }
}

package org.linchpin.engine.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.policy.Basis;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.policy.Supported;
import org.linchpin.engine.switches.Switches;

/**
 * Why a plan violates a limit: {@link Literal literals} of which one must become true, so that every plan in which none is
 * violates it too. Few where dark times tell why ({@link ChoiceNetwork}), more where standbys are simulated ({@link
 * Growth}), and every option that the function could feel where neither holds.
 */
final class Reasons {

    private final Model model;
    private final Catalogue catalogue;
    private final Basis basis;
    private final Work work;
    private final Map<Integer, ChoiceNetwork> networks = new HashMap<>();
    private final Set<String> sites = new LinkedHashSet<>();

    Reasons(Model model, Catalogue catalogue, Basis basis, Work work) {
        this.model = model;
        this.catalogue = catalogue;
        this.basis = basis;
        this.work = work;
        model.nodes().forEach(node -> {
            if (node.kind() == Kind.SITE) {
                sites.add(node.id());
            }
        });
    }

    int[] of(Violation violation, boolean[] plan) {
        Limit limit = violation.limit();
        ChoiceNetwork network = network(limit.supportSeconds());
        int function = network.node(violation.function());
        Set<Integer> literals = new LinkedHashSet<>();
        if (basis.wasDarkAnyway(limit, violation.function())) {
            all(network.touching(function), plan, literals);
        } else if (network.hasStandby(function)) {
            Model within = Supported.within(model, limit.supportSeconds());
            Growth growth = new Growth(within, catalogue, basis.terms(), work);
            addAll(
                    growth.reason(
                            violation.switches(),
                            violation.function(),
                            limit.horizonSeconds(),
                            plan,
                            network.touching(function)),
                    literals);
        } else {
            int[] few = network.reason(network.nodes(violation.switches()), function, limit.horizonSeconds(), plan);
            if (few == null) {
                all(network.touching(function), plan, literals);
            } else {
                addAll(few, literals);
            }
        }
        beside(violation, plan, literals);
        return literals.stream().mapToInt(Integer::intValue).toArray();
    }

    private ChoiceNetwork network(int supportSeconds) {
        return networks.computeIfAbsent(
                supportSeconds,
                seconds -> new ChoiceNetwork(Supported.within(model, seconds), catalogue, basis.terms()));
    }

    private static void addAll(int[] found, Set<Integer> literals) {
        Arrays.stream(found).forEach(literals::add);
    }

    private static void all(Bits touching, boolean[] plan, Set<Integer> literals) {
        for (int k = 0; k < plan.length; k++) {
            if (touching.get(k)) {
                literals.add(Literal.flip(k, plan[k]));
            }
        }
    }

    /** What could take the violation out of the limit's scope instead of lighting the function. */
    private void beside(Violation violation, boolean[] plan, Set<Integer> literals) {
        Limit limit = violation.limit();
        if (limit.kind() == Limit.Kind.SUPPORT) {
            // It would not be for want of support if the function were breached anyway.
            ChoiceNetwork asItIs = network(-1);
            Bits touching = asItIs.touching(asItIs.node(violation.function()));
            for (int k = 0; k < plan.length; k++) {
                if (touching.get(k) && (plan[k] || !Choices.onlyLights(catalogue.option(k)))) {
                    literals.add(Literal.flip(k, plan[k]));
                }
            }
        }
        boolean isLevel = Switches.LEVELS.contains(limit.over());
        boolean isOfPlaces = !isLevel || limit.over().equals("sites");
        for (int k = 0; k < plan.length; k++) {
            String target = catalogue.option(k).change().target();
            boolean selects = isOfPlaces && (violation.switches().contains(target) || sites.contains(target));
            boolean isFunction =
                    limit.policy().of() != null && (target.equals(violation.function()) || sites.contains(target));
            if (selects || isFunction) {
                literals.add(Literal.flip(k, plan[k]));
            }
        }
    }
}

package org.linchpin.views.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Rules;
import org.linchpin.views.question.FailedException;

/**
 * What a plan must meet: the model's policies, fewer or more of them.
 *
 * @param only ids of policies that it must meet; none for all
 * @param without ids of policies left out
 * @param budgetMinor what it may cost over the period, or null for what policies say
 * @param readinessSeconds until when all of it stands, or null for what policies say
 * @param mark before the names of these two where they are told as a policy: "--" on a command line
 */
public record PlanPolicies(
        List<String> only,
        List<String> without,
        @Nullable Long budgetMinor,
        @Nullable Integer readinessSeconds,
        String mark) {

    private static final int UNSTATED = -1;

    /**
     * The model with these policies.
     *
     * @throws FailedException if one is unknown, or none is left
     */
    public Model of(Model model) {
        List<Rules.Policy> stated = model.rules().policies();
        List<String> ids = stated.stream().map(Rules.Policy::id).toList();
        only.forEach(id -> FailedException.requireKnown("policy", id, ids));
        without.forEach(id -> FailedException.requireKnown("policy", id, ids));
        List<Rules.Policy> policies = new ArrayList<>();
        for (Rules.Policy policy : stated) {
            if ((only.isEmpty() || only.contains(policy.id())) && !without.contains(policy.id())) {
                policies.add(policy);
            }
        }
        if (policies.isEmpty()) {
            throw FailedException.usage(
                    stated.isEmpty()
                            ? "The model states no policy; there is nothing that a plan must meet."
                            : "No policy is left that a plan must meet.",
                    stated.isEmpty()
                            ? "rules: {policy: [{id: no-single-switch, over: parties, critical: yes, except: [self, home]}]}"
                            : null);
        }
        if (budgetMinor != null || readinessSeconds != null) {
            policies.add(asked());
        }
        return model.withRules(new Rules(model.rules().residency(), List.copyOf(policies)));
    }

    /** The bounds that were asked for as one policy more. */
    private Rules.Policy asked() {
        String id = (budgetMinor == null ? "" : mark + "budget")
                + (budgetMinor != null && readinessSeconds != null ? " " : "")
                + (readinessSeconds == null ? "" : mark + "readiness");
        return new Rules.Policy(
                id,
                null,
                null,
                false,
                UNSTATED,
                1,
                UNSTATED,
                UNSTATED,
                budgetMinor == null ? UNSTATED : budgetMinor,
                readinessSeconds == null ? UNSTATED : readinessSeconds,
                false,
                List.of(),
                null,
                Claim.NONE);
    }
}

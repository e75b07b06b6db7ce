package org.linchpin.views.policy;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.policy.Limit;

/**
 * What a policy asks, in words.
 *
 * @param id of the policy
 * @param asks each a clause, as "no supplier alone may stop a critical function within 180 d"
 */
public record PolicyAsks(String id, List<String> asks) {

    /**
     * Those of a model, in its order.
     *
     * @param horizonSeconds for policies that state none
     */
    public static List<PolicyAsks> of(Model model, int horizonSeconds) {
        List<Limit> limits = Limit.of(model.rules(), horizonSeconds);
        List<PolicyAsks> all = new ArrayList<>();
        for (Rules.Policy policy : model.rules().policies()) {
            List<String> asks = new ArrayList<>();
            limits.stream()
                    .filter(limit -> limit.policy().id().equals(policy.id()))
                    .map(PolicyWords::asks)
                    .forEach(asks::add);
            String ofPlans = PolicyWords.ofPlans(policy, model.currency());
            if (!ofPlans.isEmpty()) {
                asks.add(ofPlans);
            }
            all.add(new PolicyAsks(policy.id(), List.copyOf(asks)));
        }
        return all;
    }
}

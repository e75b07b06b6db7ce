package org.linchpin.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Rules;

/**
 * One thing that a policy asks for (docs/semantics.md section 8).
 *
 * @param over the level, or a filter
 * @param horizonSeconds what breaches later does not count
 * @param maxSize no group of up to so many switches may do it
 */
public record Limit(Rules.Policy policy, Kind kind, String over, int horizonSeconds, int maxSize) {

    public enum Kind {
        /** No group of switches breaches a function. */
        GROUPS,
        /** No switch alone stakes more than a share of the weight of all critical functions. */
        SHARE,
        /** No switch makes a function stand on unsupported nodes for longer than a time. */
        SUPPORT
    }

    private static final String DEFAULT_LEVEL = "parties";

    /**
     * What the policies of a model ask for, in their order; what they ask of plans alone (budget, readiness) is not among it.
     *
     * @param horizonSeconds where a policy names none
     */
    public static List<Limit> of(Rules rules, int horizonSeconds) {
        List<Limit> limits = new ArrayList<>();
        for (Rules.Policy policy : rules.policies()) {
            String over = policy.over() == null ? DEFAULT_LEVEL : policy.over().strip();
            int horizon = policy.horizonSeconds() < 0 ? horizonSeconds : policy.horizonSeconds();
            if (policy.atMostPpm() >= 0) {
                limits.add(new Limit(policy, Kind.SHARE, over, horizon, 1));
            }
            if (policy.noUnsupportedSeconds() >= 0) {
                long end = (long) policy.noUnsupportedSeconds() + horizon;
                limits.add(new Limit(policy, Kind.SUPPORT, over, (int) Math.min(Integer.MAX_VALUE - 1, end), 1));
            }
            boolean isOfPlansOnly =
                    policy.over() == null && (policy.budgetMinor() >= 0 || policy.readinessSeconds() >= 0);
            if (policy.atMostPpm() < 0 && policy.noUnsupportedSeconds() < 0 && !isOfPlansOnly) {
                limits.add(new Limit(policy, Kind.GROUPS, over, horizon, policy.maxSize()));
            }
        }
        return limits;
    }

    /** Longest time unsupported that is allowed, or -1 if the limit does not speak of that. */
    public int supportSeconds() {
        return kind == Kind.SUPPORT ? policy.noUnsupportedSeconds() : -1;
    }

    /** The largest groups that matter to it: where moves are forbidden, pairs too. */
    int sizeLookedAt() {
        return policy.noMoves() && kind == Kind.GROUPS ? Math.max(2, maxSize) : maxSize;
    }

    /** The stake that is allowed, of that weight of all critical functions. */
    public double mostStake(double wholeWeight) {
        return wholeWeight * policy.atMostPpm() / 1_000_000;
    }
}

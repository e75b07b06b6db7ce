package org.linchpin.engine.plan;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.policy.PolicyAnswer;

/**
 * The cheapest plan, and what it does.
 *
 * @param verdict what was found
 * @param plan what is bought, or null where none is known to meet the policies
 * @param lowerBoundMinor no plan that meets the policies costs less; meaningless where there is none, {@link
 *     Long#MIN_VALUE} if nothing is known of it
 * @param before how the policies stand with nothing bought
 * @param after how they stand with the plan, or null
 * @param swap whether the plan merely moves dependence, or null
 * @param course how the plan unfolds, or null
 * @param missing what would have to be there for a plan to exist, or null where one does
 * @param truncated why the search ended early, or null
 */
public record PlanAnswer(
        Verdict verdict,
        @Nullable Plan plan,
        long lowerBoundMinor,
        PolicyAnswer before,
        @Nullable PolicyAnswer after,
        @Nullable SwapAnswer swap,
        @Nullable Course course,
        @Nullable Missing missing,
        @Nullable String truncated) {

    public enum Verdict {
        /** The policies are met with nothing bought. */
        NOTHING_TO_DO,
        /** The cheapest plan, proved. */
        CHEAPEST,
        /** A plan that meets the policies; a cheaper one may exist, down to the lower bound. */
        MEETS,
        /** A plan that was given and does not meet the policies. */
        FALLS_SHORT,
        /** No plan was found, nor was it proved that there is none. */
        UNKNOWN,
        /** It is proved that no set of options meets the policies. */
        IMPOSSIBLE
    }

    /** How far the plan may be from the cheapest, as a part of its cost. */
    public double gapFraction() {
        return plan == null || plan.costMinor() <= lowerBoundMinor || plan.costMinor() == 0
                ? 0
                : (double) (plan.costMinor() - lowerBoundMinor) / plan.costMinor();
    }
}

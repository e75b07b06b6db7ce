package org.linchpin.engine.diff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed.
 *
 * @param targets those whose minimal cut sets changed, the critical and heavy first
 * @param ways changes of minimal cut sets: of critical functions first, then by {@link WayChange.Kind}
 * @param unsearched where not all sets up to the size asked for were compared
 * @param functions new, gone, stopped or judged by other terms
 * @param stakes the largest growth first, the largest fall last
 * @param whole weight of all critical functions, before and after
 * @param own what is our own; null if it was left out
 * @param isStakeKnown false if the caller stopped the sweeps; there are no stakes then
 * @param worse true if a critical function can be stopped in a new way, sooner, or with no switch off, or if a switch
 *     alone stops more of the weight; we ourselves are no such switch. In a model without critical functions every target
 *     counts as one
 * @param better the same the other way round, but for functions that are gone or no longer critical
 */
public record DiffAnswer(
        List<TargetChange> targets,
        Listed<WayChange> ways,
        List<Unsearched> unsearched,
        Listed<FunctionChange> functions,
        Listed<StakeChange> stakes,
        Whole whole,
        @Nullable Listed<OwnChange> own,
        boolean isStakeKnown,
        ClaimChanges claims,
        boolean worse,
        boolean better) {

    public record Whole(double weightBefore, double weightAfter) {}

    /**
     * @param counts its changes, without those of which we ourselves are a part and without the set of no switches
     * @param counted true if it is critical on one side, or nothing is
     */
    public record TargetChange(
            String target,
            boolean counted,
            double weight,
            boolean isNew,
            boolean isGone,
            Map<WayChange.Kind, Integer> counts) {

        public int count(WayChange.Kind kind) {
            return counts.getOrDefault(kind, 0);
        }
    }

    /** True if all that was asked was compared. */
    public boolean isWhole() {
        return unsearched.isEmpty() && isStakeKnown && own != null;
    }

    /** True if no verdict changed. */
    public boolean isSameVerdict() {
        return ways.total() == 0 && functions.total() == 0 && stakes.total() == 0 && (own == null || own.total() == 0);
    }
}

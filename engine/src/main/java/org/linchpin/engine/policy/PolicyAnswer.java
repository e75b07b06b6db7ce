package org.linchpin.engine.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was judged.
 *
 * @param limits in the order of the policies
 * @param notJudged ids of functions that breach with no switch off, of which no policy speaks
 */
public record PolicyAnswer(List<Judged> limits, List<String> notJudged) {

    /**
     * @param findings smallest groups first, then by function, then the earliest
     * @param switchCount how many switches it speaks of
     * @param functions ids of the functions it judged
     * @param notJudged ids of those it speaks of and did not judge: they breach with no switch off
     * @param truncated why findings may be missing, or null
     */
    public record Judged(
            Limit limit,
            List<Finding> findings,
            int switchCount,
            List<String> functions,
            List<String> notJudged,
            @Nullable String truncated) {}

    /** True if every limit holds and none was left open. */
    public boolean isMet() {
        return limits.stream().allMatch(judged -> judged.findings().isEmpty() && judged.truncated() == null);
    }
}

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
     * @param functionCount how many functions
     * @param truncated why findings may be missing, or null
     */
    public record Judged(
            Limit limit,
            List<Finding> findings,
            int switchCount,
            int functionCount,
            @Nullable String truncated) {}

    /** True if every limit holds and none was left open. */
    public boolean isMet() {
        return limits.stream().allMatch(judged -> judged.findings().isEmpty() && judged.truncated() == null);
    }
}

package org.linchpin.engine.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.switches.Switch;

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
     * @param singles which switch breaches which of them alone within the horizon
     * @param stakes weight of the critical functions that each switch so breaches
     * @param wholeWeight of all critical functions that do not breach with no switch off
     * @param truncated why findings may be missing, or null
     */
    public record Judged(
            Limit limit,
            List<Finding> findings,
            int switchCount,
            List<String> functions,
            List<String> notJudged,
            List<Single> singles,
            Map<Switch, Double> stakes,
            double wholeWeight,
            @Nullable String truncated) {}

    /** @param darkSeconds when */
    public record Single(Switch what, String function, int darkSeconds) {}

    /** The largest part of the critical weight that a single switch stakes, of those that limits on groups and shares speak of. */
    public double largestStakeFraction() {
        return limits.stream()
                .filter(judged -> judged.limit().kind() != Limit.Kind.SUPPORT && judged.wholeWeight() > 0)
                .mapToDouble(judged -> judged.stakes().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElse(0)
                        / judged.wholeWeight())
                .max()
                .orElse(0);
    }

    /** How many switches, of those that limits on groups and shares speak of, breach a critical function alone. */
    public int linchpins() {
        return (int) limits.stream()
                .filter(judged -> judged.limit().kind() != Limit.Kind.SUPPORT)
                .flatMap(judged -> judged.stakes().keySet().stream())
                .map(Switch::id)
                .distinct()
                .count();
    }

    public int findingCount() {
        return limits.stream().mapToInt(judged -> judged.findings().size()).sum();
    }

    /** True if every limit holds and none was left open. */
    public boolean isMet() {
        return limits.stream().allMatch(judged -> judged.findings().isEmpty() && judged.truncated() == null);
    }
}

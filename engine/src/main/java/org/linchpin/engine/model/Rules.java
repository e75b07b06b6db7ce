package org.linchpin.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold. */
public record Rules(List<Residency> residency, List<Policy> policies) {

    public static final Rules NONE = new Rules(List.of(), List.of());

    /** Where data of a class may lie and who may read it; jurisdictions by id. */
    public record Residency(
            String dataClass,
            List<String> onlyIn,
            List<String> readableBy,
            @Nullable String law,
            Claim claim) {}

    /**
     * A limit on dependence.
     *
     * @param over the level: parties, owners, positions, jurisdictions, blocs, sites, or a filter
     * @param of a filter of the functions it speaks of, or null for all
     * @param criticalOnly true if it speaks of critical functions only
     * @param horizonSeconds as stated, or -1
     * @param maxSize the smallest group that may breach is larger than this; 1 by default
     * @param atMostPpm cap on the stake's share in millionths, or -1
     * @param noUnsupportedSeconds longest time a function may stand on unsupported nodes, or -1
     * @param budgetMinor cap on cost, or -1
     * @param readinessSeconds the longest lead that a plan may take, or -1
     * @param noMoves true if, with a switch off that breached a function before options were bought, none may breach it
     *     alone (docs/semantics.md 7.6)
     * @param except sides and switches the policy does not speak of
     */
    public record Policy(
            String id,
            @Nullable String over,
            @Nullable String of,
            boolean criticalOnly,
            int horizonSeconds,
            int maxSize,
            int atMostPpm,
            int noUnsupportedSeconds,
            long budgetMinor,
            int readinessSeconds,
            boolean noMoves,
            List<String> except,
            @Nullable String say,
            Claim claim) {

        /** The same policy as a cap on stakes. */
        public Policy withAtMost(int ppm) {
            return new Policy(
                    id, over, of, criticalOnly, horizonSeconds, 1, ppm, -1, -1, -1, false, except, say, claim);
        }
    }
}

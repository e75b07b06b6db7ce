package org.linchpin.engine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What more money buys: for each of three aims the plans that no other plan beats in both cost and aim, cheapest first.
 *
 * @param sections each exact unless it says otherwise
 */
public record Frontier(List<Section> sections) {

    public enum Aim {
        /** The largest stake of a single switch; all sets of options count that budget and readiness allow. */
        STAKE,
        /** The lead; plans that meet the policies count. */
        READINESS,
        /** The effectiveness; plans that meet the policies count. */
        EFFECTIVENESS
    }

    /** @param truncated why points may be missing or not be the best, or null */
    public record Section(
            Aim aim, List<Plan> points, @Nullable String truncated) {}
}

package org.linchpin.engine.evidence;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Source;

/** How well a claim is founded, the weakest first. */
public enum Strength {
    /** Neither a source nor an assumption is named. */
    BARE,
    ASSUMED,
    /** A source of low confidence. */
    LOW,
    /** A source of which nobody says how sure it is. */
    SOURCED,
    MEDIUM,
    HIGH;

    /** @param sources by id; a claim that states no confidence has that of its source */
    static Strength of(Claim claim, Map<String, Source> sources) {
        if (claim.source() == null) {
            return claim.assumed() == null ? BARE : ASSUMED;
        }
        Source source = sources.get(claim.source());
        Claim.Confidence stated =
                claim.confidence() != null || source == null ? claim.confidence() : source.confidence();
        return of(stated);
    }

    private static Strength of(Claim.@Nullable Confidence confidence) {
        return switch (confidence) {
            case null -> SOURCED;
            case LOW -> LOW;
            case MEDIUM -> MEDIUM;
            case HIGH -> HIGH;
        };
    }
}

package org.linchpin.engine.exit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.plan.Plan;
import org.linchpin.engine.switches.Switch;

/**
 * How a function leaves a party.
 *
 * @param holdoutSeconds from the moment at which the party is turned off for good to the start of the first dark interval
 *     that lasts longer than the function tolerates; {@link org.linchpin.engine.network.Seconds#NEVER} if there is none
 *     within the horizon
 * @param toleratesSeconds how long the function may be dark
 * @param ways that no other beats in both cost and lead, the cheapest first and the fastest last; none unless the outcome
 *     is {@link Outcome#WAY}
 * @param truncated why ways may be missing or not be the best, or null
 */
public record Exit(
        ExitQuestion.Pair pair,
        Outcome outcome,
        int holdoutSeconds,
        int toleratesSeconds,
        List<Way> ways,
        @Nullable String truncated) {

    public enum Outcome {
        /** The party alone does not breach the function within the horizon. */
        STAYS_LIT,
        /** The function breaches with no switch off. */
        DARK_ANYWAY,
        /** Options are known after which the party alone no longer breaches the function. */
        WAY,
        /** No set of the model's options does that. */
        NO_WAY,
        /** Neither was found. */
        UNKNOWN
    }

    /**
     * Options after which the party alone no longer breaches the function.
     *
     * @param plan what is bought, ordered when the party is turned off
     * @param rests on whom the function rests then
     */
    public record Way(Plan plan, Rests rests) {}

    /**
     * On whom the function rests once a way off stands.
     *
     * @param alone parties that breach it alone
     * @param movedTo parties that breach it alone once the one that was left is off
     * @param owners those of the former who control the party that was left
     * @param complete false if some may be missing
     */
    public record Rests(List<Switch> alone, List<Switch> movedTo, List<Switch> owners, boolean complete) {}

    public Way cheapest() {
        return ways.getFirst();
    }

    public Way fastest() {
        return ways.getLast();
    }

    /** The time to exit: how long the fastest way takes. Only where there is one. */
    public int timeToExitSeconds() {
        return fastest().plan().leadSeconds();
    }

    /**
     * From the end of what the function holds out and tolerates to the moment at which the fastest way stands; 0 if it stands
     * before, or there is none.
     */
    public int holeSeconds() {
        if (outcome != Outcome.WAY) {
            return 0;
        }
        long hole = (long) timeToExitSeconds() - holdoutSeconds - toleratesSeconds;
        return (int) Math.max(0, hole);
    }
}

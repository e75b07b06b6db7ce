package org.linchpin.engine.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that could be bought, built or done; not in the network until it is.
 *
 * @param leadSeconds how long it takes until it stands
 * @param costMinor once, in hundredths of the model's currency
 * @param yearlyMinor a year, in hundredths of the model's currency
 * @param effectFraction change of effectiveness: -0.06 for -6 %
 * @param done the day it was done, or null
 */
public record Option(
        String id,
        String name,
        Change change,
        int leadSeconds,
        long costMinor,
        long yearlyMinor,
        double effectFraction,
        List<String> requires,
        List<String> excludes,
        @Nullable LocalDate done,
        Claim claim) {

    /** The same option with another change. */
    public Option withChange(Change other) {
        return new Option(
                id, name, other, leadSeconds, costMinor, yearlyMinor, effectFraction, requires, excludes, done, claim);
    }

    public sealed interface Change {
        /** The node, or for {@link Speed} the option, that is changed. */
        String target();
    }

    /** Replaces the node's whole need list by any-of (the old one, these needs); {@code beside} stays outside. */
    public record AddTo(String target, Node.Relations relations, List<Gate.Branch> needs, List<Gate.Branch> beside)
            implements Change {}

    /** Adds to the node's own holdout. */
    public record Extend(String target, int holdoutSeconds) implements Change {}

    /**
     * Shortens the lead of another option.
     *
     * @param leadSeconds by how much, above 0
     */
    public record Speed(String target, int leadSeconds) implements Change {}

    /** Moves the node to a jurisdiction or a site. */
    public record Move(
            String target, @Nullable String in, @Nullable String at) implements Change {}

    /** Puts these needs and relations in the place of the node's own. */
    public record Replace(String target, Node.Relations relations, List<Gate.Branch> needs) implements Change {}

    /** Takes the node out: whatever needs it goes on without. */
    public record Retire(String target) implements Change {}
}

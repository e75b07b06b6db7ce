package org.linchpin.engine.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Anything that is lit (works) or dark (does not).
 *
 * @param name for people; the id if none was given
 * @param needs joined by all-of
 * @param dataClass class of data for residency rules, or null
 */
public record Node(
        String id,
        Kind kind,
        String name,
        Relations relations,
        List<Gate.Branch> needs,
        Timing timing,
        Role role,
        Examined examined,
        @Nullable String dataClass,
        @Nullable String note,
        Claim claim) {

    /** Whether somebody looked beneath this node. */
    public enum Examined {
        /** Says nothing: unexamined if it has no needs. */
        UNSAID,
        /** {@code complete: yes}: nothing else is needed. */
        COMPLETE,
        /** {@code ground: true}: stands by itself. */
        GROUND
    }

    /**
     * Relations with a meaning.
     *
     * @param by parties that operate it: needs on their serve position
     * @param from parties that supply it: needs on their supply position; {@link Holdout#ENDLESS} where none was stated
     *     (it stays lit, but unsupported)
     * @param keys parties that hold its keys: needs on serve, and they can read
     * @param readers parties that can read
     * @param in the jurisdiction it stands in, or null
     * @param at the site it stands at, or null
     * @param placeOnly true if the place is only where it stands, and the ground and the site are no needs
     */
    public record Relations(
            List<Gate.Need> by,
            List<Gate.Need> from,
            List<Gate.Need> keys,
            List<String> readers,
            @Nullable String in,
            @Nullable String at,
            boolean placeOnly) {
        public static final Relations NONE = new Relations(List.of(), List.of(), List.of(), List.of(), null, null);

        /** Relations as they are written: the place is a need. */
        public Relations(
                List<Gate.Need> by,
                List<Gate.Need> from,
                List<Gate.Need> keys,
                List<String> readers,
                @Nullable String in,
                @Nullable String at) {
            this(by, from, keys, readers, in, at, false);
        }
    }

    /**
     * @param holdout the node's own stock, whatever need fails; never {@link Holdout.Until}
     * @param restartSeconds how long its needs must be met before it lights again
     * @param toleratesSeconds a longer dark interval is a breach
     * @param until it ends at the start of this day, or null
     */
    public record Timing(
            Holdout holdout,
            int restartSeconds,
            int toleratesSeconds,
            @Nullable LocalDate until) {
        public static final Timing NONE = new Timing(Holdout.NONE, 0, 0, null);
    }

    /**
     * @param weight at least 0; 1 if none was stated on a function, else 0
     */
    public record Role(boolean critical, double weight) {
        public static final Role NONE = new Role(false, 0);
    }

    /** The same node with another need list. */
    public Node withNeeds(List<Gate.Branch> others) {
        return new Node(id, kind, name, relations, others, timing, role, examined, dataClass, note, claim);
    }

    /** The same node with other relations. */
    public Node withRelations(Relations others) {
        return new Node(id, kind, name, others, needs, timing, role, examined, dataClass, note, claim);
    }

    /** True if nothing is said of what it needs. */
    public boolean isUnexamined() {
        return examined == Examined.UNSAID && needs.isEmpty() && relations.equals(Relations.NONE);
    }
}

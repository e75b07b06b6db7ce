package org.linchpin.engine.diff;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Where;

/**
 * A statement of the model that is new, gone, or says something else.
 *
 * @param attribute what of it, as the model language names it; null if it is new or gone as a whole
 * @param before what it said, null if nothing
 * @param after what it says, null if nothing
 * @param whereBefore null if it was not there; of no line if that is not known
 * @param whereAfter null if it is not there
 */
public record ClaimChange(
        Section section,
        String id,
        @Nullable String attribute,
        @Nullable Said before,
        @Nullable Said after,
        @Nullable Where whereBefore,
        @Nullable Where whereAfter) {

    /** Of what kind of statement, in the order in which they are told. */
    public enum Section {
        MODEL("model"),
        JURISDICTIONS("jurisdiction"),
        PARTIES("party"),
        NODES("node"),
        OPTIONS("option"),
        POLICIES("policy"),
        RESIDENCY("residency rule"),
        SCENARIOS("scenario"),
        SOURCES("source");

        private final String word;

        Section(String word) {
            this.word = word;
        }

        /** For one of them. */
        public String word() {
            return word;
        }
    }

    public enum Kind {
        ADDED,
        GONE,
        CHANGED
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.GONE : Kind.CHANGED;
    }

    /** True if only what the statement rests on changed, not what it says. */
    public boolean isEvidence() {
        return attribute != null && Statement.EVIDENCE.contains(attribute);
    }
}

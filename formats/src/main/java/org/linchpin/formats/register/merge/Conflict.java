package org.linchpin.formats.register.merge;

import java.util.Locale;

/**
 * Where registers contradict each other, or may speak of one provider without saying so.
 *
 * @param id of the provider, entity or function
 * @param other what stands against it: another identity, or empty
 * @param said what is said, most often said first, with how many registers say so
 */
public record Conflict(Kind kind, Confidence confidence, String id, String other, String said, String why) {

    /** What is at odds. */
    public enum Kind {
        /** One identity under several names. */
        NAMES_DIFFER,
        /** One identity in several countries. */
        COUNTRIES_DIFFER,
        /** One provider under several ultimate parents. */
        PARENTS_DIFFER,
        /** Second identities that would make several LEIs one. */
        SEVERAL_LEIS,
        /** Several identities of one name in one country: a proposal. */
        SAME_NAME,
        /** An alias that names nobody here. */
        ALIAS_UNKNOWN,
        /** An entity of several countries, types or totals. */
        ENTITY_DIFFERS,
        /** A function that is critical or important in one register and not in another. */
        FUNCTION_DIFFERS;

        /** As it is written: {@code names-differ}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How sure it is that something is wrong, or, of a proposal, that the two are one. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package org.linchpin.formats.register.merge;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a provider of one register is that of another.
 *
 * @param id the provider's
 * @param member identity that was merged into it; the id itself where registers share it
 * @param registers how many name the member
 * @param decidedBy who decided an alias, else empty
 * @param date of the decision, or null
 */
public record Merge(
        String id,
        String member,
        Rule rule,
        int registers,
        String decidedBy,
        @Nullable LocalDate date,
        String reason) {

    /** By what two are one. */
    public enum Rule {
        SAME_LEI,
        SAME_EUID,
        SAME_NATIONAL_ID,
        /** A register gives one provider both identities. */
        SECOND_ID,
        /** Somebody decided. */
        ALIAS;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Rule sameId(String identity) {
            if (Identity.isLei(identity)) {
                return SAME_LEI;
            }
            return identity.startsWith(Identity.EUID) ? SAME_EUID : SAME_NATIONAL_ID;
        }
    }
}

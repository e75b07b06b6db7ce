package org.linchpin.formats.register.exits;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One thing that stands in the way of leaving a provider.
 *
 * @param what in words
 */
public record ExitFinding(Kind kind, String what) {

    /** Those of time first, then those of plans, then those of the service, then those of alternatives. */
    public enum Kind {
        /** The fastest way off takes longer than the function holds out and tolerates. */
        TOO_SLOW,
        /** No way off is known, or none was found in time. */
        UNKNOWN_TIME,
        /** The provider may leave before the fastest way off stands. */
        NOTICE_SHORTER,
        /** A critical or important function's service is not assessed. */
        NO_ASSESSMENT,
        /** There is no exit plan. */
        NO_PLAN,
        /** There is an exit plan, and no audit of the provider is recorded. */
        UNTESTED,
        NOT_SUBSTITUTABLE,
        HARD_TO_REINTEGRATE,
        /** No alternative is identified, or it was not assessed whether there is one. */
        NO_ALTERNATIVE,
        /** An alternative stands on the incumbent, or on somebody on whom the incumbent stands. */
        ALTERNATIVE_SHARES_PARTY,
        /** An alternative is of the incumbent's group. */
        ALTERNATIVE_SHARES_OWNER,
        /** An alternative is not among the register's providers. */
        ALTERNATIVE_UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }
}

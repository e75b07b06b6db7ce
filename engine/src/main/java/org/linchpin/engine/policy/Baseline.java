package org.linchpin.engine.policy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Where;

/** Findings that somebody has accepted for a time. */
public record Baseline(List<Entry> entries) {

    /** How much is accepted where nothing was said: any. */
    public static final int ANY = -1;

    /**
     * One accepted finding.
     *
     * @param policy its id
     * @param switches as they are written, in any order
     * @param function its id, or null for a finding about a share
     * @param notBeforeSeconds what goes dark earlier than that is more than was accepted, or {@link #ANY}
     * @param upToPpm a larger share, in millionths, is more than was accepted, or {@link #ANY}
     * @param expires from this day on the finding counts again
     */
    public record Entry(
            String policy,
            List<String> switches,
            @Nullable String function,
            int notBeforeSeconds,
            int upToPpm,
            String owner,
            String reason,
            LocalDate expires,
            Where where) {

        public Finding.Key key() {
            return new Finding.Key(policy, new HashSet<>(switches), function);
        }

        /** The same about another function. */
        public Entry of(@Nullable String other) {
            return new Entry(policy, switches, other, notBeforeSeconds, upToPpm, owner, reason, expires, where);
        }

        /** True if the finding is no worse than what was accepted. */
        boolean covers(Finding finding) {
            return switch (finding) {
                case Finding.Breach breach -> notBeforeSeconds == ANY || breach.darkSeconds() >= notBeforeSeconds;
                case Finding.OverCap over -> upToPpm == ANY || over.shareFraction() <= upToPpm / 1e6 + 1e-9;
                case Finding.Unsupported _ -> true;
            };
        }

        public boolean isExpired(LocalDate on) {
            return !on.isBefore(expires);
        }
    }
}

package org.linchpin.engine.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one limit in the end.
 *
 * @param judged as it was judged in the reading that is shown
 * @param findings of every reading that was asked for
 * @param truncated why findings may be missing, or null
 */
public record Ruling(
        PolicyAnswer.Judged judged,
        List<Ruled> findings,
        @Nullable String truncated) {

    /** From good to bad. */
    public enum Verdict {
        HELD,
        /** It holds but for what was accepted. */
        ACCEPTED,
        /** No violation was found, but not everything was looked at. */
        OPEN,
        /** It is violated in one reading and not in the other. */
        DEPENDS,
        VIOLATED
    }

    /** Whether a finding counts. */
    public enum State {
        /** Nobody accepted it. */
        COUNTS,
        ACCEPTED,
        /** It was accepted, but not for longer. */
        EXPIRED,
        /** It was accepted, but has become worse than it was. */
        WORSE
    }

    /** The readings in which a finding holds. */
    public enum Holds {
        /** All that were asked for. */
        EVERYWHERE,
        /** The one that is shown, and not the best. */
        WORST_ONLY,
        /** The best, and not the one that is shown. */
        BEST_ONLY
    }

    /**
     * @param entry what the baseline says of it, or null
     */
    public record Ruled(Finding finding, Holds holds, State state, Baseline.@Nullable Entry entry) {

        public boolean isAccepted() {
            return state == State.ACCEPTED;
        }

        public boolean depends() {
            return holds != Holds.EVERYWHERE;
        }
    }

    public Limit limit() {
        return judged.limit();
    }

    /** The findings that nobody has accepted. */
    public List<Ruled> counted() {
        return findings.stream().filter(one -> !one.isAccepted()).toList();
    }

    public Verdict verdict() {
        List<Ruled> counted = counted();
        if (counted.stream().anyMatch(one -> !one.depends())) {
            return Verdict.VIOLATED;
        }
        if (!counted.isEmpty()) {
            return Verdict.DEPENDS;
        }
        if (truncated != null) {
            return Verdict.OPEN;
        }
        return findings.isEmpty() ? Verdict.HELD : Verdict.ACCEPTED;
    }
}

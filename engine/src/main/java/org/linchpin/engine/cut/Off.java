package org.linchpin.engine.cut;

import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;

/**
 * One switch of a cut.
 *
 * @param fromSeconds when it goes off, from time 0; at least 0
 * @param toSeconds when it is on again, or {@link Seconds#NEVER}
 */
public record Off(Switch what, int fromSeconds, int toSeconds) {

    public Off {
        if (fromSeconds < 0 || toSeconds <= fromSeconds) {
            throw new IllegalArgumentException(
                    "The cut of \"" + what.id() + "\" must begin at or after 0 and before it ends, not " + fromSeconds
                            + " to " + toSeconds + " s.");
        }
    }

    /** Off at time 0, for good. */
    public static Off forGood(Switch what) {
        return new Off(what, 0, Seconds.NEVER);
    }

    /** Another switch at the same times. */
    public Off with(Switch other) {
        return new Off(other, fromSeconds, toSeconds);
    }

    public boolean isForGood() {
        return toSeconds == Seconds.NEVER;
    }
}

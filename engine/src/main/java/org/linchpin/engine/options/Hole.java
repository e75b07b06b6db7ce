package org.linchpin.engine.options;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Seconds;

/**
 * The uncovered gap of one function under a cut. All times are seconds from time 0.
 *
 * @param function its node
 * @param fromSeconds when it goes dark: the end of what there is
 * @param toSeconds when the way out stands or the function lights again by itself, {@link Seconds#NEVER} if neither; not
 *     after {@code fromSeconds} if there is no hole
 * @param way of those that keep it lit the one that stands first, if ordered when the cut begins; null if none is known
 */
public record Hole(
        int function,
        int fromSeconds,
        int toSeconds,
        @Nullable Way way) {

    /** How long it is: 0 if there is none, {@link Seconds#NEVER} if it does not end. */
    public int lastsSeconds() {
        return toSeconds == Seconds.NEVER ? Seconds.NEVER : Math.max(0, toSeconds - fromSeconds);
    }
}

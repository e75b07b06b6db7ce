package org.linchpin.engine.diff;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Seconds;

/**
 * A function that is new, gone, or judged by other terms.
 *
 * @param before null if it is new
 * @param after null if it is gone
 */
public record FunctionChange(
        String id, @Nullable State before, @Nullable State after) {

    /**
     * @param stopsAfterSeconds when it breaches with no switch off, {@link Seconds#NEVER} if it does not
     * @param isBroken true if its needs fail from the start
     */
    public record State(
            boolean critical, double weight, int toleratesSeconds, int stopsAfterSeconds, boolean isBroken) {

        public boolean isStopped() {
            return stopsAfterSeconds != Seconds.NEVER;
        }
    }

    /** True if it worked, or was not there, and is stopped now with no switch off. */
    public boolean isNewlyStopped() {
        return after != null && after.isStopped() && (before == null || !before.isStopped());
    }

    /** True if it was stopped and is not now. */
    public boolean worksAgain() {
        return before != null && before.isStopped() && (after == null || !after.isStopped());
    }
}

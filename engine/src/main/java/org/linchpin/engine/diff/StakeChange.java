package org.linchpin.engine.diff;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;

/**
 * A switch that alone stops more or less of the weight than it did.
 *
 * @param before null if there was no such switch
 * @param after null if there is none now
 */
public record StakeChange(
        String id,
        String name,
        Switch.Kind kind,
        Side side,
        @Nullable Reach before,
        @Nullable Reach after) {

    /**
     * @param stake weight of the critical functions that it stops alone
     * @param critical how many
     * @param firstSeconds when the first of them stops, or {@link Seconds#NEVER}
     * @param depends whether the best reading says otherwise; null if it was not asked
     */
    public record Reach(
            double stake,
            int critical,
            int firstSeconds,
            @Nullable Boolean depends) {}

    public double stakeBefore() {
        return before == null ? 0 : before.stake();
    }

    public double stakeAfter() {
        return after == null ? 0 : after.stake();
    }

    /** True if it stopped no critical function alone and does so now. */
    public boolean isNewLinchpin() {
        return isLinchpin(after) && !isLinchpin(before);
    }

    /** True if it stopped a critical function alone and does so no longer. */
    public boolean isLinchpinNoMore() {
        return isLinchpin(before) && !isLinchpin(after);
    }

    private static boolean isLinchpin(@Nullable Reach reach) {
        return reach != null && reach.critical() > 0;
    }
}

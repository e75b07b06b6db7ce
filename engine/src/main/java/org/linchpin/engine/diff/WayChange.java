package org.linchpin.engine.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.network.Seconds;

/**
 * One minimal cut set of a target that is new, gone or other than it was.
 *
 * @param switches ids in the order of the alphabet; none if the target is stopped with no switch off
 * @param beforeSeconds when it stopped the target, {@link Seconds#NEVER} if it was no minimal cut set
 * @param afterSeconds when it stops it now, {@link Seconds#NEVER} if it is none now
 * @param dependsBefore whether the best reading denied it; null if it was none, or that was not asked or not searched
 * @param dependsAfter the same of now
 * @param counterpart for {@link Kind#MORE_NEEDED} the smaller set that sufficed, for {@link Kind#PART_SUFFICES} the one
 *     that now does, else none
 * @param side {@link Side#SELF} if we ourselves are among the switches, else foreign if one of them is, else of no known
 *     side if one of them is, else home
 */
public record WayChange(
        String target,
        DiffQuestion.Level level,
        List<String> switches,
        Kind kind,
        int beforeSeconds,
        int afterSeconds,
        @Nullable Boolean dependsBefore,
        @Nullable Boolean dependsAfter,
        List<String> counterpart,
        Side side) {

    /** True if we ourselves are among the switches. */
    public boolean isOurs() {
        return side == Side.SELF;
    }

    /** In the order in which a reader wants to know. */
    public enum Kind {
        /** Neither it nor a part of it stopped the target. */
        NEW,
        /** It stopped the target before too, but later. */
        SOONER,
        /** What is open in the model no longer matters to it. */
        CERTAIN,
        /** What is open in the model matters to it now. */
        OPEN,
        LATER,
        /** It stops the target no longer, nor does a part of it. */
        GONE,
        /** A smaller set sufficed; now all of this is needed. */
        MORE_NEEDED,
        /** A smaller set suffices now. */
        PART_SUFFICES
    }
}

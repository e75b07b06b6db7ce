package org.linchpin.engine.why;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.network.Seconds;

/**
 * Why a node goes dark, or stays lit, under a cut. Times are seconds from time 0.
 *
 * @param fromSeconds when it first goes dark, or {@link Seconds#NEVER} if it stays lit
 * @param toSeconds when it lights again, or {@link Seconds#NEVER}
 * @param chain the chain of causes; empty if it stays lit
 * @param gate how its needs stand at that moment (at the end of the run, if it stays lit); null if it needs nothing
 * @param keepers what would have kept it lit within the horizon, had it stayed lit itself: single nodes and parties' positions, nearest
 *     first; only for cuts for good, and nodes that rest on no standby and go dark within the horizon
 */
public record WhyAnswer(
        int node,
        int fromSeconds,
        int toSeconds,
        List<CutAnswer.Step> chain,
        @Nullable Standing gate,
        List<Integer> keepers) {

    /** How a gate or a need stands. */
    public sealed interface Standing {
        boolean met();
    }

    /**
     * A gate; one without branches is a way that needs nothing, or one of which nothing is sure to be there.
     *
     * @param needed how many of the branches must be met, or the share in millionths where {@code byShare}
     */
    public record Joined(boolean met, int needed, boolean byShare, List<Standing> branches) implements Standing {}

    /**
     * @param source the node the need rests on
     * @param darkSinceSeconds since when the source is dark, or {@link Seconds#NEVER} if it is lit
     * @param holdoutSeconds the need's holdout, or {@link Seconds#NEVER}
     * @param weight its share in millionths in a share gate, else 1
     */
    public record Rests(boolean met, int source, int darkSinceSeconds, int holdoutSeconds, int weight)
            implements Standing {}
}

package org.linchpin.engine.plan;

import java.util.List;
import org.linchpin.engine.switches.Switch;

/**
 * Before and after, for each switch that breaches something alone in either (docs/semantics.md 7.5).
 *
 * @param horizonSeconds what breaches later does not count
 * @param rows by level (parties, jurisdictions, blocs), then by the stake before
 * @param complete false if moves may be missing
 */
public record SwapAnswer(int horizonSeconds, List<Row> rows, boolean complete) {

    /** What becomes of a dependence. */
    public enum Fate {
        /** It breached critical functions alone and breaches none now. */
        REMOVED,
        /** It breaches fewer. */
        REDUCED,
        /** It breaches the same. */
        KEPT,
        /** It breaches more. */
        GROWN
    }

    /**
     * @param level parties, jurisdictions or blocs
     * @param before ids of the critical functions it breached alone
     * @param after of those it breaches alone now
     * @param stakeBefore weight of the former
     * @param stakeAfter weight of the latter
     * @param moves to whom dependence of the freed functions moved
     */
    public record Row(
            String level,
            Switch what,
            List<String> before,
            List<String> after,
            double stakeBefore,
            double stakeAfter,
            Fate fate,
            List<Move> moves) {}

    /**
     * With the switch of the row off, {@code to} breaches these functions alone.
     *
     * @param functions freed from the switch of the row
     */
    public record Move(Switch to, List<String> functions) {}
}

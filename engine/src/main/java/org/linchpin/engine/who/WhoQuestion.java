package org.linchpin.engine.who;

import java.util.List;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.switches.Switch;

/**
 * Which smallest groups of these switches breach these targets within the horizon, turned off at 0 for good?
 *
 * @param targets nodes of the network
 * @param maxSize the largest group looked for, 1..8
 * @param familyCap how many sets are kept for one node at most, before the answer is cut at a smaller size
 * @param eventBudget how many changes of nodes a run of the simulator follows
 */
public record WhoQuestion(
        List<Integer> targets, List<Switch> switches, int maxSize, int horizonSeconds, int familyCap, int eventBudget) {

    public static final int DEFAULT_FAMILY_CAP = 500_000;

    public WhoQuestion(List<Integer> targets, List<Switch> switches, int maxSize, int horizonSeconds, int familyCap) {
        this(targets, switches, maxSize, horizonSeconds, familyCap, Runs.DEFAULT_EVENT_BUDGET);
    }

    public WhoQuestion {
        if (maxSize < 1 || maxSize > 8) {
            throw new IllegalArgumentException("The size of groups must be 1 to 8, not \"" + maxSize + "\".");
        }
        if (horizonSeconds < 0) {
            throw new IllegalArgumentException("The horizon must be at least 0 s, not \"" + horizonSeconds + "\".");
        }
    }
}

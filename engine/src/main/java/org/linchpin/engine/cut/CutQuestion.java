package org.linchpin.engine.cut;

import java.util.List;
import org.linchpin.engine.network.Seconds;

/**
 * What goes dark under this cut?
 *
 * @param horizonSeconds counted from the first switch; {@link Seconds#NEVER} for as long as anything changes
 * @param coldAtSeconds the moment of a cold start, from time 0, or {@link #NO_COLD_START}
 */
public record CutQuestion(List<Off> offs, int horizonSeconds, int coldAtSeconds, int eventBudget) {

    public static final int NO_COLD_START = -1;

    /** A cut for as long as it takes, without a cold start. */
    public static CutQuestion of(List<Off> offs) {
        return new CutQuestion(offs, Seconds.NEVER, NO_COLD_START, Runs.DEFAULT_EVENT_BUDGET);
    }
}

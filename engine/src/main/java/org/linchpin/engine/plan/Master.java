package org.linchpin.engine.plan;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;

/** Solves 0/1 programs: a library behind one small interface. */
public interface Master {

    /**
     * @param values the best that was found, which meets every row; null if none was
     * @param lowerBound no values cost less; {@link Long#MAX_VALUE} if no values meet every row
     */
    record Solved(boolean @Nullable [] values, long lowerBound) {}

    /** The cheapest values, or the best that could be found before the work was stopped. */
    Solved minimise(Program program, Work work);
}

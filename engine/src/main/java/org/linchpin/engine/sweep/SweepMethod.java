package org.linchpin.engine.sweep;

/** How a sweep is done. All methods say the same; which is fast depends on how far failures reach (docs/sweep.md). */
public enum SweepMethod {
    /** Each switch by itself. */
    WORKLIST,
    /** Per node the switches that darken it. */
    SETS,
    /** Each switch by itself up to a budget, and many at once in lanes for those that are over it. There are no lanes of times: {@link #WORKLIST} then. */
    LANES
}

package org.linchpin.engine.lint;

import org.linchpin.engine.Work;

/** How much one lint may compute: a compiled node is one unit, eight nodes that a run darkens are another. */
final class Budget {

    /** A second or two. */
    static final long UNITS = 300_000;

    private final Work work;
    private long left = UNITS;

    Budget(Work work) {
        this.work = work;
    }

    void compiled(int nodes) {
        left -= nodes;
    }

    void ran(int nodesDark) {
        left -= 1 + nodesDark / 8;
    }

    /** True once there is nothing left, or the caller stopped the run. */
    boolean isSpent() {
        return left <= 0 || work.stopped();
    }
}

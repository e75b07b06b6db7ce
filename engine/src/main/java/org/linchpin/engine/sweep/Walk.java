package org.linchpin.engine.sweep;

import org.linchpin.engine.Work;

/**
 * How a plan is settled: all units are gone through once in order; then those again whose sources have changed since, round
 * by round, until nothing changes. What is kept per unit only ever grows, so that this ends in the least solution. One
 * thread at a time.
 */
final class Walk {

    /** What is kept per unit. */
    interface Units {

        /** Sets a unit from its sources; true if that changed it, or if there is no room to. */
        boolean next(int unit);

        /** True if there was no room. */
        default boolean isFull() {
            return false;
        }
    }

    private static final int ASK_EVERY = 1 << 16;

    private final Plan plan;
    private final Waiting waiting;

    Walk(Plan plan) {
        this.plan = plan;
        this.waiting = new Waiting(plan.count());
    }

    /** @return false if it was stopped or is full */
    boolean settle(Units units, Work work) {
        int[] outStart = plan.outStart();
        int[] out = plan.out();
        for (int unit = 0; unit < plan.count(); unit++) {
            if ((unit & (ASK_EVERY - 1)) == 0 && work.stopped()) {
                return givenUp();
            }
            if (units.next(unit)) {
                if (units.isFull()) {
                    return givenUp();
                }
                for (int k = outStart[unit]; k < outStart[unit + 1]; k++) {
                    if (out[k] < unit) {
                        waiting.add(out[k]);
                    }
                }
            }
        }
        for (int unit = waiting.take(); unit != Waiting.NONE; unit = waiting.take()) {
            if (units.next(unit)) {
                if (units.isFull() || work.stopped()) {
                    return givenUp();
                }
                for (int k = outStart[unit]; k < outStart[unit + 1]; k++) {
                    waiting.add(out[k]);
                }
            }
        }
        return true;
    }

    private boolean givenUp() {
        waiting.clear();
        return false;
    }
}

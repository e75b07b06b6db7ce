package org.linchpin.engine.sweep;

import java.util.Arrays;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Seconds;

/**
 * Who goes dark when, for 64 switches at once, a time each, in arrays that the JVM works on many at a time. A unit's times
 * follow from those of its sources and the holdouts between: the least of them, the largest, the second least, or that at
 * which so much is unmet. All units are gone through once in order; then those again whose sources have changed since,
 * from never down to the greatest times, as docs/semantics.md 2.8 has it. For cascades that take in much of the network.
 * 260 bytes for each unit. One thread at a time.
 */
final class TimeLanes {

    static final int LANES = 64;

    private final Plan plan;
    private final int horizon;
    private final int[] times;
    private final Bits isTouched;
    private final Waiting waiting;
    private final int[] best = new int[LANES];
    private final int[] second = new int[LANES];
    private final int[] branch = new int[LANES];

    TimeLanes(Plan plan, int horizon) {
        this.plan = plan;
        this.horizon = horizon;
        this.times = new int[Math.multiplyExact(plan.count(), LANES)];
        this.isTouched = new Bits(plan.count());
        this.waiting = new Waiting(plan.count());
        Arrays.fill(times, Seconds.NEVER);
    }

    /** @return false if it was stopped */
    boolean run(Scenarios scenarios, int[] which, Outcome outcome, Work work) {
        for (int from = 0; from < which.length; from += LANES) {
            int[] lanes = Arrays.copyOfRange(which, from, Math.min(which.length, from + LANES));
            Direct direct = new Direct(plan, scenarios, lanes);
            if (!settle(direct, work)) {
                return false;
            }
            tell(scenarios, lanes, outcome);
            clear();
        }
        return true;
    }

    private void clear() {
        for (int unit = 0; unit < plan.count(); unit++) {
            if (isTouched.get(unit)) {
                Arrays.fill(times, unit * LANES, (unit + 1) * LANES, Seconds.NEVER);
                isTouched.clear(unit);
            }
        }
    }

    private boolean settle(Direct direct, Work work) {
        for (int unit = 0; unit < plan.count(); unit++) {
            if ((unit & 0xffff) == 0 && work.stopped()) {
                return false;
            }
            if (next(unit, direct)) {
                for (int k = plan.outStart()[unit]; k < plan.outStart()[unit + 1]; k++) {
                    if (plan.out()[k] <= unit) {
                        waiting.add(plan.out()[k]);
                    }
                }
            }
        }
        for (int unit = waiting.take(); unit != Waiting.NONE; unit = waiting.take()) {
            if (next(unit, direct)) {
                for (int k = plan.outStart()[unit]; k < plan.outStart()[unit + 1]; k++) {
                    waiting.add(plan.out()[k]);
                }
            }
        }
        return true;
    }

    /** Sets the unit's times from those of its sources; true if that changed them. */
    private boolean next(int unit, Direct direct) {
        int from = plan.start()[unit];
        int to = plan.start()[unit + 1];
        int failAt = plan.failAt()[unit];
        int touched = 0;
        for (int row = from; row < to; row++) {
            touched += isTouched.get(plan.source()[row]) ? 1 : 0;
        }
        int entry = direct.first(unit);
        if (entry == Direct.NONE && (touched == 0 || (plan.weight().length == 0 && touched < failAt))) {
            return false;
        }
        if (failAt <= 1) {
            earliest(from, to);
        } else if (failAt == 2 && plan.weight().length == 0) {
            secondEarliest(from, to);
        } else {
            thresholds(from, to, failAt);
        }
        addHoldout(plan.ownHoldout()[unit]);
        for (int e = entry; e != Direct.NONE; e = direct.next(e)) {
            best[direct.slot(e)] = 0;
        }
        if (Arrays.equals(times, unit * LANES, (unit + 1) * LANES, best, 0, LANES)) {
            return false;
        }
        System.arraycopy(best, 0, times, unit * LANES, LANES);
        isTouched.set(unit);
        return true;
    }

    private void addHoldout(int holdout) {
        int latest = horizon - holdout;
        for (int lane = 0; lane < LANES; lane++) {
            best[lane] = best[lane] > latest ? Seconds.NEVER : best[lane] + holdout;
        }
    }

    private void earliest(int from, int to) {
        int[] into = best;
        int[] unmet = branch;
        Arrays.fill(into, Seconds.NEVER);
        for (int row = from; row < to; row++) {
            int source = plan.source()[row];
            if (isTouched.get(source)) {
                // The JVM works on many lanes at a time only if both arrays are gone through from the same place on.
                System.arraycopy(times, source * LANES, unmet, 0, LANES);
                int holdout = plan.holdout()[row];
                int latest = Seconds.NEVER - holdout;
                for (int lane = 0; lane < LANES; lane++) {
                    into[lane] = Math.min(into[lane], Math.min(unmet[lane], latest) + holdout);
                }
            }
        }
    }

    private void secondEarliest(int from, int to) {
        int[] first = second;
        int[] into = best;
        int[] unmet = branch;
        Arrays.fill(into, Seconds.NEVER);
        Arrays.fill(first, Seconds.NEVER);
        for (int row = from; row < to; row++) {
            System.arraycopy(times, plan.source()[row] * LANES, unmet, 0, LANES);
            int holdout = plan.holdout()[row];
            int latest = Seconds.NEVER - holdout;
            for (int lane = 0; lane < LANES; lane++) {
                int time = Math.min(unmet[lane], latest) + holdout;
                into[lane] = Math.min(into[lane], Math.max(first[lane], time));
                first[lane] = Math.min(first[lane], time);
            }
        }
    }

    /** Any threshold: the branches of each switch by time, until enough weight is unmet. */
    private void thresholds(int from, int to, int failAt) {
        long[] failures = new long[to - from];
        for (int lane = 0; lane < LANES; lane++) {
            for (int row = from; row < to; row++) {
                int time = Seconds.plus(times[plan.source()[row] * LANES + lane], plan.holdout()[row]);
                failures[row - from] = (long) time << Integer.SIZE | row;
            }
            Arrays.sort(failures);
            best[lane] = Seconds.NEVER;
            int unmet = 0;
            for (int k = 0; k < failures.length && unmet < failAt; k++) {
                unmet += plan.weight().length == 0 ? 1 : plan.weight()[(int) failures[k]];
                if (unmet >= failAt) {
                    best[lane] = (int) (failures[k] >>> Integer.SIZE);
                }
            }
        }
    }

    private void tell(Scenarios scenarios, int[] lanes, Outcome outcome) {
        int[] nodes = new int[LANES];
        for (int unit = 0; unit < plan.count(); unit++) {
            if (plan.modelNodes()[unit] > 0 && isTouched.get(unit)) {
                int at = unit * LANES;
                for (int lane = 0; lane < LANES; lane++) {
                    // One for times before never.
                    nodes[lane] += (times[at + lane] - Seconds.NEVER) >>> 31;
                }
            }
        }
        for (int lane = 0; lane < lanes.length; lane++) {
            outcome.nodes(lanes[lane], nodes[lane]);
        }
        for (int target : scenarios.targets()) {
            int unit = plan.unitOf()[target];
            for (int lane = 0; lane < lanes.length; lane++) {
                int time = times[unit * LANES + lane];
                if (time != Seconds.NEVER) {
                    outcome.target(lanes[lane], target, time);
                }
            }
        }
    }
}

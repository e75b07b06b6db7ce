package org.linchpin.engine.sweep;

import java.util.Arrays;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;

/**
 * Who goes dark when by one switch: gates fail in order of time, and what fails passes its failure on, at once or, through
 * the {@link Calendar}, when a holdout runs out (docs/semantics.md 2.8; Dijkstra 1959, doi:10.1007/BF01386390). A run
 * costs what it touches. A workspace: one thread at a time.
 */
final class TimedCascade {

    /** Following one need costs about as much as copying what is left to bear of so many gates. */
    private static final int COPIED = 20;

    private final TimedRows plan;
    private final Bits isModelNode;
    private final Bits isTarget;
    private final int lastTick;
    private final Calendar calendar = new Calendar();
    /** The dark units in order of time. */
    private final int[] queue;

    /**
     * Where the second part of the row of each of them begins: read when a unit is put into the queue, so that the processor
     * has fetched the row by the time it is gone through.
     */
    private final int[] second;

    private final byte[] rest;
    private final int[] wide;
    /** Where in the queue a new time starts, and the time. */
    private final Ints mark = new Ints();

    private final Ints markTick = new Ints();
    private int count;
    private long followed;

    /** @param horizon what goes dark later is left out */
    TimedCascade(TimedRows plan, Network network, int[] targets, int horizon) {
        this.plan = plan;
        this.lastTick = plan.ticks(horizon);
        this.rest = plan.rest().clone();
        this.wide = plan.wide().clone();
        this.queue = new int[rest.length];
        this.second = new int[rest.length];
        this.isModelNode = new Bits(rest.length);
        for (int node = 0; node < network.modelNodeCount(); node++) {
            isModelNode.set(plan.unitOf()[node]);
        }
        this.isTarget = new Bits(rest.length);
        for (int target : targets) {
            isTarget.set(plan.unitOf()[target]);
        }
    }

    /** How many needs the last run followed. */
    long followed() {
        return followed;
    }

    /** Counts the gates that are dark. */
    void count(char[] perGate) {
        for (int k = 0; k < count; k++) {
            perGate[plan.gate()[queue[k]]]++;
        }
    }

    /** Turns nodes off at 0; {@link #reset} before the next. */
    void run(int[] off) {
        for (int node : off) {
            int unit = plan.unitOf()[node];
            if (rest[unit] > 0) {
                rest[unit] = 0;
                enqueue(unit);
            }
        }
        passOn(0, 0);
        while (!calendar.isEmpty()) {
            int now = calendar.advance();
            int from = count;
            happen(now);
            if (count > from) {
                passOn(from, now);
            }
        }
        calendar.reset();
    }

    /** What holds out until now fails now. */
    private void happen(int now) {
        for (int entry = calendar.takeNow(); entry != Calendar.NONE; entry = calendar.after(entry)) {
            int what = calendar.what(entry);
            if (what < 0) {
                enqueue(~what);
            } else {
                fail(what, calendar.weight(entry), now);
            }
        }
    }

    private void fail(int unit, int weight, int now) {
        int bears = rest[unit];
        if (bears > 0) {
            int left = bears == TimedRows.WIDE ? failWide(unit, weight) : bears - 1;
            rest[unit] = (byte) left;
            if (left == 0) {
                darken(unit, now);
            }
        }
    }

    /** What is left to bear: 0 or {@link TimedRows#WIDE}. */
    private int failWide(int unit, int weight) {
        wide[unit] -= weight;
        return wide[unit] <= 0 ? 0 : TimedRows.WIDE;
    }

    /** By its needs; its own holdout comes on top. */
    private void darken(int unit, int now) {
        int holdout = plan.holdout()[unit];
        if (holdout == 0) {
            enqueue(unit);
        } else if (holdout <= lastTick - now) {
            calendar.add(now + holdout, ~unit, 0);
        }
    }

    private void enqueue(int unit) {
        queue[count] = unit;
        second[count++] = plan.rows()[plan.start()[unit]];
    }

    private void passOn(int from, int now) {
        mark.add(from);
        markTick.add(now);
        int[] starts = plan.start();
        int[] rows = plan.rows();
        int[] holdouts = plan.holdout();
        int[] weights = plan.weight();
        byte[] left = rest;
        int[] dark = queue;
        int[] seconds = second;
        int within = lastTick - now;
        int end = count;
        long needs = 0;
        for (int k = from; k < end; k++) {
            int unit = dark[k];
            int start = starts[unit];
            int last = starts[unit + 1];
            int later = seconds[k];
            needs += later - start + ((last - later) >> 1);
            for (int row = start + 1; row < later; row++) {
                int above = rows[row];
                int bears = left[above];
                if (bears > 0) {
                    int bearsYet = bears == TimedRows.WIDE
                            ? failWide(above, weights.length == 0 ? 1 : weights[row])
                            : bears - 1;
                    left[above] = (byte) bearsYet;
                    if (bearsYet == 0) {
                        int holdout = holdouts[above];
                        if (holdout == 0) {
                            dark[end] = above;
                            seconds[end++] = rows[starts[above]];
                        } else if (holdout <= within) {
                            calendar.add(now + holdout, ~above, 0);
                        }
                    }
                }
            }
            for (int row = later; row < last; row += 2) {
                int holdout = rows[row + 1];
                if (left[rows[row]] > 0 && holdout <= within) {
                    calendar.add(now + holdout, rows[row], weights.length == 0 ? 1 : weights[row]);
                }
            }
        }
        count = end;
        followed += needs;
    }

    void tell(int scenario, Outcome outcome) {
        int nodes = 0;
        int at = 0;
        Ints targets = new Ints();
        Ints ticks = new Ints();
        for (int k = 0; k < count; k++) {
            int unit = queue[k];
            nodes += isModelNode.get(unit) ? 1 : 0;
            if (isTarget.get(unit)) {
                while (at + 1 < mark.size() && mark.get(at + 1) <= k) {
                    at++;
                }
                targets.add(plan.gate()[unit]);
                ticks.add(markTick.get(at));
            }
        }
        outcome.nodes(scenario, nodes);
        long[] byTarget = new long[targets.size()];
        for (int k = 0; k < byTarget.length; k++) {
            byTarget[k] = (long) targets.get(k) << Integer.SIZE | ticks.get(k);
        }
        Arrays.sort(byTarget);
        for (long one : byTarget) {
            outcome.target(scenario, (int) (one >>> Integer.SIZE), (int) one * plan.tickSeconds());
        }
    }

    /** Forgets the last run. */
    void reset() {
        if (followed > rest.length / COPIED) {
            System.arraycopy(plan.rest(), 0, rest, 0, rest.length);
            System.arraycopy(plan.wide(), 0, wide, 0, wide.length);
        } else {
            int[] rows = plan.rows();
            for (int k = 0; k < count; k++) {
                int start = plan.start()[queue[k]];
                int second = rows[start];
                restore(queue[k]);
                for (int row = start + 1; row < second; row++) {
                    restore(rows[row]);
                }
                for (int row = second; row < plan.start()[queue[k] + 1]; row += 2) {
                    restore(rows[row]);
                }
            }
        }
        count = 0;
        followed = 0;
        mark.clear();
        markTick.clear();
    }

    private void restore(int unit) {
        rest[unit] = plan.rest()[unit];
        if (rest[unit] == TimedRows.WIDE) {
            wide[unit] = plan.wide()[unit];
        }
    }
}

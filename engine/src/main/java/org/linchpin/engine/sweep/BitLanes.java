package org.linchpin.engine.sweep;

import java.util.Arrays;
import org.linchpin.engine.Tasks;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Ints;

/**
 * Who goes dark at last, for 512 switches at once, a bit each. A unit's bits follow from those of its sources: any of them,
 * all of them, or bit-sliced counters for thresholds and shares. All units are gone through once in order; then those
 * again whose sources have changed since, until none has: from nothing dark up to the least set of dark nodes, so that
 * nodes which hold each other up stay lit until something outside them fails. O(needs) for each pass where little points
 * back. 72 bytes for each unit and thread.
 */
final class BitLanes {

    static final int LANES = 512;
    private static final int WORDS = LANES / 64;

    /** Each holds the bits of all units. */
    private static final int MOST_THREADS = 4;

    private final Plan plan;
    private final long[] dark;
    private final int[] offAt;
    private final Ints offUnits = new Ints();
    private long[] offBits = new long[WORDS];
    private final Walk walk;
    private final LaneCounts counts = new LaneCounts();
    private final Sliced sliced = new Sliced();

    private BitLanes(Plan plan) {
        this.plan = plan;
        this.dark = new long[Math.multiplyExact(plan.count(), WORDS)];
        this.offAt = new int[plan.count()];
        this.walk = new Walk(plan);
    }

    /** @return false if it was stopped */
    static boolean run(Plan plan, Scenarios scenarios, int[] which, int threads, Outcome outcome, Work work) {
        return Tasks.run(Math.ceilDiv(which.length, LANES), Math.min(threads, MOST_THREADS), work, () -> {
            BitLanes lanes = new BitLanes(plan);
            return pass -> lanes.pass(
                    scenarios,
                    Arrays.copyOfRange(which, pass * LANES, Math.min(which.length, (pass + 1) * LANES)),
                    outcome,
                    work);
        });
    }

    /** False if it was stopped. */
    private boolean pass(Scenarios scenarios, int[] which, Outcome outcome, Work work) {
        turnOff(scenarios, which);
        if (!walk.settle(this::next, work)) {
            return false;
        }
        tell(scenarios, which, outcome);
        clear();
        return true;
    }

    private void turnOff(Scenarios scenarios, int[] lanes) {
        for (int lane = 0; lane < lanes.length; lane++) {
            for (int node : scenarios.off(lanes[lane])) {
                int unit = plan.unitOf()[node];
                if (offAt[unit] == 0) {
                    offUnits.add(unit);
                    offAt[unit] = offUnits.size() * WORDS;
                    if (offBits.length < offAt[unit] + WORDS) {
                        offBits = Arrays.copyOf(offBits, offBits.length * 2);
                    }
                }
                offBits[offAt[unit] + (lane >>> 6)] |= 1L << lane;
            }
        }
    }

    private void clear() {
        while (!offUnits.isEmpty()) {
            offAt[offUnits.pop()] = 0;
        }
        Arrays.fill(offBits, 0);
        Arrays.fill(dark, 0);
    }

    /** Sets the unit's bits from those of its sources; true if that changed them. */
    private boolean next(int unit) {
        int from = plan.start()[unit];
        int to = plan.start()[unit + 1];
        int failAt = plan.failAt()[unit];
        if (failAt <= 1) {
            return any(unit, from, to);
        }
        if (plan.weight().length > 0) {
            return sliced(unit, from, to, failAt);
        }
        if (failAt == to - from) {
            return all(unit, from, to);
        }
        return failAt == 2 ? two(unit, from, to) : failAt < to - from ? sliced(unit, from, to, failAt) : never(unit);
    }

    private boolean any(int unit, int from, int to) {
        long[] bits = dark;
        int[] source = plan.source();
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        long e = 0;
        long f = 0;
        long g = 0;
        long h = 0;
        for (int row = from; row < to; row++) {
            int at = source[row] << 3;
            a |= bits[at];
            b |= bits[at + 1];
            c |= bits[at + 2];
            d |= bits[at + 3];
            e |= bits[at + 4];
            f |= bits[at + 5];
            g |= bits[at + 6];
            h |= bits[at + 7];
        }
        return put(unit, a, b, c, d, e, f, g, h);
    }

    private boolean all(int unit, int from, int to) {
        long[] bits = dark;
        int[] source = plan.source();
        long a = -1;
        long b = -1;
        long c = -1;
        long d = -1;
        long e = -1;
        long f = -1;
        long g = -1;
        long h = -1;
        for (int row = from; row < to; row++) {
            int at = source[row] << 3;
            a &= bits[at];
            b &= bits[at + 1];
            c &= bits[at + 2];
            d &= bits[at + 3];
            e &= bits[at + 4];
            f &= bits[at + 5];
            g &= bits[at + 6];
            h &= bits[at + 7];
        }
        return put(unit, a, b, c, d, e, f, g, h);
    }

    private boolean two(int unit, int from, int to) {
        boolean changed = false;
        for (int word = 0; word < WORDS; word++) {
            long one = 0;
            long both = 0;
            for (int row = from; row < to; row++) {
                long bits = dark[(plan.source()[row] << 3) + word];
                both |= one & bits;
                one |= bits;
            }
            changed |= put(unit, word, both);
        }
        return changed;
    }

    private boolean sliced(int unit, int from, int to, int failAt) {
        boolean changed = false;
        for (int word = 0; word < WORDS; word++) {
            sliced.start(failAt);
            for (int row = from; row < to; row++) {
                int weight = plan.weight().length == 0 ? 1 : plan.weight()[row];
                sliced.add(dark[(plan.source()[row] << 3) + word], weight);
            }
            changed |= put(unit, word, sliced.reached());
        }
        return changed;
    }

    private boolean never(int unit) {
        boolean changed = false;
        for (int word = 0; word < WORDS; word++) {
            changed |= put(unit, word, 0);
        }
        return changed;
    }

    private boolean put(int unit, long a, long b, long c, long d, long e, long f, long g, long h) {
        long[] bits = dark;
        int at = unit << 3;
        int off = offAt[unit];
        if (off != 0) {
            a |= offBits[off];
            b |= offBits[off + 1];
            c |= offBits[off + 2];
            d |= offBits[off + 3];
            e |= offBits[off + 4];
            f |= offBits[off + 5];
            g |= offBits[off + 6];
            h |= offBits[off + 7];
        }
        long changed = (a ^ bits[at])
                | (b ^ bits[at + 1])
                | (c ^ bits[at + 2])
                | (d ^ bits[at + 3])
                | (e ^ bits[at + 4])
                | (f ^ bits[at + 5])
                | (g ^ bits[at + 6])
                | (h ^ bits[at + 7]);
        if (changed == 0) {
            return false;
        }
        bits[at] = a;
        bits[at + 1] = b;
        bits[at + 2] = c;
        bits[at + 3] = d;
        bits[at + 4] = e;
        bits[at + 5] = f;
        bits[at + 6] = g;
        bits[at + 7] = h;
        return true;
    }

    private boolean put(int unit, int word, long bits) {
        int at = (unit << 3) + word;
        long now = offAt[unit] == 0 ? bits : bits | offBits[offAt[unit] + word];
        boolean changed = dark[at] != now;
        dark[at] = now;
        return changed;
    }

    private void tell(Scenarios scenarios, int[] lanes, Outcome outcome) {
        counts.clear();
        for (int unit = 0; unit < plan.count(); unit++) {
            if (plan.modelNodes()[unit] > 0) {
                counts.add(dark, unit << 3, plan.modelNodes()[unit]);
            }
        }
        int[] totals = counts.totals();
        for (int lane = 0; lane < lanes.length; lane++) {
            outcome.nodes(lanes[lane], totals[lane]);
        }
        for (int target : scenarios.targets()) {
            int at = plan.unitOf()[target] << 3;
            for (int word = 0; word < WORDS; word++) {
                for (long left = dark[at + word]; left != 0; left &= left - 1) {
                    outcome.target(lanes[(word << 6) + Long.numberOfTrailingZeros(left)], target, 0);
                }
            }
        }
    }
}

package org.linchpin.engine.sweep;

import java.util.Arrays;

/** Counts, for each of 512 bits, in how many of the sets it was: in eight bit planes, emptied in time. */
final class LaneCounts {

    private static final int WORDS = BitLanes.LANES / 64;
    private static final int PLANES = 8;

    private final long[] planes = new long[PLANES * WORDS];
    private final int[] totals = new int[BitLanes.LANES];
    private int held;

    void clear() {
        Arrays.fill(totals, 0);
    }

    /** Adds the 512 bits from {@code from} on, each {@code times} times. */
    void add(long[] bits, int from, int times) {
        if (times == 1) {
            addOnce(bits, from);
        } else {
            for (int word = 0; word < WORDS; word++) {
                for (long left = bits[from + word]; left != 0; left &= left - 1) {
                    totals[(word << 6) + Long.numberOfTrailingZeros(left)] += times;
                }
            }
        }
    }

    private void addOnce(long[] bits, int from) {
        for (int word = 0; word < WORDS; word++) {
            long carry = bits[from + word];
            for (int at = word; carry != 0; at += WORDS) {
                long plane = planes[at];
                planes[at] = plane ^ carry;
                carry &= plane;
            }
        }
        if (++held == (1 << PLANES) - 1) {
            flush();
        }
    }

    int[] totals() {
        flush();
        return totals;
    }

    private void flush() {
        for (int lane = 0; lane < totals.length; lane++) {
            int count = 0;
            for (int plane = 0; plane < PLANES; plane++) {
                count |= (int) (planes[plane * WORDS + (lane >>> 6)] >>> lane & 1) << plane;
            }
            totals[lane] += count;
        }
        Arrays.fill(planes, 0);
        held = 0;
    }
}

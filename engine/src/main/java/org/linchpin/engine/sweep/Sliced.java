package org.linchpin.engine.sweep;

/**
 * Adds weights in 64 lanes at once, a bit plane for each binary digit, and says in which lanes the sum has reached a
 * threshold: counting starts so far below a power of two that the last carry is the answer.
 */
final class Sliced {

    private final long[] planes = new long[Integer.SIZE];
    private int digits;
    private long reached;

    void start(int threshold) {
        digits = Integer.SIZE - Integer.numberOfLeadingZeros(threshold - 1);
        int first = (1 << digits) - threshold;
        for (int digit = 0; digit < digits; digit++) {
            planes[digit] = (first >>> digit & 1) == 0 ? 0 : -1;
        }
        reached = threshold <= 0 ? -1 : 0;
    }

    /** Adds a weight in the lanes given. */
    void add(long lanes, int weight) {
        if (weight >>> digits != 0) {
            reached |= lanes;
            return;
        }
        long carry = 0;
        for (int digit = 0; digit < digits; digit++) {
            long plane = planes[digit];
            long addend = (weight >>> digit & 1) == 0 ? 0 : lanes;
            planes[digit] = plane ^ addend ^ carry;
            carry = (plane & addend) | (carry & (plane ^ addend));
        }
        reached |= carry;
    }

    long reached() {
        return reached;
    }
}

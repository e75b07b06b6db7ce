package org.linchpin.engine.who.diagram;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many sets there are of each size, from a lowest to a highest one: a polynomial whose powers are sizes. Uniting
 * disjoint families adds, combining families over different variables multiplies. Longs as long as they do, big integers
 * beyond. Immutable.
 */
final class SizeCounts {

    static final SizeCounts NONE = new SizeCounts(0, new long[0], null);
    /** The family that holds only the empty set. */
    static final SizeCounts BASE = new SizeCounts(0, new long[] {1}, null);
    /** One set of one element. */
    static final SizeCounts SINGLE = new SizeCounts(1, new long[] {1}, null);

    private final int first;
    private final long[] small;
    private final BigInteger @Nullable [] big;

    private SizeCounts(int first, long[] small, BigInteger @Nullable [] big) {
        this.first = first;
        this.small = small;
        this.big = big;
    }

    /** One more than the largest size counted. */
    int length() {
        return width() == 0 ? 0 : first + width();
    }

    BigInteger at(int size) {
        int place = size - first;
        if (place < 0 || place >= width()) {
            return BigInteger.ZERO;
        }
        return big == null ? BigInteger.valueOf(small[place]) : big[place];
    }

    BigInteger total() {
        BigInteger sum = BigInteger.ZERO;
        for (int size = first; size < length(); size++) {
            sum = sum.add(at(size));
        }
        return sum;
    }

    /** The smallest size of which there is a set; the length when there is none. */
    int smallest() {
        int size = first;
        while (size < length() && at(size).signum() == 0) {
            size++;
        }
        return Math.min(size, length());
    }

    SizeCounts plus(SizeCounts other) {
        if (width() == 0) {
            return other;
        }
        if (other.width() == 0) {
            return this;
        }
        int from = Math.min(first, other.first);
        int width = Math.max(length(), other.length()) - from;
        if (big == null && other.big == null) {
            long[] sum = new long[width];
            System.arraycopy(small, 0, sum, first - from, small.length);
            boolean fits = true;
            for (int place = 0; place < other.small.length && fits; place++) {
                int at = place + other.first - from;
                sum[at] += other.small[place];
                fits = sum[at] >= 0;
            }
            if (fits) {
                return new SizeCounts(from, sum, null);
            }
        }
        BigInteger[] sum = new BigInteger[width];
        for (int place = 0; place < width; place++) {
            sum[place] = at(from + place).add(other.at(from + place));
        }
        return new SizeCounts(from, NONE.small, sum);
    }

    /** The product, without sizes beyond {@code limit}. */
    SizeCounts times(SizeCounts other, int limit) {
        int from = first + other.first;
        if (width() == 0 || other.width() == 0 || from > limit) {
            return NONE;
        }
        int width = Math.min(limit - from, width() + other.width() - 2) + 1;
        long[] product = big == null && other.big == null ? smallProduct(other, width) : null;
        if (product != null) {
            return new SizeCounts(from, product, null);
        }
        BigInteger[] exact = new BigInteger[width];
        Arrays.fill(exact, BigInteger.ZERO);
        for (int left = 0; left < Math.min(width(), width); left++) {
            for (int right = 0; right < other.width() && left + right < width; right++) {
                BigInteger part = at(first + left).multiply(other.at(other.first + right));
                exact[left + right] = exact[left + right].add(part);
            }
        }
        return new SizeCounts(from, NONE.small, exact);
    }

    private int width() {
        return big == null ? small.length : big.length;
    }

    private long @Nullable [] smallProduct(SizeCounts other, int width) {
        long[] product = new long[width];
        for (int left = 0; left < Math.min(small.length, width); left++) {
            if (small[left] == 0) {
                continue;
            }
            for (int right = 0; right < other.small.length && left + right < width; right++) {
                long part = small[left] * other.small[right];
                if (Math.multiplyHigh(small[left], other.small[right]) != 0 || part < 0) {
                    return null;
                }
                product[left + right] += part;
                if (product[left + right] < 0) {
                    return null;
                }
            }
        }
        return product;
    }
}

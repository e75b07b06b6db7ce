package org.linchpin.engine.who.diagram;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many sets there are of each size, from 0 to a highest one: a polynomial whose powers are sizes. Uniting disjoint
 * families adds, combining families over different variables multiplies. Longs as long as they do, big integers beyond.
 * Immutable.
 */
final class SizeCounts {

    static final SizeCounts NONE = new SizeCounts(new long[0], null);
    /** The family that holds only the empty set. */
    static final SizeCounts BASE = new SizeCounts(new long[] {1}, null);
    /** One set of one element. */
    static final SizeCounts SINGLE = new SizeCounts(new long[] {0, 1}, null);

    private final long[] small;
    private final BigInteger @Nullable [] big;

    private SizeCounts(long[] small, BigInteger @Nullable [] big) {
        this.small = small;
        this.big = big;
    }

    /** One more than the largest size counted. */
    int length() {
        return big == null ? small.length : big.length;
    }

    BigInteger at(int size) {
        if (size < 0 || size >= length()) {
            return BigInteger.ZERO;
        }
        return big == null ? BigInteger.valueOf(small[size]) : big[size];
    }

    BigInteger total() {
        BigInteger sum = BigInteger.ZERO;
        for (int size = 0; size < length(); size++) {
            sum = sum.add(at(size));
        }
        return sum;
    }

    /** The smallest size of which there is a set; the length when there is none. */
    int smallest() {
        int size = 0;
        while (size < length() && at(size).signum() == 0) {
            size++;
        }
        return size;
    }

    SizeCounts plus(SizeCounts other) {
        int length = Math.max(length(), other.length());
        if (big == null && other.big == null) {
            long[] sum = Arrays.copyOf(small, length);
            boolean fits = true;
            for (int size = 0; size < other.small.length && fits; size++) {
                sum[size] += other.small[size];
                fits = sum[size] >= 0;
            }
            if (fits) {
                return new SizeCounts(sum, null);
            }
        }
        BigInteger[] sum = new BigInteger[length];
        for (int size = 0; size < length; size++) {
            sum[size] = at(size).add(other.at(size));
        }
        return new SizeCounts(NONE.small, sum);
    }

    /** The product, without sizes beyond {@code limit}. */
    SizeCounts times(SizeCounts other, int limit) {
        if (length() == 0 || other.length() == 0) {
            return NONE;
        }
        int length = Math.min(limit + 1, length() + other.length() - 1);
        long[] product = big == null && other.big == null ? smallProduct(other, length) : null;
        if (product != null) {
            return new SizeCounts(product, null);
        }
        BigInteger[] exact = new BigInteger[length];
        Arrays.fill(exact, BigInteger.ZERO);
        for (int left = 0; left < Math.min(length(), length); left++) {
            for (int right = 0; right < other.length() && left + right < length; right++) {
                exact[left + right] = exact[left + right].add(at(left).multiply(other.at(right)));
            }
        }
        return new SizeCounts(NONE.small, exact);
    }

    private long @Nullable [] smallProduct(SizeCounts other, int length) {
        long[] product = new long[length];
        for (int left = 0; left < Math.min(small.length, length); left++) {
            if (small[left] == 0) {
                continue;
            }
            for (int right = 0; right < other.small.length && left + right < length; right++) {
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

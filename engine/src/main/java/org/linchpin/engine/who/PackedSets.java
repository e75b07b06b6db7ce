package org.linchpin.engine.who;

/**
 * Small sets of small numbers as one long: the members plus one, ascending, in fields of 64 / maxSize bits, the least in
 * the lowest field. With a maximum size of 4 there can be 65,535 different members, with 2 all there are.
 */
final class PackedSets {

    static final long EMPTY = 0;

    /** What {@link #union} gives when the union is larger than the maximum. */
    static final long TOO_LARGE = -1;

    private final int maxSize;
    private final int bits;
    private final long mask;
    private final byte[] sizeByWidth = new byte[65];

    PackedSets(int maxSize) {
        this.maxSize = maxSize;
        this.bits = Math.min(31, 64 / maxSize);
        this.mask = (1L << bits) - 1;
        for (int width = 1; width < sizeByWidth.length; width++) {
            sizeByWidth[width] = (byte) ((width + bits - 1) / bits);
        }
    }

    int maxSize() {
        return maxSize;
    }

    /** How many different members there can be. */
    int memberLimit() {
        return (int) Math.min(Integer.MAX_VALUE - 1, mask - 1);
    }

    static long single(int member) {
        return member + 1L;
    }

    int size(long set) {
        return sizeByWidth[64 - Long.numberOfLeadingZeros(set)];
    }

    int member(long set, int index) {
        return (int) ((set >>> (index * bits)) & mask) - 1;
    }

    /** The union, or {@link #TOO_LARGE}. */
    long union(long a, long b) {
        long union = 0;
        int size = 0;
        while (a != 0 || b != 0) {
            long x = a & mask;
            long y = b & mask;
            long least;
            if (y == 0 || (x != 0 && x < y)) {
                least = x;
                a >>>= bits;
            } else {
                least = y;
                b >>>= bits;
                if (x == y) {
                    a >>>= bits;
                }
            }
            if (size == maxSize) {
                return TOO_LARGE;
            }
            union |= least << (size * bits);
            size++;
        }
        return union;
    }

    boolean contains(long set, int member) {
        for (long rest = set; rest != 0; rest >>>= bits) {
            if ((rest & mask) == member + 1L) {
                return true;
            }
        }
        return false;
    }

    /** The subset picked by a mask over member positions. */
    long subset(long set, int picked) {
        if ((picked & (picked - 1)) == 0) {
            return picked == 0 ? EMPTY : (set >>> (Integer.numberOfTrailingZeros(picked) * bits)) & mask;
        }
        long subset = 0;
        int size = 0;
        int position = 0;
        for (long rest = set; rest != 0; rest >>>= bits, position++) {
            if ((picked & (1 << position)) != 0) {
                subset |= (rest & mask) << (size * bits);
                size++;
            }
        }
        return subset;
    }
}

package org.linchpin.bench;

/** A stream of numbers from a seed, the same on every machine: SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). */
final class Dice {

    private long state;

    Dice(long seed) {
        state = seed;
    }

    long next() {
        long z = state += 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) Math.multiplyHigh(next() >>> 1, (long) bound << 1);
    }

    /** From {@code least} to {@code most}. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    /** From 0 to 1, without 1. */
    double fraction() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** One of the normal distribution, from the sum of twelve uniform ones, which no library's rounding can change. */
    double normal() {
        double sum = -6;
        for (int k = 0; k < 12; k++) {
            sum += fraction();
        }
        return sum;
    }
}

package org.linchpin.engine.who.diagram;

import java.util.stream.IntStream;

/**
 * Budgets to be tried one after the other where nobody knows how many nodes a diagram will have: each several times the one
 * before, so that what was spent in vain is a small part of the last.
 */
final class Budgets {

    private static final int GROWTH = 8;

    private Budgets() {}

    /** From {@code first} on; the last is {@code most}. */
    static int[] of(int first, int most) {
        return IntStream.concat(
                        IntStream.iterate(
                                first, budget -> budget < most, budget -> (int) Math.min(most, (long) budget * GROWTH)),
                        IntStream.of(most))
                .toArray();
    }
}

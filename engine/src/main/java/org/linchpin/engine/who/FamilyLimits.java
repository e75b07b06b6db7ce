package org.linchpin.engine.who;

/**
 * How far {@link Families} go.
 *
 * @param cap sets of one size that a node has at most
 * @param storeCap sets that there are at most in all, at 12 bytes each
 * @param sharedFrom sets that there are before the next larger size is shared over threads: a size that takes about a second
 *     is one thread's work, for the other processors still compile
 */
record FamilyLimits(int cap, long storeCap, long sharedFrom) {

    private static final long STORE_CAP = 60_000_000;
    private static final long SHARED_FROM = 10_000_000;

    static FamilyLimits of(WhoQuestion question) {
        return new FamilyLimits(question.familyCap(), STORE_CAP, SHARED_FROM);
    }
}

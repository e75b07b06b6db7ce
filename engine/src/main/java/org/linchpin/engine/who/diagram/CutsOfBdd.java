package org.linchpin.engine.who.diagram;

/**
 * Minimal solutions of a diagram: the smallest sets of true variables that make it true, all others being false. For a
 * coherent function they are its minimal cut sets, for any other the positive parts of its prime implicants, minimised
 * ("p-cuts").
 *
 * <p>Source: A. Rauzy, New algorithms for fault trees analysis, Reliability Engineering and System Safety 40 (1993),
 * doi:10.1016/0951-8320(93)90060-C.
 */
final class CutsOfBdd {

    private static final int UNKNOWN = -1;

    private final Bdd bdd;
    private final Zbdd zbdd;
    private final int limit;
    private final OperationCache limited = new OperationCache();

    CutsOfBdd(Bdd bdd, Zbdd zbdd, int limit) {
        this.bdd = bdd;
        this.zbdd = zbdd;
        this.limit = limit;
    }

    int of(int root) {
        return of(root, limit);
    }

    private int of(int node, int left) {
        if (left < 0 || node == Bdd.FALSE) {
            return Zbdd.EMPTY;
        }
        if (node == Bdd.TRUE) {
            return Zbdd.BASE;
        }
        int known = limited.find(left + 1, node, 0);
        if (known != UNKNOWN) {
            return known;
        }
        int level = bdd.level(node);
        int inner = left == Zbdd.NO_LIMIT ? left : left - zbdd.smallestOfLevel(level);
        int low = of(bdd.low(node), left);
        int high = zbdd.without(of(bdd.high(node), inner), low);
        int result = zbdd.node(level, low, high);
        limited.store(left + 1, node, 0, result);
        return result;
    }
}

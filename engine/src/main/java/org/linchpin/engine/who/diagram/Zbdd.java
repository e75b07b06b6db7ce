package org.linchpin.engine.who.diagram;

import java.util.Arrays;
import org.linchpin.engine.Work;

/**
 * Families of sets none of which contains another, as zero-suppressed decision diagrams (Minato 1993,
 * doi:10.1145/157485.164890). A node holds the sets of its low child and those of its high child with its variable
 * added. Every operation takes minimal families and gives a minimal family (Rauzy 1993,
 * doi:10.1016/0951-8320(93)90060-C), and may leave out sets larger than a limit.
 */
final class Zbdd {

    /** No set at all: never fails. */
    static final int EMPTY = 0;
    /** Only the empty set: always failed. */
    static final int BASE = 1;
    /** A limit that leaves nothing out. */
    static final int NO_LIMIT = 255;

    private static final int UNION = 1;
    private static final int WITHOUT = 2;
    private static final int PRODUCT = 256;
    private static final int AT_MOST = 512;

    private final NodeTable nodes;
    private final OperationCache cache = new OperationCache();
    private final int[] smallestOfLevel;
    private final int[] largestOfLevel;
    private byte[] smallest = new byte[1 << 6];
    private byte[] largest = new byte[1 << 6];

    /**
     * @param smallestOfLevel how many elements a variable stands for at least: 1 for an event, the size of the smallest
     *     cut set for a module
     * @param largestOfLevel how many at most
     */
    Zbdd(int[] smallestOfLevel, int[] largestOfLevel, int budget, Work work) {
        this.smallestOfLevel = smallestOfLevel;
        this.largestOfLevel = largestOfLevel;
        nodes = new NodeTable(budget, work);
        smallest[EMPTY] = (byte) NO_LIMIT;
    }

    int level(int node) {
        return nodes.level(node);
    }

    int low(int node) {
        return nodes.low(node);
    }

    int high(int node) {
        return nodes.high(node);
    }

    int size() {
        return nodes.size();
    }

    int smallestOfLevel(int level) {
        return smallestOfLevel[level];
    }

    /** The size of the smallest set, 255 for that or more, and for no set. */
    int smallest(int node) {
        return smallest[node] & 0xFF;
    }

    /** The size of the largest set, 255 for that or more. */
    int largest(int node) {
        return largest[node] & 0xFF;
    }

    int variable(int level) {
        return node(level, EMPTY, BASE);
    }

    /** The sets of {@code low}, and those of {@code high} with the variable; {@code high} has none that contains one of {@code low}. */
    int node(int level, int low, int high) {
        if (high == EMPTY) {
            return low;
        }
        int node = nodes.node(level, low, high);
        if (node >= smallest.length) {
            smallest = Arrays.copyOf(smallest, smallest.length * 2);
            largest = Arrays.copyOf(largest, largest.length * 2);
        }
        smallest[node] = (byte) Math.min(smallest(low), Math.min(NO_LIMIT, smallest(high) + smallestOfLevel[level]));
        largest[node] = (byte) Math.max(largest(low), Math.min(NO_LIMIT, largest(high) + largestOfLevel[level]));
        return node;
    }

    /** The minimal sets of both families together. */
    int union(int left, int right) {
        if (left == right || right == EMPTY || left == BASE) {
            return left;
        }
        if (left == EMPTY || right == BASE) {
            return right;
        }
        int a = Math.min(left, right);
        int b = Math.max(left, right);
        int known = cache.find(UNION, a, b);
        if (known != OperationCache.UNKNOWN) {
            return known;
        }
        int levelA = nodes.level(a);
        int levelB = nodes.level(b);
        int result;
        if (levelA < levelB) {
            int low = union(nodes.low(a), b);
            result = node(levelA, low, without(nodes.high(a), low));
        } else if (levelB < levelA) {
            int low = union(a, nodes.low(b));
            result = node(levelB, low, without(nodes.high(b), low));
        } else {
            int low = union(nodes.low(a), nodes.low(b));
            result = node(levelA, low, without(union(nodes.high(a), nodes.high(b)), low));
        }
        cache.store(UNION, a, b, result);
        return result;
    }

    /** The sets of the first family that contain no set of the second. */
    int without(int family, int smaller) {
        if (family == EMPTY || smaller == BASE || family == smaller) {
            return EMPTY;
        }
        if (smaller == EMPTY || family == BASE || smallest(smaller) > largest(family)) {
            return family;
        }
        int levelF = nodes.level(family);
        int levelS = nodes.level(smaller);
        if (levelF > levelS) {
            return without(family, nodes.low(smaller));
        }
        int known = cache.find(WITHOUT, family, smaller);
        if (known != OperationCache.UNKNOWN) {
            return known;
        }
        int result;
        if (levelF < levelS) {
            result = node(levelF, without(nodes.low(family), smaller), without(nodes.high(family), smaller));
        } else {
            int high = without(nodes.high(family), nodes.low(smaller));
            result = node(levelF, without(nodes.low(family), nodes.low(smaller)), without(high, nodes.high(smaller)));
        }
        cache.store(WITHOUT, family, smaller, result);
        return result;
    }

    /** The minimal unions of a set of each family, of at most {@code limit} elements. */
    int product(int left, int right, int limit) {
        if (left == EMPTY || right == EMPTY || Math.max(smallest(left), smallest(right)) > limit) {
            return EMPTY;
        }
        if (left == BASE || left == right) {
            return atMost(right, limit);
        }
        if (right == BASE) {
            return atMost(left, limit);
        }
        int bound = largest(left) + largest(right) <= limit ? NO_LIMIT : limit;
        int a = Math.min(left, right);
        int b = Math.max(left, right);
        int known = cache.find(PRODUCT + bound, a, b);
        if (known != OperationCache.UNKNOWN) {
            return known;
        }
        int levelA = nodes.level(a);
        int levelB = nodes.level(b);
        int inner = bound == NO_LIMIT ? NO_LIMIT : bound - smallestOfLevel[Math.min(levelA, levelB)];
        int result;
        if (levelA < levelB) {
            int low = product(nodes.low(a), b, bound);
            result = node(levelA, low, without(product(nodes.high(a), b, inner), low));
        } else if (levelB < levelA) {
            int low = product(a, nodes.low(b), bound);
            result = node(levelB, low, without(product(a, nodes.high(b), inner), low));
        } else {
            int low = product(nodes.low(a), nodes.low(b), bound);
            int either = union(nodes.low(b), nodes.high(b));
            int high = union(product(nodes.high(a), either, inner), product(nodes.low(a), nodes.high(b), inner));
            result = node(levelA, low, without(high, low));
        }
        cache.store(PRODUCT + bound, a, b, result);
        return result;
    }

    /** The sets of at most {@code limit} elements. */
    int atMost(int family, int limit) {
        if (largest(family) <= limit) {
            return family;
        }
        if (smallest(family) > limit) {
            return EMPTY;
        }
        int known = cache.find(AT_MOST + limit, family, 0);
        if (known != OperationCache.UNKNOWN) {
            return known;
        }
        int level = nodes.level(family);
        int result = node(
                level, atMost(nodes.low(family), limit), atMost(nodes.high(family), limit - smallestOfLevel[level]));
        cache.store(AT_MOST + limit, family, 0, result);
        return result;
    }
}

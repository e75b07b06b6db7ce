package org.linchpin.engine.who.diagram;

import org.linchpin.engine.Work;

/**
 * Reduced ordered binary decision diagrams (Bryant 1986, doi:10.1109/TC.1986.1676819) without complement edges. Node 0 is
 * false, node 1 true. Operations recurse once per level and remember results.
 */
final class Bdd {

    static final int FALSE = 0;
    static final int TRUE = 1;

    private static final int AND = 1;
    private static final int OR = 2;
    private static final int XOR = 3;
    private static final int NOT = 4;

    private final NodeTable nodes;
    private final OperationCache cache = new OperationCache();

    Bdd(int budget, Work work) {
        nodes = new NodeTable(budget, work);
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

    int variable(int level) {
        return nodes.node(level, FALSE, TRUE);
    }

    int choice(int level, int low, int high) {
        return low == high ? low : nodes.node(level, low, high);
    }

    int and(int left, int right) {
        if (left == right || right == TRUE) {
            return left;
        }
        if (left == FALSE || right == FALSE) {
            return FALSE;
        }
        return left == TRUE ? right : apply(AND, left, right);
    }

    int or(int left, int right) {
        if (left == right || right == FALSE) {
            return left;
        }
        if (left == TRUE || right == TRUE) {
            return TRUE;
        }
        return left == FALSE ? right : apply(OR, left, right);
    }

    int xor(int left, int right) {
        if (left == right) {
            return FALSE;
        }
        if (left == FALSE) {
            return right;
        }
        if (right == FALSE) {
            return left;
        }
        if (left == TRUE) {
            return not(right);
        }
        return right == TRUE ? not(left) : apply(XOR, left, right);
    }

    int not(int node) {
        if (node <= TRUE) {
            return TRUE - node;
        }
        int known = cache.find(NOT, node, 0);
        if (known != OperationCache.UNKNOWN) {
            return known;
        }
        int result = nodes.node(nodes.level(node), not(nodes.low(node)), not(nodes.high(node)));
        cache.store(NOT, node, 0, result);
        return result;
    }

    private int apply(int operation, int a, int b) {
        int left = Math.min(a, b);
        int right = Math.max(a, b);
        int known = cache.find(operation, left, right);
        if (known != OperationCache.UNKNOWN) {
            return known;
        }
        int leftLevel = nodes.level(left);
        int rightLevel = nodes.level(right);
        int level = Math.min(leftLevel, rightLevel);
        boolean onLeft = leftLevel == level;
        boolean onRight = rightLevel == level;
        int leftLow = onLeft ? nodes.low(left) : left;
        int leftHigh = onLeft ? nodes.high(left) : left;
        int rightLow = onRight ? nodes.low(right) : right;
        int rightHigh = onRight ? nodes.high(right) : right;
        int low = combine(operation, leftLow, rightLow);
        int high = combine(operation, leftHigh, rightHigh);
        int result = choice(level, low, high);
        cache.store(operation, left, right, result);
        return result;
    }

    private int combine(int operation, int left, int right) {
        return switch (operation) {
            case AND -> and(left, right);
            case OR -> or(left, right);
            default -> xor(left, right);
        };
    }
}

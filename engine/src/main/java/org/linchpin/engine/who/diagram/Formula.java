package org.linchpin.engine.who.diagram;

import org.linchpin.engine.faulttree.Operator;

/**
 * One boolean function as a graph of gates, children before parents, nothing in it that the root does not reach. Node 0
 * is the constant true, nodes 1 to {@link #variableCount} are variables, the rest gates. Literals are twice the node,
 * plus one when negated: {@link #TRUE} and {@link #FALSE} are those of node 0. Immutable.
 *
 * @param operators by node; of no meaning below the first gate
 * @param thresholds of at-least gates, by node
 * @param arguments literals by node
 * @param root the literal of the whole function
 */
record Formula(int variableCount, Operator[] operators, int[] thresholds, int[][] arguments, int root) {

    static final int TRUE = 0;
    static final int FALSE = 1;

    /** What a literal has become; {@code literals} says what each node has. */
    static int translated(int literal, int[] literals) {
        return literals[literal >>> 1] ^ (literal & 1);
    }

    /** The same for several. */
    static int[] translated(int[] old, int[] literals) {
        int[] translated = new int[old.length];
        for (int at = 0; at < old.length; at++) {
            translated[at] = translated(old[at], literals);
        }
        return translated;
    }

    /** How many nodes: the constant, the variables, the gates. */
    int size() {
        return operators.length;
    }

    int firstGate() {
        return variableCount + 1;
    }

    boolean isVariable(int node) {
        return node >= 1 && node <= variableCount;
    }

    boolean isGate(int node) {
        return node > variableCount;
    }

    /** Neither a negation nor an exclusive or anywhere: more failures never mend it. */
    boolean isCoherent() {
        if ((root & 1) != 0) {
            return false;
        }
        for (int gate = firstGate(); gate < size(); gate++) {
            if (operators[gate] == Operator.XOR) {
                return false;
            }
            for (int literal : arguments[gate]) {
                if ((literal & 1) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How many arguments name each node; the root counts once more. */
    int[] users() {
        int[] users = new int[size()];
        users[root >>> 1]++;
        for (int gate = firstGate(); gate < size(); gate++) {
            for (int literal : arguments[gate]) {
                users[literal >>> 1]++;
            }
        }
        return users;
    }
}

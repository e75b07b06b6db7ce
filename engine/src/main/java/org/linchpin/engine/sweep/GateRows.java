package org.linchpin.engine.sweep;

import org.linchpin.engine.network.Network;

/**
 * What each gate rests on, needs and nested gates alike, in rows: nested gates count as nodes, their branch in the parent
 * as a need without holdout. Branches that cannot fail within the horizon are left out, and so are all branches of gates
 * that then cannot fail.
 *
 * @param start per gate and one more
 * @param source a gate's number, which for nodes is the node's
 * @param holdout seconds, or empty without times
 * @param weight or empty, if all are 1
 */
record GateRows(int[] start, int[] source, int[] holdout, int[] weight) {

    static GateRows of(Network network, int horizon, boolean isTimed) {
        int gates = network.gateCount();
        int[] start = new int[gates + 1];
        boolean weighted = false;
        for (int gate = 0; gate < gates; gate++) {
            long total = 0;
            int count = 0;
            for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
                if (counts(network.needHoldout(need), horizon)) {
                    count++;
                    total += network.needWeight(need);
                    weighted |= network.needWeight(need) != 1;
                }
            }
            for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
                count++;
                total += network.gateWeight(child);
                weighted |= network.gateWeight(child) != 1;
            }
            boolean never = total < network.failAt(gate)
                    || (gate < network.nodeCount() && !counts(network.holdout(gate), horizon));
            start[gate + 1] = start[gate] + (never ? 0 : count);
        }
        int rows = start[gates];
        int[] source = new int[rows];
        int[] holdout = new int[isTimed ? rows : 0];
        int[] weight = new int[weighted ? rows : 0];
        for (int gate = 0; gate < gates; gate++) {
            int at = start[gate];
            if (start[gate + 1] == at) {
                continue;
            }
            for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
                if (counts(network.needHoldout(need), horizon)) {
                    source[at] = network.needSource(need);
                    if (isTimed) {
                        holdout[at] = network.needHoldout(need);
                    }
                    if (weighted) {
                        weight[at] = network.needWeight(need);
                    }
                    at++;
                }
            }
            for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
                source[at] = child;
                if (weighted) {
                    weight[at] = network.gateWeight(child);
                }
                at++;
            }
        }
        return new GateRows(start, source, holdout, weight);
    }

    private static boolean counts(int holdout, int horizon) {
        return holdout <= horizon;
    }

    int count() {
        return start.length - 1;
    }

    int weight(int row) {
        return weight.length == 0 ? 1 : weight[row];
    }

    /** True if any branch alone makes the gate fail. */
    boolean anyFails(int gate, int failAt) {
        if (failAt <= 1) {
            return true;
        }
        if (weight.length == 0) {
            return false;
        }
        for (int row = start[gate]; row < start[gate + 1]; row++) {
            if (weight[row] < failAt) {
                return false;
            }
        }
        return true;
    }
}

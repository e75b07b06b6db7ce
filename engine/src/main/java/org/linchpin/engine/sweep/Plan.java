package org.linchpin.engine.sweep;

import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Network;

/**
 * A network laid out for going through it again and again: its gates as units, numbered in {@link Order}, with the needs
 * of each unit in one row. Without times, gates that fail together are one unit, and a need counts only if it can ever
 * run out. Immutable; threads may share it.
 *
 * @param count units
 * @param start rows of each unit, and one more
 * @param source units
 * @param holdout of each row, or empty without times
 * @param weight of each row, or empty if all are 1
 * @param failAt a unit fails as soon as the weights of its failed sources sum to this
 * @param ownHoldout of each unit, or empty without times
 * @param outStart where the units that rest on each unit start in {@code out}, and one more
 * @param unitOf the unit of each gate; for nodes, of their root gate
 * @param modelNodes how many nodes of the model each unit holds
 */
record Plan(
        int count,
        int[] start,
        int[] source,
        int[] holdout,
        int[] weight,
        int[] failAt,
        int[] ownHoldout,
        int[] outStart,
        int[] out,
        int[] unitOf,
        int[] modelNodes) {

    /**
     * True if a plan says all there is to say: nothing is dark, or ends, with no switch off, and there are no standbys.
     */
    static boolean holds(Network network) {
        if (network.standbyCount() > 0 || network.endCount() > 0) {
            return false;
        }
        for (int gate = 0; gate < network.gateCount(); gate++) {
            if (network.failAt(gate) <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Who goes dark at last, if holdouts beyond the horizon never run out. */
    static Plan untimed(Network network, int horizon) {
        return of(network, horizon, false);
    }

    /** Who goes dark when, up to the horizon. */
    static Plan timed(Network network, int horizon) {
        return of(network, horizon, true);
    }

    private static Plan of(Network network, int horizon, boolean isTimed) {
        GateRows rows = GateRows.of(network, horizon, isTimed);
        int gates = rows.count();
        Bits alone = new Bits(gates);
        for (int gate = 0; gate < gates; gate++) {
            if (rows.anyFails(gate, network.failAt(gate))) {
                alone.set(gate);
            }
        }
        int[] unitOf = Order.groups(rows, alone);
        int count = isTimed ? split(unitOf) : 0;
        if (!isTimed) {
            for (int unit : unitOf) {
                count = Math.max(count, unit + 1);
            }
        }
        return new Layout(network, rows, alone, unitOf, count, isTimed).plan();
    }

    /** Gives every gate a unit of its own, those of one group next to each other. */
    private static int split(int[] group) {
        int[] next = new int[group.length + 1];
        for (int g : group) {
            next[g + 1]++;
        }
        for (int g = 0; g < group.length; g++) {
            next[g + 1] += next[g];
        }
        for (int gate = 0; gate < group.length; gate++) {
            group[gate] = next[group[gate]]++;
        }
        return group.length;
    }

    /** The columns while they are filled. */
    private static final class Layout {

        private final Network network;
        private final GateRows rows;
        private final Bits alone;
        private final int[] unitOf;
        private final int count;
        private final boolean isTimed;
        private final int[] members;
        private final int[] memberStart;

        Layout(Network network, GateRows rows, Bits alone, int[] unitOf, int count, boolean isTimed) {
            this.network = network;
            this.rows = rows;
            this.alone = alone;
            this.unitOf = unitOf;
            this.count = count;
            this.isTimed = isTimed;
            this.memberStart = new int[count + 1];
            for (int unit : unitOf) {
                memberStart[unit + 1]++;
            }
            for (int unit = 0; unit < count; unit++) {
                memberStart[unit + 1] += memberStart[unit];
            }
            this.members = new int[unitOf.length];
            int[] next = memberStart.clone();
            for (int gate = 0; gate < unitOf.length; gate++) {
                members[next[unitOf[gate]]++] = gate;
            }
        }

        Plan plan() {
            int[] start = new int[count + 1];
            int[] source = new int[rows.source().length];
            int[] holdout = new int[isTimed ? source.length : 0];
            int[] weight = new int[rows.weight().length];
            int[] failAt = new int[count];
            int[] ownHoldout = new int[isTimed ? count : 0];
            int[] modelNodes = new int[count];
            int at = 0;
            for (int unit = 0; unit < count; unit++) {
                start[unit] = at;
                for (int m = memberStart[unit]; m < memberStart[unit + 1]; m++) {
                    int gate = members[m];
                    failAt[unit] = alone.get(gate) ? 1 : network.failAt(gate);
                    modelNodes[unit] += gate < network.modelNodeCount() ? 1 : 0;
                    if (isTimed) {
                        ownHoldout[unit] = gate < network.nodeCount() ? network.holdout(gate) : 0;
                    }
                    for (int row = rows.start()[gate]; row < rows.start()[gate + 1]; row++) {
                        int from = unitOf[rows.source()[row]];
                        if (from == unit && !isTimed) {
                            continue;
                        }
                        source[at] = from;
                        if (isTimed) {
                            holdout[at] = rows.holdout()[row];
                        }
                        if (weight.length > 0) {
                            weight[at] = rows.weight()[row];
                        }
                        at++;
                    }
                }
            }
            start[count] = at;
            int[] outStart = new int[count + 1];
            for (int row = 0; row < at; row++) {
                outStart[source[row] + 1]++;
            }
            for (int unit = 0; unit < count; unit++) {
                outStart[unit + 1] += outStart[unit];
            }
            int[] next = outStart.clone();
            int[] out = new int[at];
            for (int unit = 0; unit < count; unit++) {
                for (int row = start[unit]; row < start[unit + 1]; row++) {
                    out[next[source[row]]++] = unit;
                }
            }
            return new Plan(
                    count, start, source, holdout, weight, failAt, ownHoldout, outStart, out, unitOf, modelNodes);
        }
    }

    /** How many rows a unit has. */
    int width(int unit) {
        return start[unit + 1] - start[unit];
    }
}

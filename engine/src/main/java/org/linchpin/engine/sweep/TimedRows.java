package org.linchpin.engine.sweep;

import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/**
 * What fails with each gate, and how much later, laid out for {@link TimedWorklist}: the gates as units in any order. The
 * row of a unit holds, from {@code start} on, where its second part begins; the units that feel its failure at once; and
 * in the second part pairs of a unit that feels it later and of how much later. Times are in units of {@code tickSeconds},
 * which all holdouts are multiples of. Immutable; threads may share it.
 *
 * @param weight of each unit in the rows, at the same place, or empty if all are 1
 * @param rest how many needs must fail before the unit does, or {@link #WIDE}
 * @param wide what weight must fail before a unit does that is WIDE; empty if there is none
 * @param holdout of each unit itself
 * @param gate of each unit
 */
record TimedRows(
        int[] start,
        int[] rows,
        int[] weight,
        byte[] rest,
        int[] wide,
        int[] holdout,
        int[] unitOf,
        int[] gate,
        int tickSeconds) {

    /** Counted in ints, for there are many needs or their weights differ. */
    static final byte WIDE = Byte.MAX_VALUE;

    /**
     * @param horizon holdouts beyond it never run out
     * @param unitOf the unit of each gate
     */
    static TimedRows of(Network network, int horizon, int[] unitOf) {
        GateRows needs = GateRows.of(network, horizon, true);
        int gates = needs.count();
        int tick = tick(network, horizon, needs);
        int[] start = new int[gates + 1];
        int[] later = new int[gates];
        byte[] rest = new byte[gates];
        int[] holdout = new int[gates];
        int[] gateOf = new int[gates];
        boolean hasWide = false;
        for (int gate = 0; gate < gates; gate++) {
            int unit = unitOf[gate];
            gateOf[unit] = gate;
            rest[unit] = rest(needs, gate, network.failAt(gate));
            hasWide |= rest[unit] == WIDE;
            holdout[unit] =
                    gate < network.nodeCount() && network.holdout(gate) <= horizon ? network.holdout(gate) / tick : 0;
            for (int row = needs.start()[gate]; row < needs.start()[gate + 1]; row++) {
                int source = unitOf[needs.source()[row]];
                if (needs.holdout()[row] == 0) {
                    start[source + 1]++;
                } else {
                    later[source]++;
                }
            }
        }
        int[] atOnce = new int[gates];
        for (int unit = 0; unit < gates; unit++) {
            atOnce[unit] = start[unit] + 1;
            int second = atOnce[unit] + start[unit + 1];
            start[unit + 1] = second + 2 * later[unit];
            later[unit] = second;
        }
        int[] rows = new int[start[gates]];
        for (int unit = 0; unit < gates; unit++) {
            rows[start[unit]] = later[unit];
        }
        int[] weight = new int[needs.weight().length == 0 ? 0 : rows.length];
        for (int unit = 0; unit < gates; unit++) {
            int gate = gateOf[unit];
            for (int row = needs.start()[gate]; row < needs.start()[gate + 1]; row++) {
                int source = unitOf[needs.source()[row]];
                int at = needs.holdout()[row] == 0 ? atOnce[source]++ : later[source];
                rows[at] = unit;
                if (needs.holdout()[row] > 0) {
                    rows[at + 1] = needs.holdout()[row] / tick;
                    later[source] += 2;
                }
                if (weight.length > 0) {
                    weight[at] = needs.weight()[row];
                }
            }
        }
        int[] wide = new int[hasWide ? gates : 0];
        for (int unit = 0; unit < wide.length; unit++) {
            wide[unit] = network.failAt(gateOf[unit]);
        }
        return new TimedRows(start, rows, weight, rest, wide, holdout, unitOf, gateOf, tick);
    }

    private static byte rest(GateRows needs, int gate, int failAt) {
        if (needs.anyFails(gate, failAt)) {
            return 1;
        }
        return needs.weight().length > 0 || failAt >= WIDE ? WIDE : (byte) failAt;
    }

    /** The greatest common divisor of all holdouts. */
    private static int tick(Network network, int horizon, GateRows needs) {
        int tick = 0;
        for (int holdout : needs.holdout()) {
            tick = divisor(tick, holdout);
        }
        for (int node = 0; node < network.nodeCount(); node++) {
            tick = network.holdout(node) <= horizon ? divisor(tick, network.holdout(node)) : tick;
        }
        return Math.max(tick, 1);
    }

    private static int divisor(int a, int b) {
        // Nearly all holdouts are multiples of what was found before.
        if (b == 0 || (a > 0 && b % a == 0)) {
            return a;
        }
        int x = a;
        int y = b;
        while (y != 0) {
            int rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /** A time within the horizon, in ticks. */
    int ticks(int horizonSeconds) {
        return Math.min(horizonSeconds, Seconds.NEVER - 1) / tickSeconds;
    }
}

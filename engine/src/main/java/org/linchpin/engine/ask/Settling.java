package org.linchpin.engine.ask;

import java.util.BitSet;

/**
 * What some replies settle.
 *
 * @param targets numbers of targets
 * @param dark of each of these the switches whose open verdict is dark then
 * @param lit the same for lit
 */
record Settling(int[] targets, BitSet[] dark, BitSet[] lit) {

    BitSet of(int k) {
        BitSet both = (BitSet) dark[k].clone();
        both.or(lit[k]);
        return both;
    }

    static long count(BitSet[] verdicts) {
        long count = 0;
        for (BitSet of : verdicts) {
            count += of.cardinality();
        }
        return count;
    }
}

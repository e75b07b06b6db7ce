package org.linchpin.engine.who;

import java.util.Arrays;
import org.linchpin.engine.network.Seconds;

/** The sets of one node that are smaller than those now looked for: what none of them precedes is minimal. */
final class Smaller {

    private final PackedSets packed;
    private final int[] single;
    private int[] members = new int[16];
    private int memberCount;
    private final SetTimes larger = new SetTimes();
    private int emptySetTime = Seconds.NEVER;
    private int size;

    Smaller(PackedSets packed, int switches) {
        this.packed = packed;
        this.single = new int[switches];
        Arrays.fill(single, Seconds.NEVER);
    }

    /** Another node, and the size now looked for. */
    void begin(int emptyTime, int wanted) {
        for (int k = 0; k < memberCount; k++) {
            single[members[k]] = Seconds.NEVER;
        }
        memberCount = 0;
        larger.clear();
        emptySetTime = emptyTime;
        size = wanted;
    }

    /** The node's sets of one smaller size. */
    void add(Layer layer, int node, int ofSize) {
        if (ofSize > 1) {
            layer.copyInto(larger, node);
            return;
        }
        memberCount = layer.count(node);
        if (memberCount > members.length) {
            members = new int[2 * memberCount];
        }
        for (int k = 0; k < memberCount; k++) {
            members[k] = packed.member(layer.set(node, k), 0);
            single[members[k]] = layer.time(node, k);
        }
    }

    /** True if a smaller set that is part of this one has that time or an earlier one. */
    boolean precedes(long set, int time) {
        if (emptySetTime <= time) {
            return true;
        }
        for (int m = 0; m < size && size > 1; m++) {
            if (single[packed.member(set, m)] <= time) {
                return true;
            }
        }
        for (int picked = 3; larger.size() > 0 && picked < (1 << size) - 1; picked++) {
            if (Integer.bitCount(picked) > 1 && larger.get(packed.subset(set, picked)) <= time) {
                return true;
            }
        }
        return false;
    }
}

package org.linchpin.engine.who;

import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/** The nodes that rest on a standby, through any number of needs that matter: those whose cone has one. Linear. */
final class OnStandby {

    private OnStandby() {}

    static Bits of(Network network) {
        Bits found = new Bits(network.nodeCount());
        Ints open = new Ints();
        for (int k = 0; k < network.standbyCount(); k++) {
            add(network.standbyNode(k), found, open);
        }
        while (!open.isEmpty()) {
            int node = open.pop();
            for (int k = network.outStart(node); k < network.outStart(node + 1); k++) {
                int need = network.outNeed(k);
                if (network.needHoldout(need) != Seconds.NEVER || network.cache(need)) {
                    add(network.owner(network.needGate(need)), found, open);
                }
            }
        }
        return found;
    }

    private static void add(int node, Bits found, Ints open) {
        if (!found.get(node)) {
            found.set(node);
            open.add(node);
        }
    }
}

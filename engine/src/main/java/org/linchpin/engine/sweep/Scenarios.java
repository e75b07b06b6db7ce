package org.linchpin.engine.sweep;

import java.util.List;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switch;

/**
 * What is asked: per switch the nodes it turns off, and the nodes that count as targets, ascending.
 */
record Scenarios(int[][] offNodes, int[] targets) {

    /** Functions are targets; in a network without any, all nodes of the model. */
    static Scenarios of(Network network, List<Switch> switches) {
        int[][] off = new int[switches.size()][];
        for (int s = 0; s < off.length; s++) {
            off[s] = switches.get(s).nodes();
        }
        Ints targets = new Ints();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (network.isFunction(node)) {
                targets.add(node);
            }
        }
        if (targets.isEmpty()) {
            for (int node = 0; node < network.modelNodeCount(); node++) {
                targets.add(node);
            }
        }
        return new Scenarios(off, targets.toArray());
    }

    int count() {
        return offNodes.length;
    }

    int[] off(int scenario) {
        return offNodes[scenario];
    }

    int[] all() {
        int[] all = new int[count()];
        for (int s = 0; s < all.length; s++) {
            all[s] = s;
        }
        return all;
    }
}

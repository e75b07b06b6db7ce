package org.linchpin.engine.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    boolean isTarget(int node) {
        return Arrays.binarySearch(targets, node) >= 0;
    }

    /** Every {@code step}-th scenario from {@code first} on. */
    int[] every(int step, int first) {
        return IntStream.iterate(first, s -> s < count(), s -> s + step).toArray();
    }

    int[] all() {
        return every(1, 0);
    }
}

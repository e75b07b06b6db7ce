package org.linchpin.engine.sweep;

import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;

/**
 * How far a few switches reach, followed in the network as it stands: slower for each need than a {@link Worklist}, but
 * nothing has to be laid out before. One thread at a time.
 */
final class Probe {

    private final Network network;
    private final int horizon;
    private final int[] unmet;
    private final Ints dark = new Ints();
    private final Ints raised = new Ints();

    /** @param horizon holdouts beyond it never run out */
    Probe(Network network, int horizon) {
        this.network = network;
        this.horizon = horizon;
        this.unmet = new int[network.gateCount()];
    }

    /** How many needs fail with the nodes, counted no further than past {@code cap}. */
    int needs(int[] off, int cap) {
        for (int node : off) {
            raise(node, network.failAt(node));
        }
        int needs = 0;
        for (int k = 0; k < dark.size() && needs <= cap; k++) {
            int gate = dark.get(k);
            if (gate >= network.nodeCount()) {
                needs++;
                raise(network.parent(gate), network.gateWeight(gate));
                continue;
            }
            for (int out = network.outStart(gate); out < network.outStart(gate + 1); out++) {
                int need = network.outNeed(out);
                if (network.needHoldout(need) <= horizon) {
                    needs++;
                    raise(network.needGate(need), network.needWeight(need));
                }
            }
        }
        while (!raised.isEmpty()) {
            unmet[raised.pop()] = 0;
        }
        dark.clear();
        return needs;
    }

    private void raise(int gate, int weight) {
        int before = unmet[gate];
        raised.add(gate);
        unmet[gate] = before + weight;
        if (before < network.failAt(gate) && unmet[gate] >= network.failAt(gate)) {
            dark.add(gate);
        }
    }
}

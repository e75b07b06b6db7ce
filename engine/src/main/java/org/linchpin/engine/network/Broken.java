package org.linchpin.engine.network;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The nodes that are broken from the start (docs/semantics.md 2.7): whose needs are unmet at 0 with no switch off, own
 * holdouts ignored. The greatest set of nodes that hold each other up at 0 stays; linear time.
 */
final class Broken {

    private final Network network;
    private final int[] unmet;
    private final Bits broken;
    private final Ints queue = new Ints();

    private Broken(Network network) {
        this.network = network;
        this.unmet = new int[network.gateCount()];
        this.broken = new Bits(network.nodeCount());
    }

    static Bits of(Network network) {
        Broken run = new Broken(network);
        int[] ended = endedByTime(network);
        for (int k : ended) {
            run.broken.set(network.endNode(k));
        }
        for (int gate = 0; gate < network.gateCount(); gate++) {
            if (network.failAt(gate) <= 0) {
                run.gateFailed(gate, 0);
            }
        }
        for (int k = 0; k < network.standbyCount(); k++) {
            run.dark(network.standbyNode(k), Seconds.ALWAYS);
        }
        for (int k : ended) {
            run.dark(network.endNode(k), network.endAt(k));
        }
        while (!run.queue.isEmpty()) {
            run.dark(run.queue.pop(), 0);
        }
        for (int k : ended) {
            run.broken.clear(network.endNode(k));
        }
        return run.broken;
    }

    private static int[] endedByTime(Network network) {
        return IntStream.range(0, network.endCount())
                .filter(k -> network.endAt(k) <= 0)
                .boxed()
                .sorted(Comparator.comparingInt(network::endAt))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** {@code source} is dark from {@code since} on, at or before 0. */
    private void dark(int source, int since) {
        for (int k = network.outStart(source); k < network.outStart(source + 1); k++) {
            int need = network.outNeed(k);
            int holdout = network.needHoldout(need);
            if (since != Seconds.ALWAYS && Seconds.plus(since, holdout) > 0) {
                continue;
            }
            int gate = network.needGate(need);
            raise(gate, network.needWeight(need), since);
        }
    }

    private void raise(int gate, int weight, int since) {
        int before = unmet[gate];
        unmet[gate] = before + weight;
        if (before < network.failAt(gate) && unmet[gate] >= network.failAt(gate)) {
            gateFailed(gate, since);
        }
    }

    private void gateFailed(int gate, int since) {
        int parent = network.parent(gate);
        if (parent >= 0) {
            raise(parent, network.gateWeight(gate), since);
        } else if (network.sort(gate) == Sort.VIEW) {
            dark(gate, since);
        } else if (!broken.get(gate)) {
            broken.set(gate);
            queue.add(gate);
        }
    }
}

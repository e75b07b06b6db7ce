package org.linchpin.engine.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;

/**
 * What critical functions stand on, and the weight that stands on each node. One walk a function; above
 * {@value #STEPS} steps in all, one walk for all of them, and every node weighs the same.
 */
final class Critical {

    private static final long STEPS = 20_000_000;

    private final Network network;
    private final boolean[] beneath;
    private final double[] weight;
    private final int functions;

    private Critical(Network network, boolean[] beneath, double[] weight, int functions) {
        this.network = network;
        this.beneath = beneath;
        this.weight = weight;
        this.functions = functions;
    }

    static Critical of(Network network) {
        List<Integer> functions = IntStream.range(0, network.modelNodeCount())
                .filter(node -> network.isFunction(node) && network.critical(node))
                .boxed()
                .toList();
        boolean[] beneath = new boolean[network.nodeCount()];
        double[] weight = new double[network.nodeCount()];
        if ((long) functions.size() * network.needCount() > STEPS) {
            add(network, functions, 1, beneath, weight);
        } else {
            for (int function : functions) {
                add(network, List.of(function), network.weight(function), beneath, weight);
            }
        }
        return new Critical(network, beneath, weight, functions.size());
    }

    private static void add(Network network, List<Integer> functions, double each, boolean[] beneath, double[] weight) {
        Cone cone = Cone.of(network, functions);
        for (int node = 0; node < network.nodeCount(); node++) {
            if (cone.contains(node)) {
                beneath[node] = true;
                weight[node] += each;
            }
        }
    }

    int functions() {
        return functions;
    }

    boolean isBeneath(int node) {
        return beneath[node];
    }

    /** The model's nodes beneath critical functions, these among them, of which the condition holds; heaviest first. */
    List<Integer> nodes(IntPredicate condition) {
        List<Integer> nodes = new ArrayList<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (beneath[node] && condition.test(node)) {
                nodes.add(node);
            }
        }
        nodes.sort(Comparator.comparingDouble((Integer node) -> -weight[node]).thenComparing(network::id));
        return nodes;
    }
}

package org.linchpin.engine.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a model holds, counted in one walk over its nodes.
 *
 * @param criticalWeight weight of the critical functions
 * @param unexamined ids of the nodes of which nobody said what they need
 */
public record Census(int nodes, int functions, int critical, double criticalWeight, List<String> unexamined) {

    public static Census of(Model model) {
        int[] functions = new int[1];
        int[] critical = new int[1];
        double[] weight = new double[1];
        List<String> unexamined = new ArrayList<>();
        model.nodes().forEach(node -> {
            if (node.isUnexamined()) {
                unexamined.add(node.id());
            }
            if (node.kind() == Kind.FUNCTION) {
                functions[0]++;
                if (node.role().critical()) {
                    critical[0]++;
                    weight[0] += node.role().weight();
                }
            }
        });
        return new Census(model.nodes().size(), functions[0], critical[0], weight[0], List.copyOf(unexamined));
    }
}

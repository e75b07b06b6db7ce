package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Node;

/** The nodes and parties that a node names in its needs and relations. */
final class Targets {

    private Targets() {}

    static List<String> of(Node node) {
        List<String> targets = new ArrayList<>();
        node.needs().forEach(branch -> collect(branch.gate(), targets));
        Node.Relations relations = node.relations();
        Stream.of(relations.by(), relations.from(), relations.keys())
                .flatMap(List::stream)
                .forEach(need -> targets.add(need.target()));
        if (relations.at() != null) {
            targets.add(relations.at());
        }
        return targets;
    }

    static List<Gate.Branch> branches(Gate gate) {
        return switch (gate) {
            case Gate.Need need -> List.of();
            case Gate.All all -> all.branches();
            case Gate.Any any -> any.branches();
            case Gate.AtLeast some -> some.branches();
            case Gate.ShareOf shares -> shares.branches();
            case Gate.Unknown unknown -> unknown.branches();
        };
    }

    private static void collect(Gate gate, List<String> targets) {
        if (gate instanceof Gate.Need need) {
            targets.add(need.target());
        }
        branches(gate).forEach(branch -> collect(branch.gate(), targets));
    }
}

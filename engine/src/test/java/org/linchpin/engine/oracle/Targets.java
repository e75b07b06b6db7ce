package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Option;

/** The nodes and parties that a node names in its needs and relations. */
final class Targets {

    private Targets() {}

    static List<String> of(Node node) {
        List<String> targets = new ArrayList<>();
        node.needs().forEach(branch -> collect(branch.gate(), targets));
        collect(node.relations(), targets);
        return targets;
    }

    /** What an option brings into the network beneath the node that it changes. */
    static List<String> of(Option.Change change) {
        List<String> targets = new ArrayList<>();
        switch (change) {
            case Option.AddTo add -> {
                add.needs().forEach(branch -> collect(branch.gate(), targets));
                add.beside().forEach(branch -> collect(branch.gate(), targets));
                collect(add.relations(), targets);
            }
            case Option.Replace replace -> {
                replace.needs().forEach(branch -> collect(branch.gate(), targets));
                collect(replace.relations(), targets);
            }
            case Option.Move move -> {
                if (move.at() != null) {
                    targets.add(move.at());
                }
            }
            case Option.Extend extend -> {}
            case Option.Retire retire -> {}
            case Option.Speed speed -> {}
        }
        return targets;
    }

    private static void collect(Node.Relations relations, List<String> targets) {
        Stream.of(relations.by(), relations.from(), relations.keys())
                .flatMap(List::stream)
                .forEach(need -> targets.add(need.target()));
        if (relations.at() != null) {
            targets.add(relations.at());
        }
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

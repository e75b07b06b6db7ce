package org.linchpin.engine.lint;

import java.util.List;
import java.util.function.Consumer;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Option;

/** Walks all that statements name: needs at any depth, and relations. */
final class Uses {

    private Uses() {}

    /** Every need of the node, those of its relations first. */
    static void needs(Node node, Consumer<Gate.Need> visitor) {
        needs(node.relations(), node.needs(), visitor);
    }

    /** Every need that the option brings. */
    static void needs(Option option, Consumer<Gate.Need> visitor) {
        switch (option.change()) {
            case Option.AddTo add -> {
                needs(add.relations(), add.needs(), visitor);
                needs(add.beside(), visitor);
            }
            case Option.Replace replace -> needs(replace.relations(), replace.needs(), visitor);
            case Option.Extend ignored -> {}
            case Option.Speed ignored -> {}
            case Option.Move ignored -> {}
            case Option.Retire ignored -> {}
        }
    }

    /** The relations that the option brings; none for most. */
    static Node.Relations relations(Option option) {
        return switch (option.change()) {
            case Option.AddTo add -> add.relations();
            case Option.Replace replace -> replace.relations();
            case Option.Move move ->
                new Node.Relations(List.of(), List.of(), List.of(), List.of(), move.in(), move.at());
            case Option.Extend ignored -> Node.Relations.NONE;
            case Option.Speed ignored -> Node.Relations.NONE;
            case Option.Retire ignored -> Node.Relations.NONE;
        };
    }

    /** Every gate that is no need, outer ones first. */
    static void gates(List<Gate.Branch> branches, Consumer<Gate> visitor) {
        for (Gate.Branch branch : branches) {
            if (!(branch.gate() instanceof Gate.Need)) {
                visitor.accept(branch.gate());
                gates(branch.gate().branches(), visitor);
            }
        }
    }

    static void needs(List<Gate.Branch> branches, Consumer<Gate.Need> visitor) {
        for (Gate.Branch branch : branches) {
            needs(branch.gate(), visitor);
        }
    }

    static void needs(Gate gate, Consumer<Gate.Need> visitor) {
        if (gate instanceof Gate.Need need) {
            visitor.accept(need);
        } else {
            needs(gate.branches(), visitor);
        }
    }

    private static void needs(Node.Relations relations, List<Gate.Branch> needs, Consumer<Gate.Need> visitor) {
        relations.by().forEach(visitor);
        relations.from().forEach(visitor);
        relations.keys().forEach(visitor);
        needs(needs, visitor);
    }
}

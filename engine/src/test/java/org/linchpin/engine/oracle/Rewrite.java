package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Party;

/**
 * A walk through a model that copies it and may change each thing on the way. Needs and branches are visited wherever
 * they stand: in the need list, in gates, and needs in the relations too.
 */
class Rewrite {

    Model model(Model model) {
        List<Node> nodes = new ArrayList<>();
        model.nodes().forEach(node -> nodes.add(node(node)));
        return with(
                model,
                model.jurisdictions().stream().map(this::jurisdiction).toList(),
                model.parties().stream().map(this::party).toList(),
                nodes);
    }

    static Model with(Model model, List<Jurisdiction> jurisdictions, List<Party> parties, List<Node> nodes) {
        return new Model(
                model.name(),
                model.about(),
                model.self(),
                model.asOf(),
                model.currency(),
                model.sources(),
                jurisdictions,
                parties,
                Nodes.of(nodes),
                model.options(),
                model.rules(),
                model.scenarios());
    }

    Jurisdiction jurisdiction(Jurisdiction jurisdiction) {
        return jurisdiction;
    }

    Party party(Party party) {
        return party;
    }

    Node node(Node node) {
        Node.Relations relations = node.relations();
        return new Node(
                node.id(),
                node.kind(),
                node.name(),
                new Node.Relations(
                        needs(node, relations.by()),
                        needs(node, relations.from()),
                        needs(node, relations.keys()),
                        relations.readers(),
                        relations.in(),
                        relations.at(),
                        relations.placeOnly()),
                needList(node),
                timing(node.timing()),
                node.role(),
                node.examined(),
                node.dataClass(),
                node.note(),
                node.claim());
    }

    Node.Timing timing(Node.Timing timing) {
        return timing;
    }

    Gate.Need need(Node node, Gate.Need need) {
        return need;
    }

    List<Gate.Need> needs(Node node, List<Gate.Need> needs) {
        return needs.stream().map(need -> need(node, need)).toList();
    }

    List<Gate.Branch> needList(Node node) {
        return branches(node, node.needs());
    }

    List<Gate.Branch> branches(Node node, List<Gate.Branch> branches) {
        return branches.stream().map(branch -> branch(node, branch)).toList();
    }

    Gate.Branch branch(Node node, Gate.Branch branch) {
        return new Gate.Branch(gate(node, branch.gate()), branch.maybe(), branch.sharePpm(), branch.readySeconds());
    }

    Gate gate(Node node, Gate gate) {
        return switch (gate) {
            case Gate.Need need -> need(node, need);
            case Gate.All all -> new Gate.All(branches(node, all.branches()));
            case Gate.Any any -> new Gate.Any(branches(node, any.branches()));
            case Gate.AtLeast some -> new Gate.AtLeast(some.k(), branches(node, some.branches()));
            case Gate.ShareOf shares -> new Gate.ShareOf(shares.thresholdPpm(), branches(node, shares.branches()));
            case Gate.Unknown unknown -> new Gate.Unknown(branches(node, unknown.branches()));
        };
    }
}

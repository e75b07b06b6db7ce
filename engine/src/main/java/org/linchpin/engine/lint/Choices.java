package org.linchpin.engine.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Where;

/**
 * A model in which every gate that offers a choice - any-of, k of n with k below n, p% of - stands as a node of its own,
 * and so does each of its branches: a pass-through changes no dark time, and the network then tells when each fails. The
 * ids of these nodes hold a {@code #}, which no id of a model does.
 */
final class Choices {

    /**
     * @param owner id of the node whose need list the gate stands in
     * @param id of the gate's own node
     * @param word as it is written: {@code any of}, {@code 2 of}, {@code 60% of}
     */
    record Choice(String owner, String id, String word, List<Alternative> branches, Where where) {}

    /**
     * @param id of the branch's own node
     * @param label for people
     */
    record Alternative(String id, String label) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();

    private Choices() {}

    static Choices of(Model model) {
        Choices choices = new Choices();
        model.nodes().forEach(node -> choices.new Splitter(node).split());
        return choices;
    }

    List<Choice> list() {
        return choices;
    }

    /** The split model. */
    Model in(Model model) {
        return model.withNodes(Nodes.of(nodes));
    }

    /** Splits one node. */
    private final class Splitter {

        private final Node node;
        private int found;

        Splitter(Node node) {
            this.node = node;
        }

        void split() {
            nodes.add(node.withNeeds(branches(node.needs())));
        }

        private List<Branch> branches(List<Branch> branches) {
            return branches.stream()
                    .map(branch -> with(branch, split(branch.gate())))
                    .toList();
        }

        private static Branch with(Branch branch, Gate gate) {
            return new Branch(gate, branch.maybe(), branch.sharePpm(), branch.readySeconds());
        }

        private Gate split(Gate gate) {
            return switch (gate) {
                case Gate.Need need -> need;
                case Gate.All all -> new Gate.All(branches(all.branches()));
                case Gate.Unknown unknown -> new Gate.Unknown(branches(unknown.branches()));
                case Gate.Any any ->
                    any.branches().size() < 2
                            ? new Gate.Any(branches(any.branches()))
                            : choice(any, "any of", new Gate.Any(apart(any.branches())));
                case Gate.AtLeast some ->
                    some.k() == some.branches().size()
                            ? new Gate.AtLeast(some.k(), branches(some.branches()))
                            : choice(some, some.k() + " of", new Gate.AtLeast(some.k(), apart(some.branches())));
                case Gate.ShareOf share ->
                    choice(
                            share,
                            share.thresholdPpm() / 10_000 + "% of",
                            new Gate.ShareOf(share.thresholdPpm(), apart(share.branches())));
            };
        }

        /** The branches of the gate that gets the next number, each as a need on a node of its own. */
        private List<Branch> apart(List<Branch> branches) {
            String id = node.id() + '#' + found++;
            List<Branch> apart = new ArrayList<>();
            for (int k = 0; k < branches.size(); k++) {
                String own = id + '.' + k;
                nodes.add(new NodeBuilder(own, Kind.GROUP)
                        .need(split(branches.get(k).gate()))
                        .build());
                apart.add(with(branches.get(k), Gate.Need.of(own)));
            }
            return apart;
        }

        private Gate choice(Gate written, String word, Gate split) {
            List<Alternative> alternatives = new ArrayList<>();
            for (int k = 0; k < written.branches().size(); k++) {
                String own = ((Gate.Need) split.branches().get(k).gate()).target();
                alternatives.add(
                        new Alternative(own, label(written.branches().get(k).gate())));
            }
            String first = alternatives.getFirst().id();
            String id = first.substring(0, first.lastIndexOf('.'));
            nodes.add(new NodeBuilder(id, Kind.GROUP).need(split).build());
            choices.add(new Choice(node.id(), id, word, List.copyOf(alternatives), GatePlace.of(written, node)));
            return Gate.Need.of(id);
        }

        private static String label(Gate gate) {
            List<String> ids = new ArrayList<>();
            Uses.needs(gate, need -> ids.add(need.target()));
            String first = ids.stream().limit(2).collect(Collectors.joining(" with "));
            return ids.size() > 2 ? first + " .." : first;
        }
    }
}

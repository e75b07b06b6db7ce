package org.linchpin.engine.lint;

import java.util.List;
import java.util.function.Consumer;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;

/**
 * The model with its standbys always in use. What is dark in it is dark in the model, and one pass tells: the bound that
 * lints take, who would rather say nothing than what is not so.
 */
final class WithoutStandbys {

    private WithoutStandbys() {}

    /** A view: no node is kept. */
    static Model of(Model model) {
        Nodes nodes = model.nodes();
        return model.withNodes(new Nodes() {
            @Override
            public int size() {
                return nodes.size();
            }

            @Override
            public void forEach(Consumer<? super Node> visitor) {
                nodes.forEach(node -> visitor.accept(node.withNeeds(inUse(node.needs()))));
            }
        });
    }

    private static List<Branch> inUse(List<Branch> branches) {
        return branches.stream()
                .map(branch -> new Branch(inUse(branch.gate()), branch.maybe(), branch.sharePpm(), Branch.NO_STANDBY))
                .toList();
    }

    private static Gate inUse(Gate gate) {
        return switch (gate) {
            case Gate.Need need -> need;
            case Gate.All all -> new Gate.All(inUse(all.branches()));
            case Gate.Any any -> new Gate.Any(inUse(any.branches()));
            case Gate.AtLeast some -> new Gate.AtLeast(some.k(), inUse(some.branches()));
            case Gate.ShareOf share -> new Gate.ShareOf(share.thresholdPpm(), inUse(share.branches()));
            case Gate.Unknown unknown -> new Gate.Unknown(inUse(unknown.branches()));
        };
    }
}

package org.linchpin.engine.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;

/**
 * Nodes that no function stands on, in neither reading, and that no option would need: no cut, stake or plan ever speaks
 * of them. Data of a class is left out, for residency rules speak of it. Silent in a model without functions.
 */
final class UnneededNode implements Lint {

    private static final int SHOWN = 5;

    private final Subject subject;
    private final Findings findings;
    private final Cone inWorst;
    private final Cone inBest;
    private final boolean hasFunctions;
    private final List<String> unneeded = new ArrayList<>();
    private @Nullable Where first;

    UnneededNode(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
        Set<String> named = new HashSet<>();
        subject.model().options().forEach(option -> {
            Uses.needs(option, need -> named.add(need.target()));
            String at = Uses.relations(option).at();
            if (at != null) {
                named.add(at);
            }
        });
        Network worst = subject.worst();
        this.hasFunctions = IntStream.range(0, worst.modelNodeCount()).anyMatch(worst::isFunction);
        this.inWorst = cone(worst, named);
        this.inBest = subject.isOpen() ? cone(subject.best(), named) : inWorst;
    }

    private static Cone cone(Network network, Set<String> named) {
        List<Integer> targets = new ArrayList<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (network.isFunction(node)) {
                targets.add(node);
            }
        }
        named.stream().map(network::find).filter(node -> node >= 0).forEach(targets::add);
        return Cone.of(network, targets);
    }

    @Override
    public void node(Node node) {
        if (!hasFunctions || node.kind() == Kind.FUNCTION || node.dataClass() != null) {
            return;
        }
        int inOne = subject.worst().find(node.id());
        if (inOne < 0
                || inWorst.contains(inOne)
                || inBest.contains(subject.best().find(node.id()))) {
            return;
        }
        unneeded.add(node.id());
        first = first == null ? node.claim().where() : first;
    }

    @Override
    public void end() {
        if (first != null) {
            findings.note(
                    first,
                    "no function stands on " + Phrases.count(unneeded.size(), "node") + ": "
                            + Phrases.some(unneeded, SHOWN),
                    "name them where they are needed; or take them out");
        }
    }
}

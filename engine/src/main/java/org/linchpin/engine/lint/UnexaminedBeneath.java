package org.linchpin.engine.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.Network;

/** Nodes beneath critical functions of which nobody said what they need: the good verdict goes no deeper than they do. */
final class UnexaminedBeneath implements Lint {

    private static final int SHOWN = 3;

    private final List<String> unexamined;
    private final int all;
    private final Findings findings;
    private final Set<String> heaviest;
    private @Nullable Where first;

    UnexaminedBeneath(Subject subject, Findings findings) {
        Network network = subject.worst();
        this.findings = findings;
        this.unexamined = subject.critical().nodes(network::unexamined).stream()
                .map(network::id)
                .toList();
        this.all = subject.critical().nodes(node -> true).size();
        this.heaviest = unexamined.stream().limit(1).collect(Collectors.toSet());
    }

    @Override
    public void node(Node node) {
        if (heaviest.contains(node.id())) {
            first = node.claim().where();
        }
    }

    @Override
    public void end() {
        if (first != null) {
            findings.note(
                    first,
                    unexamined.size() + " of " + all
                            + " nodes beneath critical functions are unexamined, those that carry "
                            + "most weight first: " + Phrases.some(unexamined, SHOWN),
                    "say what they need; or \"complete: yes\" if that is nothing else, \"ground: true\" if it is nothing");
        }
    }
}

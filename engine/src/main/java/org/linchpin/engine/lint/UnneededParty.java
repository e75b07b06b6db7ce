package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;

/** A party that no node and no option names, and that owns no party which one of them names. */
final class UnneededParty implements Lint {

    private final Model model;
    private final Findings findings;
    private final Set<String> named = new HashSet<>();

    UnneededParty(Subject subject, Findings findings) {
        this.model = subject.model();
        this.findings = findings;
        model.options().forEach(option -> {
            Uses.needs(option, need -> named.add(need.target()));
            named.addAll(Uses.relations(option).readers());
        });
    }

    @Override
    public void node(Node node) {
        Uses.needs(node, need -> named.add(need.target()));
        named.addAll(node.relations().readers());
    }

    @Override
    public void end() {
        if (model.self() != null) {
            named.add(model.self());
        }
        Map<String, Party> parties = new HashMap<>();
        model.parties().forEach(party -> parties.put(party.id(), party));
        Deque<String> queue = new ArrayDeque<>(named);
        while (!queue.isEmpty()) {
            Party party = parties.get(queue.pop());
            if (party != null) {
                party.owners().stream().map(Party.Owner::id).filter(named::add).forEach(queue::add);
            }
        }
        for (Party party : model.parties()) {
            if (!named.contains(party.id())) {
                findings.warning(
                        party.claim().where(),
                        "a party must be named by what needs it, nothing names " + quoted(party.id())
                                + " and it owns nothing that is needed",
                        "say what it does: \"by\", \"from\", \"keys\", \"readers\", \"needs\" or \"owner\"; or take it out");
            }
        }
    }
}

package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.util.HashSet;
import java.util.Set;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Source;

/** A source that no statement rests on. */
final class UncitedSource implements Lint {

    private final Model model;
    private final Findings findings;
    private final Set<String> cited = new HashSet<>();

    UncitedSource(Subject subject, Findings findings) {
        this.model = subject.model();
        this.findings = findings;
        model.jurisdictions().forEach(jurisdiction -> cite(jurisdiction.claim()));
        model.parties().forEach(party -> cite(party.claim()));
        model.options().forEach(option -> {
            cite(option.claim());
            Uses.needs(option, need -> cite(need.claim()));
        });
        model.rules().residency().forEach(rule -> cite(rule.claim()));
        model.rules().policies().forEach(policy -> cite(policy.claim()));
        model.scenarios().forEach(scenario -> cite(scenario.claim()));
    }

    @Override
    public void node(Node node) {
        cite(node.claim());
        Uses.needs(node, need -> cite(need.claim()));
    }

    @Override
    public void end() {
        for (Source source : model.sources()) {
            if (!cited.contains(source.id())) {
                findings.note(
                        source.where(),
                        "a source must be cited to count as evidence, " + quoted(source.id()) + " is not",
                        "write \"source: " + source.id() + "\" where it says something");
            }
        }
    }

    private void cite(Claim claim) {
        if (claim.source() != null) {
            cited.add(claim.source());
        }
    }
}

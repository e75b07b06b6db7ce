package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.util.List;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Rules;

/** A function that tolerates a longer dark time than any policy looks ahead: perhaps days were meant to be hours. */
final class ToleratesBeyondHorizon implements Lint {

    private final List<Rules.Policy> policies;
    private final Findings findings;

    ToleratesBeyondHorizon(Subject subject, Findings findings) {
        this.policies = subject.model().rules().policies().stream()
                .filter(policy -> policy.over() != null)
                .toList();
        this.findings = findings;
    }

    @Override
    public void node(Node node) {
        if (node.kind() != Kind.FUNCTION) {
            return;
        }
        int tolerates = node.timing().toleratesSeconds();
        int longest = -1;
        for (Rules.Policy policy : policies) {
            if (policy.criticalOnly() && !node.role().critical()) {
                continue;
            }
            if (policy.horizonSeconds() < 0) {
                return;
            }
            longest = Math.max(longest, policy.horizonSeconds());
        }
        if (longest >= 0 && tolerates > longest) {
            findings.note(
                    node.claim().where(),
                    quoted(node.id()) + " tolerates " + quoted(Phrases.span(tolerates)) + ", longer than "
                            + quoted(Phrases.span(longest)) + ", the longest horizon of the policies that speak of it",
                    "a shorter time was meant");
        }
    }
}

package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;

/** A critical function of weight 0 adds nothing to any stake. */
final class NoWeight implements Lint {

    private final Findings findings;

    NoWeight(Subject subject, Findings findings) {
        this.findings = findings;
    }

    @Override
    public void node(Node node) {
        if (node.kind() == Kind.FUNCTION
                && node.role().critical()
                && node.role().weight() == 0) {
            findings.warning(
                    node.claim().where(),
                    "a critical function must have a weight to count in a stake, " + quoted(node.id()) + " has \"0\"",
                    "say how much it matters, in \"weight\"; left out, it is 1");
        }
    }
}

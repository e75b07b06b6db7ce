package org.linchpin.engine.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Where;

/** Nodes and parties that rest neither on a source nor on an assumption: nobody can tell how well they are known. */
final class BareClaims implements Lint {

    private static final int SHOWN = 5;

    private final Subject subject;
    private final Findings findings;
    private final List<String> shown = new ArrayList<>();
    private int bare;
    private int claims;
    private @Nullable Where first;

    BareClaims(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
        subject.model().parties().forEach(party -> look(party.id(), party.claim()));
    }

    @Override
    public void node(Node node) {
        look(node.id(), node.claim());
    }

    @Override
    public void end() {
        if (first == null) {
            return;
        }
        boolean all = bare == claims;
        String rest = bare > SHOWN ? " and " + (bare - SHOWN) + " more" : "";
        findings.note(
                all ? new Where(first.file(), 0, 0) : first,
                bare + " of " + claims + " nodes and parties rest on no source and no assumption"
                        + (all ? "" : ": " + Phrases.some(shown, SHOWN) + rest),
                subject.model().sources().isEmpty()
                        ? "say \"defaults: {assumed: why}\" at the head of the file"
                        : "say the \"source\", or \"assumed\" and why");
    }

    private void look(String id, Claim claim) {
        claims++;
        if (claim.source() == null && claim.assumed() == null) {
            bare++;
            first = first == null ? claim.where() : first;
            if (shown.size() < SHOWN) {
                shown.add(id);
            }
        }
    }
}

package org.linchpin.engine.lint;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.Network;

/** More than half of what critical functions stand on is assumed: answers are as good as these guesses. */
final class AssumedBeneath implements Lint {

    private final Subject subject;
    private final Findings findings;
    private int claims;
    private int assumed;
    private @Nullable Where first;

    AssumedBeneath(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    @Override
    public void node(Node node) {
        int index = subject.worst().find(node.id());
        if (index >= 0 && subject.critical().isBeneath(index)) {
            count(node.claim());
        }
    }

    @Override
    public void end() {
        for (int k = 0; k < subject.model().parties().size(); k++) {
            Network.PartyEntry party = subject.worst().parties().get(k);
            if (subject.critical().isBeneath(party.serve())
                    || subject.critical().isBeneath(party.supply())) {
                count(subject.model().parties().get(k).claim());
            }
        }
        if (first != null && assumed * 2L > claims) {
            findings.note(
                    new Where(first.file(), 0, 0),
                    assumed + " of the " + claims + " nodes and parties beneath critical functions are assumed",
                    "ask for evidence where most weight stands");
        }
    }

    private void count(Claim claim) {
        claims++;
        if (claim.isAssumed()) {
            assumed++;
            first = first == null ? claim.where() : first;
        }
    }
}

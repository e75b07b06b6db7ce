package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.math.BigDecimal;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Node;

/** A {@code p% of} gate all of whose shares together are below p: it never holds, in no reading. */
final class ShareOutOfReach implements Lint {

    private final Findings findings;

    ShareOutOfReach(Subject subject, Findings findings) {
        this.findings = findings;
    }

    @Override
    public void node(Node node) {
        Uses.gates(node.needs(), gate -> {
            if (gate instanceof Gate.ShareOf share) {
                look(share, node);
            }
        });
    }

    private void look(Gate.ShareOf share, Node node) {
        long sum = 0;
        for (Branch branch : share.branches()) {
            if (branch.sharePpm() == Branch.NO_SHARE) {
                return;
            }
            sum += branch.sharePpm();
        }
        if (sum < share.thresholdPpm()) {
            findings.warning(
                    GatePlace.of(share, node),
                    "shares must be able to reach the " + percent(share.thresholdPpm()) + " that " + quoted(node.id())
                            + " needs, together they are " + quoted(percent(sum)),
                    "a branch is missing, or a share is left blank: \"share\" may be left out where nobody knows it");
        }
    }

    private static String percent(long ppm) {
        return BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString() + '%';
    }
}

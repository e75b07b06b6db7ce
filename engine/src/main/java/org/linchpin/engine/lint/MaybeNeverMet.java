package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.util.List;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Node;

/**
 * A gate that can be met only if a doubtful branch is there. The worst reading leaves such branches out (docs/semantics.md
 * 1.9), so the gate never holds in it and the node is broken from the start.
 */
final class MaybeNeverMet implements Lint {

    private final Findings findings;

    MaybeNeverMet(Subject subject, Findings findings) {
        this.findings = findings;
    }

    @Override
    public void node(Node node) {
        Uses.gates(node.needs(), gate -> look(gate, node));
    }

    private void look(Gate gate, Node node) {
        List<Branch> branches = gate.branches();
        int certain = (int) branches.stream().filter(branch -> !branch.maybe()).count();
        boolean never = switch (gate) {
            case Gate.Any ignored -> certain == 0;
            case Gate.AtLeast some -> certain < some.k();
            case Gate.ShareOf share -> certain < branches.size() && outOfReach(share);
            case Gate.All ignored -> false;
            case Gate.Unknown ignored -> false;
            case Gate.Need ignored -> false;
        };
        if (never) {
            findings.warning(
                    GatePlace.of(gate, node),
                    "a gate must be within reach without its doubtful branches, " + quoted(node.id())
                            + " is broken from the start in the worst reading",
                    "take \"maybe\" from a branch that is there for certain");
        }
    }

    private static boolean outOfReach(Gate.ShareOf share) {
        boolean blankIsDoubtful =
                share.branches().stream().anyMatch(branch -> branch.maybe() && branch.sharePpm() == Branch.NO_SHARE);
        boolean hasBlank = share.branches().stream().anyMatch(branch -> branch.sharePpm() == Branch.NO_SHARE);
        long known = 0;
        long certain = 0;
        for (Branch branch : share.branches()) {
            long ppm = Math.max(0, branch.sharePpm());
            known += ppm;
            certain += branch.maybe() ? 0 : ppm;
        }
        long rest = hasBlank && !blankIsDoubtful ? Math.max(0, 1_000_000 - known) : 0;
        return certain + rest < share.thresholdPpm();
    }
}

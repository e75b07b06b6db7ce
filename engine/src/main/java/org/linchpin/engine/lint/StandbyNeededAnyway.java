package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/**
 * A standby without which the node goes dark even while nothing else is off: its primary, or another need of the node,
 * stands on it. It saves the node from nothing that it does not cause itself. Computed in the best reading.
 */
final class StandbyNeededAnyway implements Lint {

    private record Standby(String owner, String target, Where where) {}

    private final Network network;
    private final Subject subject;
    private final Findings findings;
    private final List<Standby> standbys = new ArrayList<>();

    StandbyNeededAnyway(Subject subject, Findings findings) {
        this.subject = subject;
        this.network = subject.best();
        this.findings = findings;
    }

    @Override
    public void node(Node node) {
        find(node.needs(), node);
    }

    private void find(List<Branch> branches, Node node) {
        for (Branch branch : branches) {
            if (branch.readySeconds() != Branch.NO_STANDBY && branch.gate() instanceof Gate.Need need) {
                standbys.add(new Standby(node.id(), need.target(), GatePlace.of(need, node)));
            }
            find(branch.gate().branches(), node);
        }
    }

    @Override
    public void end() {
        if (standbys.isEmpty()) {
            return;
        }
        DarkTimes times = new DarkTimes(network);
        Budget budget = new Budget(subject.work());
        int looked = 0;
        while (looked < standbys.size() && !budget.isSpent()) {
            look(standbys.get(looked++), times, budget);
        }
        if (looked < standbys.size()) {
            findings.note(
                    subject.head(),
                    "looked at " + looked + " of " + standbys.size() + " standbys, for the model is large",
                    null);
        }
    }

    private void look(Standby standby, DarkTimes times, Budget budget) {
        int owner = network.find(standby.owner);
        int[] off = nodes(standby.target);
        if (owner < 0 || off == null) {
            return;
        }
        times.run(new int[0], Seconds.NEVER);
        int without = times.dark(owner);
        times.reset();
        times.run(off, Seconds.NEVER);
        int dark = times.dark(owner);
        budget.ran(times.darkCount());
        times.reset();
        if (dark < without) {
            findings.warning(
                    standby.where,
                    "a standby must be something that the node can do without, " + quoted(standby.owner)
                            + " goes dark without " + quoted(standby.target) + ' ' + Phrases.after(dark)
                            + " though all else is lit",
                    "another spare was meant; or the need on " + quoted(standby.target) + " is not one");
        }
    }

    private int @Nullable [] nodes(String target) {
        for (Network.PartyEntry party : network.parties()) {
            if (party.id().equals(target)) {
                return new int[] {party.serve(), party.supply()};
            }
        }
        int node = network.find(target);
        return node < 0 ? null : new int[] {node};
    }
}

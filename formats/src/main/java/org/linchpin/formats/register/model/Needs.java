package org.linchpin.formats.register.model;

import java.util.List;
import java.util.Map;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.network.Seconds;

/** Needs as a register states them: without holdouts, with the notice of the contract. */
final class Needs {

    private Needs() {}

    static Gate.Need of(String target, Claim claim) {
        return of(target, 0, claim);
    }

    /** @param noticeDays of the provider, or -1 */
    static Gate.Need of(String target, int noticeDays, Claim claim) {
        int days = Math.clamp(noticeDays, 0, Holdout.MAX_SECONDS / Seconds.DAY);
        return new Gate.Need(target, Gate.Aspect.WHOLE, Holdout.NONE, false, null, days * Seconds.DAY, claim);
    }

    /** The only one as it is; of several, the register does not say how they are joined. */
    static Gate.Branch joined(List<Gate.Branch> branches) {
        return branches.size() == 1 ? branches.getFirst() : Gate.Branch.of(new Gate.Unknown(List.copyOf(branches)));
    }

    /** The nodes of a map by id to the claim they rest on, joined. */
    static Gate.Branch joined(Map<String, Claim> nodes) {
        return joined(nodes.entrySet().stream()
                .map(entry -> Gate.Branch.of(of(entry.getKey(), entry.getValue())))
                .toList());
    }
}

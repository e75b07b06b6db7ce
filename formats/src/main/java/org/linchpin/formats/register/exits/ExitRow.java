package org.linchpin.formats.register.exits;

import java.util.List;
import java.util.Set;
import org.linchpin.engine.exit.Exit;
import org.linchpin.engine.switches.Switch;

/**
 * How a function leaves a direct provider of one service.
 *
 * @param exit of the provider as a whole, whatever else it delivers to the function
 * @param chain ids of the parties in the chain of the service
 * @param findings in the order of their kinds
 */
public record ExitRow(Incumbent incumbent, Exit exit, Set<String> chain, List<ExitFinding> findings) {

    public boolean has(ExitFinding.Kind kind) {
        return findings.stream().anyMatch(finding -> finding.kind() == kind);
    }

    /** Of the parties in the chain, those that breach the function alone once the way stands. */
    public List<Switch> shared(Exit.Way way) {
        return way.rests().alone().stream()
                .filter(party -> chain.contains(party.id()))
                .toList();
    }
}

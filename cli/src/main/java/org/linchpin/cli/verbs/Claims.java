package org.linchpin.cli.verbs;

import java.util.HashMap;
import java.util.Map;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Network;

/** Where in the model a node of the network is claimed, and on what the claim rests. */
final class Claims {

    private final Network network;
    private final Map<String, Claim> claims = new HashMap<>();

    /** Walks the nodes once. */
    Claims(Model model, Network network) {
        this.network = network;
        model.nodes().forEach(node -> {
            // Of ten million nodes that claim nothing, none is kept.
            if (!node.claim().equals(Claim.NONE)) {
                claims.put(node.id(), node.claim());
            }
        });
        model.parties().forEach(party -> claims.put(party.id(), party.claim()));
        model.jurisdictions().forEach(jurisdiction -> claims.put(jurisdiction.id(), jurisdiction.claim()));
    }

    /** The claim of a node, or of the party or state whose position it is; {@link Claim#NONE} if there is none. */
    Claim of(int node) {
        return of(network.id(node));
    }

    /** The same by the id of a node, a position or a switch. */
    Claim of(String id) {
        Claim claim = claims.get(id);
        if (claim == null && id.indexOf(':') > 0) {
            claim = claims.get(id.substring(0, id.lastIndexOf(':')));
        }
        return claim == null ? Claim.NONE : claim;
    }

    /** {@code contract-h}, {@code assumed}, or nothing. */
    static String basis(Claim claim) {
        String source = claim.source();
        return source != null ? source : claim.isAssumed() ? "assumed" : "";
    }

    /** {@code ground.yaml:12}, or nothing. */
    static String place(Claim claim) {
        if (claim.where().line() == 0) {
            return "";
        }
        String file = claim.where().file();
        return file.substring(file.lastIndexOf('/') + 1) + ":" + claim.where().line();
    }
}

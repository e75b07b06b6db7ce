package org.linchpin.views.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Network;

/** Where in the model a node of the network is claimed, and on what the claim rests. */
public final class Claims {

    private final Network network;
    private final Map<String, Claim> claims = new HashMap<>();

    /** @param nodes of which claims will be asked for */
    public Claims(Model model, Network network, IntStream nodes) {
        this.network = network;
        Set<String> ids = nodes.mapToObj(network::id)
                .flatMap(id -> Stream.of(id, owner(id)))
                .collect(Collectors.toSet());
        model.nodes().findAll(ids).forEach((id, node) -> {
            if (!node.claim().equals(Claim.NONE)) {
                claims.put(id, node.claim());
            }
        });
        model.parties().forEach(party -> claims.put(party.id(), party.claim()));
        model.jurisdictions().forEach(jurisdiction -> claims.put(jurisdiction.id(), jurisdiction.claim()));
    }

    /** The claim of a node, or of the party or state whose position it is; {@link Claim#NONE} if there is none. */
    public Claim of(int node) {
        return of(network.id(node));
    }

    /** The same by the id of a node, a position or a switch. */
    public Claim of(String id) {
        Claim claim = claims.get(id);
        return claim != null ? claim : claims.getOrDefault(owner(id), Claim.NONE);
    }

    /** Whose position it is; what is no position is its own. */
    private static String owner(String id) {
        return id.indexOf(':') > 0 ? id.substring(0, id.lastIndexOf(':')) : id;
    }

    /** {@code contract-h}, {@code assumed}, or nothing. */
    public static String basis(Claim claim) {
        String source = claim.source();
        return source != null ? source : claim.isAssumed() ? "assumed" : "";
    }

    /** {@code ground.yaml:12}, or nothing. */
    public static String place(Claim claim) {
        if (claim.where().line() == 0) {
            return "";
        }
        String file = claim.where().file();
        return file.substring(file.lastIndexOf('/') + 1) + ":" + claim.where().line();
    }
}

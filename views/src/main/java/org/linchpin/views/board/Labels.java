package org.linchpin.views.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Network;
import org.linchpin.views.question.Opened;

/** What people call things; the id where nobody gave a name. */
final class Labels {

    private final Network network;
    private final Map<String, Node> nodes;
    private final Map<String, String> parties = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();

    /** @param nodes by id, of which labels will be asked for */
    Labels(Opened opened, Map<String, Node> nodes) {
        this.network = opened.network();
        this.nodes = nodes;
        network.parties().forEach(party -> parties.put(party.id(), party.name()));
        network.jurisdictions().forEach(one -> parties.put(one.id(), one.name()));
        for (Option option : opened.written().options()) {
            options.put(option.id(), option.name());
        }
    }

    String of(int node) {
        Node known = nodes.get(network.id(node));
        return known == null ? ofPosition(network.id(node)) : known.name();
    }

    private String ofPosition(String id) {
        int colon = id.lastIndexOf(':');
        String owner = colon > 0 ? parties.get(id.substring(0, colon)) : null;
        return owner == null ? parties.getOrDefault(id, id) : owner + id.substring(colon);
    }

    List<String> ofOptions(List<String> ids) {
        return ids.stream().map(id -> options.getOrDefault(id, id)).toList();
    }
}

package org.linchpin.views.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Network;
import org.linchpin.views.question.Opened;

/** What people call things; the id where nobody gave a name. */
public final class Labels {

    private final Network network;
    private final Map<String, Node> nodes;
    private final Map<String, String> parties = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();

    private Labels(Opened opened, Set<String> ids) {
        this.network = opened.network();
        this.nodes = opened.model().nodes().findAll(ids);
        network.parties().forEach(party -> parties.put(party.id(), party.name()));
        network.jurisdictions().forEach(one -> parties.put(one.id(), one.name()));
        for (Option option : opened.written().options()) {
            options.put(option.id(), option.name());
        }
    }

    /** @param ids of the nodes of which labels will be asked for */
    public static Labels of(Opened opened, Set<String> ids) {
        return new Labels(opened, ids);
    }

    /** @param nodes of which labels will be asked for */
    public static Labels ofNodes(Opened opened, Collection<Integer> nodes) {
        Set<String> ids = new HashSet<>();
        nodes.forEach(node -> ids.add(opened.network().id(node)));
        return new Labels(opened, ids);
    }

    /** Of a node of the network, whatever it stands for. */
    public String of(int node) {
        Node known = nodes.get(network.id(node));
        if (known != null) {
            return known.name();
        }
        return switch (network.sort(node)) {
            case SERVE, SUPPLY, ORDER, GROUND -> ofPosition(network.id(node));
            default -> NodeWords.of(network, node);
        };
    }

    private String ofPosition(String id) {
        int colon = id.lastIndexOf(':');
        String owner = colon > 0 ? parties.get(id.substring(0, colon)) : null;
        return owner == null ? parties.getOrDefault(id, id) : owner + side(id.substring(colon + 1));
    }

    private static String side(String position) {
        return switch (position) {
            case "serve" -> ", serving";
            case "supply" -> ", supplying";
            case "order" -> ", by orders";
            case "ground" -> ", on its ground";
            default -> ":" + position;
        };
    }

    public List<String> ofOptions(List<String> ids) {
        return ids.stream().map(id -> options.getOrDefault(id, id)).toList();
    }
}

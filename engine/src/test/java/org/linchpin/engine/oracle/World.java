package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;

/** A model with a number for each node, party and jurisdiction, so that sets of them are bits of a long. */
final class World {

    final Model model;
    final List<Node> nodes = new ArrayList<>();
    final List<Party> parties;
    final List<Jurisdiction> jurisdictions;
    private final Map<String, Integer> nodeNumbers = new LinkedHashMap<>();
    private final Map<String, Integer> partyNumbers = new LinkedHashMap<>();
    private final Map<String, Integer> jurisdictionNumbers = new LinkedHashMap<>();

    World(Model model) {
        this.model = model;
        model.nodes().forEach(nodes::add);
        parties = model.parties();
        jurisdictions = model.jurisdictions();
        nodes.forEach(node -> nodeNumbers.put(node.id(), nodeNumbers.size()));
        parties.forEach(party -> partyNumbers.put(party.id(), partyNumbers.size()));
        jurisdictions.forEach(state -> jurisdictionNumbers.put(state.id(), jurisdictionNumbers.size()));
        if (nodes.size() > 63 || parties.size() > 63 || jurisdictions.size() > 63) {
            throw new IllegalArgumentException("The oracle is for small models, \"" + model.name() + "\" is not.");
        }
    }

    boolean isNode(String id) {
        return nodeNumbers.containsKey(id);
    }

    boolean isParty(String id) {
        return partyNumbers.containsKey(id);
    }

    boolean isJurisdiction(String id) {
        return jurisdictionNumbers.containsKey(id);
    }

    int node(String id) {
        return number(nodeNumbers, id);
    }

    int party(String id) {
        return number(partyNumbers, id);
    }

    int jurisdiction(String id) {
        return number(jurisdictionNumbers, id);
    }

    long allNodes() {
        return (1L << nodes.size()) - 1;
    }

    private static int number(Map<String, Integer> numbers, String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("An id must be known, is \"" + id + "\".");
        }
        return number;
    }
}

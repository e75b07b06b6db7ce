package org.linchpin.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Model;

/** What nodes name, whatever the reading: the cone of docs/semantics.md 7.8. */
final class Named {

    private final Map<String, List<String>> byNode = new HashMap<>();

    Named(Model model) {
        model.nodes().forEach(node -> {
            List<String> named = new ArrayList<>();
            Mentions.of(node, named::add);
            byNode.put(node.id(), named);
        });
    }

    /** All that the node names, through any number of names, and itself; nothing if it is not there. */
    Set<String> beneath(String node) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(node));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            List<String> named = byNode.get(next);
            if (named != null && found.add(next)) {
                open.addAll(named);
            }
        }
        return found;
    }
}

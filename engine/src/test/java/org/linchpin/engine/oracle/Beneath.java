package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a node stands on, itself included: every node that is named by a need, through any number of needs. */
final class Beneath {

    private Beneath() {}

    static Set<String> of(World world, String node) {
        Set<String> found = new LinkedHashSet<>(List.of(node));
        List<String> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            for (String target : Targets.of(world.nodes.get(world.node(open.removeLast())))) {
                if (world.isNode(target) && found.add(target)) {
                    open.add(target);
                }
            }
        }
        return found;
    }
}

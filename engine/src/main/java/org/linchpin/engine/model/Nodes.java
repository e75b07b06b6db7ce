package org.linchpin.engine.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a model. Bulk formats make one node at a time while they are walked, so that ten million nodes never
 * exist as objects; a walk always yields the same nodes in the same order.
 */
public interface Nodes {

    int size();

    void forEach(Consumer<? super Node> visitor);

    /** The node of that id, or null. May take a walk. */
    default @Nullable Node find(String id) {
        return findAll(Set.of(id)).get(id);
    }

    /** The nodes of those ids that are here, by id. May take a walk, but one. */
    default Map<String, Node> findAll(Set<String> ids) {
        Map<String, Node> found = new HashMap<>();
        forEach(node -> {
            if (ids.contains(node.id())) {
                found.put(node.id(), node);
            }
        });
        return found;
    }

    static Nodes of(List<Node> nodes) {
        List<Node> copy = List.copyOf(nodes);
        return new Nodes() {
            @Override
            public int size() {
                return copy.size();
            }

            @Override
            public void forEach(Consumer<? super Node> visitor) {
                copy.forEach(visitor);
            }
        };
    }

    /** First all nodes of {@code first}, then all of {@code second}. */
    static Nodes concat(Nodes first, Nodes second) {
        return new Nodes() {
            @Override
            public int size() {
                return first.size() + second.size();
            }

            @Override
            public void forEach(Consumer<? super Node> visitor) {
                first.forEach(visitor);
                second.forEach(visitor);
            }
        };
    }
}

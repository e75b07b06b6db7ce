package org.linchpin.engine.model;

import java.util.List;
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
        Node[] found = new Node[1];
        forEach(node -> {
            if (node.id().equals(id)) {
                found[0] = node;
            }
        });
        return found[0];
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

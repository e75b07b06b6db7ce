package org.linchpin.engine.who;

import java.util.List;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;

/**
 * How well it is known what a node stands on.
 *
 * @param nodes nodes of the model beneath it, itself left out
 * @param unexamined those of them of which nobody said what they need
 */
public record Beneath(int nodes, int unexamined) {

    /** One walk through the node's cone. */
    public static Beneath of(Network network, int node) {
        Cone cone = Cone.of(network, List.of(node));
        int nodes = 0;
        int unexamined = 0;
        for (int other = 0; other < network.modelNodeCount(); other++) {
            if (other != node && cone.contains(other)) {
                nodes++;
                unexamined += network.unexamined(other) ? 1 : 0;
            }
        }
        return new Beneath(nodes, unexamined);
    }
}

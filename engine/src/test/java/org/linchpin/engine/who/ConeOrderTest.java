package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.network.Components;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.RandomModels;

class ConeOrderTest {

    @Test
    void eachNodeOfTheConeComesAfterWhatItRestsOn_unlessTheyRestOnEachOther() {
        for (long seed = 0; seed < 300; seed++) {
            Network network = Compiled.of(RandomModels.of(seed)).network();
            Cone cone = Cone.of(network, List.of(0));
            ConeOrder order = ConeOrder.of(network, cone.nodes());
            Components components = Components.of(network);

            assertThat(order.size()).isEqualTo(cone.nodes().count());
            for (int node = 0; node < network.nodeCount(); node++) {
                assertThat(order.rank(node) >= 0).isEqualTo(cone.contains(node));
            }
            for (int need = 0; need < network.needCount(); need++) {
                int owner = network.owner(network.needGate(need));
                int source = network.needSource(need);
                if (cone.contains(owner)
                        && network.needHoldout(need) != Seconds.NEVER
                        && components.of(owner) != components.of(source)) {
                    assertThat(order.rank(source)).isLessThan(order.rank(owner));
                }
            }
        }
    }

    @Test
    void componentsFollowEachOtherAndHoldAllNodes() {
        for (long seed = 0; seed < 300; seed++) {
            Network network = Compiled.of(RandomModels.of(seed)).network();
            ConeOrder order = ConeOrder.of(network, Cone.of(network, List.of(0)).nodes());

            assertThat(order.start(0)).isZero();
            assertThat(order.start(order.components())).isEqualTo(order.size());
            for (int c = 0; c < order.components(); c++) {
                assertThat(order.start(c)).isLessThan(order.start(c + 1));
            }
            for (int rank = 0; rank < order.size(); rank++) {
                assertThat(order.rank(order.node(rank))).isEqualTo(rank);
            }
        }
    }
}

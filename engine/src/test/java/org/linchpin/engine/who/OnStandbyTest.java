package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.oracle.RandomModels;

class OnStandbyTest {

    @Test
    void aNodeRestsOnAStandbyIfItsConeHasOne() {
        int found = 0;
        int nodes = 0;
        for (long seed = 0; seed < 300; seed++) {
            Network network = Compiled.of(RandomModels.of(seed)).network();
            Bits onStandby = OnStandby.of(network);
            for (int node = 0; node < network.nodeCount(); node++) {
                assertThat(onStandby.get(node))
                        .as("seed %d, %s", seed, network.id(node))
                        .isEqualTo(Cone.of(network, List.of(node)).hasStandby());
            }
            found += onStandby.count();
            nodes += network.nodeCount();
        }
        assertThat(found).isBetween(100, nodes - 100);
    }
}

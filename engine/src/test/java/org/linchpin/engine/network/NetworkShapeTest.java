package org.linchpin.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.oracle.RandomModels;
import org.linchpin.engine.oracle.Tiny;

/** What holds of the rows of every network, whatever the model. */
class NetworkShapeTest {

    private static final int CASES = 300;

    @Test
    void everyNestedGateStandsOnceAmongTheBranchesOfItsParent() {
        forAll(network -> {
            int[] seen = new int[network.gateCount()];
            for (int gate = 0; gate < network.gateCount(); gate++) {
                for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
                    seen[child]++;
                    assertThat(network.parent(child)).isEqualTo(gate);
                    assertThat(network.owner(child)).isEqualTo(network.owner(gate));
                }
            }
            for (int gate = 0; gate < seen.length; gate++) {
                assertThat(seen[gate]).isEqualTo(gate < network.nodeCount() ? 0 : 1);
            }
        });
    }

    @Test
    void aRootGateHasNoParentAndIsItsOwnNodes() {
        forAll(network -> {
            for (int node = 0; node < network.nodeCount(); node++) {
                assertThat(network.parent(node)).isEqualTo(-1);
                assertThat(network.owner(node)).isEqualTo(node);
            }
        });
    }

    @Test
    void everyNeedStandsInTheRowOfItsGateAndInTheRowOfItsSource() {
        forAll(network -> {
            int[] seen = new int[network.needCount()];
            for (int node = 0; node < network.nodeCount(); node++) {
                for (int k = network.outStart(node); k < network.outStart(node + 1); k++) {
                    seen[network.outNeed(k)]++;
                    assertThat(network.needSource(network.outNeed(k))).isEqualTo(node);
                }
            }
            assertThat(seen).containsOnly(1);
            for (int gate = 0; gate < network.gateCount(); gate++) {
                for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
                    assertThat(network.needGate(need)).isEqualTo(gate);
                }
            }
            assertThat(network.needStart(network.gateCount())).isEqualTo(network.needCount());
        });
    }

    @Test
    void everyIdNamesItsNode() {
        forAll(network -> {
            for (int node = 0; node < network.nodeCount(); node++) {
                assertThat(network.find(network.id(node))).isEqualTo(node);
            }
            assertThat(network.sort(network.border())).isEqualTo(Sort.BORDER);
        });
    }

    @Test
    void columnsHoldMoreThanAHundredNodes() {
        Tiny tiny = new Tiny();
        for (int i = 0; i < 150; i++) {
            int number = i;
            tiny.node(
                    "f" + i,
                    i % 2 == 0 ? Kind.FUNCTION : Kind.SITE,
                    node -> node.weight(number)
                            .critical(number % 3 == 0)
                            .restartSeconds(number + 1)
                            .toleratesSeconds(number + 2));
        }
        Network network = Compiled.of(tiny).network();

        assertThat(network.modelNodeCount()).isEqualTo(150);
        for (int node = 0; node < 150; node++) {
            assertThat(network.sort(node)).isEqualTo(node % 2 == 0 ? Sort.FUNCTION : Sort.SITE);
            assertThat(network.isFunction(node)).isEqualTo(node % 2 == 0);
            assertThat(network.weight(node)).isEqualTo(node);
            assertThat(network.critical(node)).isEqualTo(node % 3 == 0);
            assertThat(network.restart(node)).isEqualTo(node + 1);
            assertThat(network.tolerates(node)).isEqualTo(node + 2);
            assertThat(network.isModelNode(node)).isTrue();
        }
        assertThat(network.isModelNode(150)).isFalse();
    }

    private static void forAll(Consumer<Network> check) {
        for (long seed = 0; seed < CASES; seed++) {
            check.accept(Compiled.of(RandomModels.of(seed)).network());
        }
    }
}

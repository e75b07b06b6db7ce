package org.linchpin.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.oracle.RandomModels;

class ComponentsTest {

    @Test
    void nodesAreInOneComponentIfEachReachesTheOther() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int[][] targets = graph(random, random.nextInt(1, 9));
            assertSound(Components.of(targets), targets);
        }
    }

    @Test
    void aNetworksComponentsAreThoseOfItsNeeds() {
        for (long seed = 0; seed < 200; seed++) {
            Network network = Compiled.of(RandomModels.of(seed)).network();
            int[][] targets = new int[network.nodeCount()][];
            for (int node = 0; node < targets.length; node++) {
                int owner = node;
                targets[node] = java.util.stream.IntStream.range(0, network.needCount())
                        .filter(need -> network.owner(network.needGate(need)) == owner)
                        .map(network::needSource)
                        .toArray();
            }
            assertSound(Components.of(network), targets);
        }
    }

    @Test
    void aPathOfAMillionNodesNeedsNoDeepStack() {
        int length = 1_000_000;
        int[][] targets = new int[length][];
        for (int node = 0; node < length; node++) {
            targets[node] = node + 1 < length ? new int[] {node + 1} : new int[0];
        }
        Components components = Components.of(targets);

        assertThat(components.count()).isEqualTo(length);
        assertThat(components.of(length - 1)).isZero();
        assertThat(components.of(0)).isEqualTo(length - 1);
    }

    private static void assertSound(Components components, int[][] targets) {
        boolean[][] reaches = reachability(targets);
        int members = 0;
        for (int c = 0; c < components.count(); c++) {
            int[] of = components.members(c);
            assertThat(of).isSorted().isNotEmpty();
            assertThat(components.size(c)).isEqualTo(of.length);
            members += of.length;
            for (int node : of) {
                assertThat(components.of(node)).isEqualTo(c);
            }
        }
        assertThat(members).isEqualTo(targets.length);
        for (int a = 0; a < targets.length; a++) {
            for (int b = 0; b < targets.length; b++) {
                assertThat(components.of(a) == components.of(b))
                        .as("%d and %d of %s", a, b, Arrays.deepToString(targets))
                        .isEqualTo(a == b || (reaches[a][b] && reaches[b][a]));
                if (reaches[a][b]) {
                    assertThat(components.of(b)).isLessThanOrEqualTo(components.of(a));
                }
            }
        }
    }

    private static boolean[][] reachability(int[][] targets) {
        int nodes = targets.length;
        boolean[][] reaches = new boolean[nodes][nodes];
        for (int node = 0; node < nodes; node++) {
            for (int target : targets[node]) {
                reaches[node][target] = true;
            }
        }
        for (int via = 0; via < nodes; via++) {
            for (int a = 0; a < nodes; a++) {
                for (int b = 0; b < nodes; b++) {
                    reaches[a][b] |= reaches[a][via] && reaches[via][b];
                }
            }
        }
        return reaches;
    }

    private static int[][] graph(Random random, int nodes) {
        int[][] targets = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            targets[node] = random.ints(random.nextInt(0, 3), 0, nodes).toArray();
        }
        return targets;
    }
}

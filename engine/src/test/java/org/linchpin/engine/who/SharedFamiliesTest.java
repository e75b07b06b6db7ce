package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;

/** Families found by several threads against those found by one, over whole models, caps that are met among them. */
class SharedFamiliesTest {

    private static final int CASES = Integer.getInteger("cases", 300);
    private static final int SIZE = 2;

    private static final int[] CAPS = {3, 30, 100_000};
    private static final long[] STORE_CAPS = {40, 700, 10_000_000};

    private record Threads(int threads) implements Work {
        @Override
        public boolean stopped() {
            return false;
        }
    }

    private final AtomicInteger full = new AtomicInteger();
    private final AtomicInteger whole = new AtomicInteger();

    private static Families families(Network network, List<Switch> switches, int cap, long storeCap, int threads) {
        int[][] switchesOf = new int[network.nodeCount()][];
        for (int s = 0; s < switches.size(); s++) {
            for (int node : switches.get(s).nodes()) {
                int[] row = switchesOf[node] == null ? new int[0] : switchesOf[node];
                switchesOf[node] = Arrays.copyOf(row, row.length + 1);
                switchesOf[node][row.length] = s;
            }
        }
        List<Integer> functions = functions(network);
        Families families = new Families(
                network,
                Cone.of(network, functions).nodes(),
                switchesOf,
                switches.size(),
                SIZE,
                30 * Seconds.DAY,
                new FamilyLimits(cap, storeCap, 0),
                new Threads(threads));
        for (int size = 0; size <= SIZE; size++) {
            families.solveNextSize();
        }
        return families;
    }

    private static List<Integer> functions(Network network) {
        return IntStream.range(0, network.modelNodeCount())
                .filter(network::isFunction)
                .boxed()
                .toList();
    }

    /** All that is said of each node beneath a function: its sets in their order, how far it is solved, and why no further. */
    private List<String> said(Network network, Families families) {
        Cone cone = Cone.of(network, functions(network));
        List<String> said = new ArrayList<>();
        for (int node = 0; node < network.nodeCount(); node++) {
            if (cone.contains(node)) {
                Family family = families.family(node);
                StringBuilder text = new StringBuilder(
                        network.id(node) + ' ' + families.completeSize(node) + ' ' + families.reason(node));
                for (int k = 0; k < family.size(); k++) {
                    text.append(' ').append(family.set(k)).append('@').append(family.time(k));
                }
                said.add(text.toString());
                (families.completeSize(node) == SIZE ? whole : full).incrementAndGet();
            }
        }
        return said;
    }

    @Test
    void anyNumberOfThreadsFindsTheSame_inTheSameOrder() {
        for (long seed = 0; seed < CASES; seed++) {
            Compiled compiled = Compiled.of(LargeModels.of(seed, false));
            Network network = compiled.network();
            List<Switch> switches = compiled.switches(
                    network.parties().stream().map(Network.PartyEntry::id).toArray(String[]::new));
            int cap = CAPS[(int) (seed % 3)];
            long storeCap = STORE_CAPS[(int) (seed / 3 % 3)];

            List<String> alone = said(network, families(network, switches, cap, storeCap, 1));
            List<String> shared = said(network, families(network, switches, cap, storeCap, 3));

            assertThat(shared).as("seed %d", seed).isEqualTo(alone);
        }
        assertThat(whole).hasValueGreaterThan(10_000);
        assertThat(full).hasValueGreaterThan(1_000);
    }
}

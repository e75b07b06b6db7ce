package org.linchpin.engine.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.RandomModels;

class KeepersTest {

    private static final int RANDOM_MODELS = 1_500;

    @Test
    void keepersAreThoseOfEveryDarkNodeTried() {
        Random random = new Random(7);
        int found = 0;
        for (long seed = 0; seed < RANDOM_MODELS; seed++) {
            Compiled compiled = Compiled.of(RandomModels.of(seed));
            Network network = compiled.network();
            List<Off> offs = compiled.forGood(network.id(random.nextInt(network.modelNodeCount())));
            int last = random.nextInt(12) * Seconds.DAY;
            DarkTimes run = new DarkTimes(network);
            Runs.once(run, offs, null);
            for (int node = 0; node < network.modelNodeCount(); node++) {
                if (run.dark(node) <= last && !Cone.of(network, List.of(node)).hasStandby()) {
                    List<Integer> tried = everyOneTried(network, node, offs, last);
                    assertThat(Keepers.of(network, node, offs, last, Work.UNBOUNDED))
                            .as("seed %d, node %s", seed, network.id(node))
                            .isEqualTo(tried);
                    found += tried.size();
                }
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    private static List<Integer> everyOneTried(Network network, int node, List<Off> offs, int last) {
        Cone cone = Cone.of(network, List.of(node));
        DarkTimes run = new DarkTimes(network);
        Runs.once(run, offs, null);
        List<Integer> keepers = new ArrayList<>();
        for (int rank = run.darkCount() - 1; rank >= run.baseCount(); rank--) {
            int candidate = run.darkNode(rank);
            Bits kept = new Bits(network.nodeCount());
            kept.set(candidate);
            DarkTimes without = new DarkTimes(network);
            Runs.once(without, offs, kept);
            boolean isLit = without.dark(node) == Seconds.NEVER || without.dark(node) > last;
            if (isLit && candidate != node && cone.contains(candidate)) {
                keepers.add(candidate);
            }
        }
        return keepers;
    }
}

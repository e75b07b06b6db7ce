package org.linchpin.engine.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.RandomCase;
import org.linchpin.engine.switches.Switch;

class SinglesTest {

    private static final int HORIZON = 30 * Seconds.DAY;

    @Test
    void aSwitchIsAmongThoseOfATargetIfItsRunDarkensIt_withTheTimeOfThatRun() {
        int found = 0;
        for (long seed = 0; seed < 300; seed++) {
            RandomCase random = RandomCase.of(seed);
            Compiled compiled = Compiled.of(random.model());
            Network network = compiled.network();
            List<Switch> switches = compiled.switches(random.switches().toArray(String[]::new));
            int[] targets = IntStream.range(0, network.modelNodeCount())
                    .map(k -> network.modelNodeCount() - 1 - k)
                    .toArray();
            Singles singles = Singles.of(network, switches, targets, HORIZON, Work.UNBOUNDED);
            DarkTimes times = new DarkTimes(network);
            for (int s = 0; s < switches.size() && singles != null; s++) {
                times.run(switches.get(s).nodes(), HORIZON);
                for (int target : targets) {
                    int told = Seconds.NEVER;
                    for (int k = 0; k < singles.count(target); k++) {
                        told = singles.member(target, k) == s ? singles.timeSeconds(target, k) : told;
                    }
                    assertThat(told).as("seed %d", seed).isEqualTo(times.dark(target));
                    found += told == Seconds.NEVER ? 0 : 1;
                }
                times.reset();
            }
        }
        assertThat(found).isGreaterThan(300);
    }

    @Test
    void aStoppedSweepTellsNothing() {
        RandomCase random = RandomCase.of(1);
        Compiled compiled = Compiled.of(random.model());
        List<Switch> switches = compiled.switches(random.switches().toArray(String[]::new));

        assertThat(Singles.of(compiled.network(), switches, new int[] {0}, HORIZON, () -> true))
                .isNull();
    }
}

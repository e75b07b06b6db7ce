package org.linchpin.engine.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bit-sliced sums against sums. */
class SlicedTest {

    @Test
    void aLaneHasReachedTheThresholdIfItsWeightsSumToIt() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            int most = 1 << random.nextInt(20);
            int threshold = 1 + random.nextInt(2 * most);
            long[] lanes = random.longs(1 + random.nextInt(9)).toArray();
            int[] weights = random.ints(lanes.length, 1, most + 1).toArray();
            Sliced sliced = new Sliced();
            sliced.start(threshold);
            for (int k = 0; k < lanes.length; k++) {
                sliced.add(lanes[k], weights[k]);
            }
            for (int lane = 0; lane < Long.SIZE; lane++) {
                long sum = 0;
                for (int k = 0; k < lanes.length; k++) {
                    sum += (lanes[k] >>> lane & 1) * weights[k];
                }
                assertThat(sliced.reached() >>> lane & 1).isEqualTo(sum >= threshold ? 1 : 0);
            }
        }
    }
}

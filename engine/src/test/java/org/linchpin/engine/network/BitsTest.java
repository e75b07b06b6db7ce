package org.linchpin.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitsTest {

    @Test
    void itHoldsWhatASetHolds() {
        Random random = new Random(1);
        Bits bits = new Bits(130);
        BitSet set = new BitSet();
        for (int step = 0; step < 2_000; step++) {
            int i = random.nextInt(130);
            if (random.nextInt(3) > 0) {
                bits.set(i);
                set.set(i);
            } else {
                bits.clear(i);
                set.clear(i);
            }
            assertThat(bits.get(i)).isEqualTo(set.get(i));
            assertThat(bits.count()).isEqualTo(set.cardinality());
        }
        for (int i = 0; i < 130; i++) {
            assertThat(bits.get(i)).isEqualTo(set.get(i));
        }
    }

    @Test
    void aSizeOfWholeWordsIsEnough() {
        Bits bits = new Bits(64);
        bits.set(63);

        assertThat(bits.get(63)).isTrue();
        assertThat(bits.get(0)).isFalse();
        assertThat(bits.count()).isEqualTo(1);
    }
}

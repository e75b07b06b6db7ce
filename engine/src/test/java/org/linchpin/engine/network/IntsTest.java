package org.linchpin.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntsTest {

    @Test
    void itGrowsAndKeepsTheOrder() {
        Ints ints = new Ints(0);
        for (int i = 0; i < 1_000; i++) {
            ints.add(i * 3);
        }

        assertThat(ints.size()).isEqualTo(1_000);
        assertThat(ints.toArray())
                .isEqualTo(IntStream.range(0, 1_000).map(i -> i * 3).toArray());
    }

    @Test
    void theLastInIsTheFirstOut() {
        Ints ints = new Ints();
        ints.add(1);
        ints.add(2);
        ints.set(0, 7);

        assertThat(ints.isEmpty()).isFalse();
        assertThat(ints.pop()).isEqualTo(2);
        assertThat(ints.get(0)).isEqualTo(7);
        assertThat(ints.pop()).isEqualTo(7);
        assertThat(ints.isEmpty()).isTrue();
    }

    @Test
    void clearedItIsEmptyAndTakesMore() {
        Ints ints = new Ints();
        ints.add(1);
        ints.clear();
        ints.add(5);

        assertThat(ints.toArray()).containsExactly(5);
    }
}

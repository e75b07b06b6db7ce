package org.linchpin.engine.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.Tiny;
import org.linchpin.engine.switches.Switch;

class OffTest {

    private static final Switch A =
            Compiled.of(new Tiny().node("a")).switches("a").getFirst();

    @Test
    void aCutBeginsAtOrAfterTimeZeroAndBeforeItEnds() {
        assertThatThrownBy(() -> new Off(A, -1, 5))
                .hasMessageContaining("\"a\"")
                .hasMessageContaining("-1 to 5 s");
        assertThatThrownBy(() -> new Off(A, 5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Off(A, 5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Off(A, 0, 1).fromSeconds()).isZero();
    }

    @Test
    void forGoodIsFromZeroOnWithoutEnd() {
        assertThat(Off.forGood(A)).isEqualTo(new Off(A, 0, Seconds.NEVER));
        assertThat(Off.forGood(A).isForGood()).isTrue();
        assertThat(new Off(A, 0, 9).isForGood()).isFalse();
    }
}

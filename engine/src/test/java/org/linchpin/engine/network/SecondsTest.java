package org.linchpin.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SecondsTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    @Test
    void neverPlusAnythingIsNever() {
        assertThat(Seconds.plus(Seconds.NEVER, 1)).isEqualTo(Seconds.NEVER);
        assertThat(Seconds.plus(Seconds.NEVER, -1)).isEqualTo(Seconds.NEVER);
        assertThat(Seconds.plus(1, Seconds.NEVER)).isEqualTo(Seconds.NEVER);
        assertThat(Seconds.plus(-1, Seconds.NEVER)).isEqualTo(Seconds.NEVER);
    }

    @Test
    void sumsAreSumsUntilTheyAreTooLate() {
        assertThat(Seconds.plus(-5, 3)).isEqualTo(-2);
        assertThat(Seconds.plus(Seconds.NEVER - 3, 2)).isEqualTo(Seconds.NEVER - 1);
        assertThat(Seconds.plus(Seconds.NEVER - 3, 3)).isEqualTo(Seconds.NEVER);
        assertThat(Seconds.plus(2_000_000_000, 2_000_000_000)).isEqualTo(Seconds.NEVER);
    }

    @Test
    void datesAreCountedFromTheStartOfTheModelsDay() {
        assertThat(Seconds.between(AS_OF, AS_OF)).isZero();
        assertThat(Seconds.between(AS_OF, AS_OF.plusDays(2))).isEqualTo(2 * 86_400);
        assertThat(Seconds.between(AS_OF, AS_OF.minusDays(1))).isEqualTo(-86_400);
    }

    @Test
    void aDateBeyondAllTimesIsNever_andOneFarBackIsNotAlways() {
        assertThat(Seconds.between(AS_OF, AS_OF.plusYears(80))).isEqualTo(Seconds.NEVER);
        assertThat(Seconds.between(AS_OF, AS_OF.minusYears(80))).isEqualTo(Seconds.ALWAYS + 1);
    }
}

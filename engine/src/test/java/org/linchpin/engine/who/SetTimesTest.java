package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SetTimesTest {

    @Test
    void theEarliestTimeOfWhatCameIsThere_andNothingElse() {
        SetTimes times = new SetTimes();
        Map<Long, Integer> map = new HashMap<>();
        Random random = new Random(2);
        for (int step = 0; step < 20_000; step++) {
            long set = random.nextInt(8_000);
            int time = random.nextInt(1_000);
            times.lower(set, time);
            map.merge(set, time, Math::min);
        }
        for (long set = 0; set < 8_000; set++) {
            assertThat(times.get(set)).isEqualTo(map.getOrDefault(set, SetTimes.ABSENT));
        }
    }

    @Test
    void theEmptySetIsASetLikeOthers() {
        SetTimes times = new SetTimes();

        assertThat(times.get(PackedSets.EMPTY)).isEqualTo(SetTimes.ABSENT);
        times.lower(PackedSets.EMPTY, -3);
        assertThat(times.get(PackedSets.EMPTY)).isEqualTo(-3);
        assertThat(times.get(1)).isEqualTo(SetTimes.ABSENT);
    }

    @Test
    void setsStandInTheOrderInWhichTheyCame_andNothingIsLeftOnceCleared() {
        SetTimes times = new SetTimes();
        for (int round = 1; round <= 40; round++) {
            int count = round * 37 % 300;
            times.lower(PackedSets.EMPTY, 1);
            for (int k = 0; k < count; k++) {
                assertThat(times.lower(1_000 - k, k)).isTrue();
                assertThat(times.lower(1_000 - k, k + 1)).isFalse();
            }
            assertThat(times.size()).isEqualTo(count);
            for (int k = 0; k < count; k++) {
                assertThat(times.set(k)).isEqualTo(1_000 - k);
                assertThat(times.time(k)).isEqualTo(k);
            }
            times.clear();
            assertThat(times.size()).isZero();
            assertThat(times.get(1_000)).isEqualTo(SetTimes.ABSENT);
            assertThat(times.get(PackedSets.EMPTY)).isEqualTo(SetTimes.ABSENT);
        }
    }

    @Test
    void theEmptySetIsNewOnce() {
        SetTimes times = new SetTimes();

        assertThat(times.lower(PackedSets.EMPTY, 5)).isTrue();
        assertThat(times.lower(PackedSets.EMPTY, 4)).isFalse();
        assertThat(times.get(PackedSets.EMPTY)).isEqualTo(4);
    }

    @Test
    void ofWhatWasClearedNothingComesBackWithWhatFollows() {
        SetTimes times = new SetTimes();
        for (int round = 0; round < 200; round++) {
            for (long set = 1; set <= 7; set++) {
                times.lower(1_000L * round + set, 1);
            }
            times.clear();
            times.lower(999_999 + round, 2);
            for (long set = 1; set <= 7; set++) {
                assertThat(times.get(1_000L * round + set)).isEqualTo(SetTimes.ABSENT);
            }
            times.clear();
        }
    }
}

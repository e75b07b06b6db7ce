package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayerTest {

    private static SetTimes sets(long... setsAndTimes) {
        SetTimes sets = new SetTimes();
        for (int k = 0; k < setsAndTimes.length; k += 2) {
            sets.lower(setsAndTimes[k], (int) setsAndTimes[k + 1]);
        }
        return sets;
    }

    @Test
    void whatIsAppendedFollowsWhatWasThere_alsoWhereItBecameEarlier() {
        Layer layer = new Layer(2);
        layer.append(1, sets(7, 30, 8, 40));
        layer.append(1, sets(7, 20));

        assertThat(layer.count(0)).isZero();
        assertThat(layer.count(1)).isEqualTo(3);
        assertThat(layer.set(1, 2)).isEqualTo(7);
        assertThat(layer.time(1, 2)).isEqualTo(20);
        assertThat(layer.entries()).isEqualTo(3);
    }

    @Test
    void aSettledRowHasEachSetOnceWithItsEarliestTime() {
        Layer layer = new Layer(1);
        layer.append(0, sets(7, 30, 8, 40));
        layer.append(0, sets(7, 20));
        SetTimes latest = new SetTimes();
        layer.copyInto(latest, 0);
        layer.settle(0, latest);

        assertThat(layer.count(0)).isEqualTo(2);
        assertThat(layer.set(0, 0)).isEqualTo(7);
        assertThat(layer.time(0, 0)).isEqualTo(20);
        assertThat(layer.set(0, 1)).isEqualTo(8);
        assertThat(layer.entries()).isEqualTo(2);
    }

    @Test
    void aSharedRowIsCountedOnce_andAForgottenOneNotAtAll() {
        Layer layer = new Layer(2);
        layer.append(0, sets(7, 30, 8, 40));
        layer.share(1, 0);

        assertThat(layer.count(1)).isEqualTo(2);
        assertThat(layer.time(1, 1)).isEqualTo(40);
        assertThat(layer.entries()).isEqualTo(2);
        layer.forget(0);
        assertThat(layer.count(0)).isZero();
        assertThat(layer.count(1)).isEqualTo(2);
        assertThat(layer.entries()).isZero();
    }

    @Test
    void onlyARowThatWasAppendedToMayRepeatItself_untilItIsSettled() {
        Layer layer = new Layer(1);
        layer.append(0, sets(7, 30));
        assertThat(layer.mayRepeat(0)).isFalse();
        layer.append(0, sets(7, 20));
        assertThat(layer.mayRepeat(0)).isTrue();
        layer.settle(0, sets(7, 20));
        assertThat(layer.mayRepeat(0)).isFalse();
    }
}

package org.linchpin.engine.cut;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linchpin.engine.network.Seconds;

class TimelineTest {

    /** Node 0 is dark on [2, 5) and from 9 on, node 1 on [3, 4), node 2 never. */
    private static Timeline timeline() {
        Timeline.Recorder recorder = new Timeline.Recorder(3);
        recorder.open(0, 2);
        recorder.open(1, 3);
        recorder.close(1, 4);
        recorder.close(0, 5);
        recorder.open(0, 9);
        return recorder.finish(20, true);
    }

    @Test
    void intervalsAreNumberedInTheOrderInWhichTheyBegin() {
        Timeline timeline = timeline();

        assertThat(timeline.count()).isEqualTo(3);
        assertThat(timeline.node(1)).isEqualTo(1);
        assertThat(timeline.from(1)).isEqualTo(3);
        assertThat(timeline.to(1)).isEqualTo(4);
        assertThat(timeline.latest(0)).isEqualTo(2);
        assertThat(timeline.earlier(2)).isEqualTo(0);
        assertThat(timeline.earlier(0)).isEqualTo(Timeline.NONE);
        assertThat(timeline.first(0)).isEqualTo(0);
        assertThat(timeline.first(1)).isEqualTo(1);
        assertThat(timeline.first(2)).isEqualTo(Timeline.NONE);
    }

    @Test
    void anIntervalHoldsItsBeginAndNotItsEnd() {
        Timeline timeline = timeline();

        assertThat(timeline.at(0, 1)).isEqualTo(Timeline.NONE);
        assertThat(timeline.at(0, 2)).isEqualTo(0);
        assertThat(timeline.at(0, 4)).isEqualTo(0);
        assertThat(timeline.at(0, 5)).isEqualTo(Timeline.NONE);
        assertThat(timeline.at(0, 9)).isEqualTo(2);
        assertThat(timeline.at(2, 9)).isEqualTo(Timeline.NONE);
    }

    @Test
    void aNodeThatIsNeverDarkGoesDarkNever() {
        assertThat(timeline().firstDark(0)).isEqualTo(2);
        assertThat(timeline().firstDark(2)).isEqualTo(Seconds.NEVER);
    }

    @Test
    void rule2_10_aBreachBeginsByTheHorizonAndLastsLongerThanTolerated() {
        Timeline timeline = timeline();

        assertThat(timeline.breach(0, 20, 2)).isEqualTo(0);
        assertThat(timeline.breach(0, 20, 3)).isEqualTo(2);
        assertThat(timeline.breach(0, 9, 3)).isEqualTo(2);
        assertThat(timeline.breach(0, 8, 3)).isEqualTo(Timeline.NONE);
        assertThat(timeline.breach(0, 2, 2)).isEqualTo(0);
        assertThat(timeline.breach(0, 1, 0)).isEqualTo(Timeline.NONE);
        assertThat(timeline.breach(1, 20, 1)).isEqualTo(Timeline.NONE);
    }

    @Test
    void anIntervalFromAlwaysOnIsNotShorterThanAnythingTolerated() {
        Timeline.Recorder recorder = new Timeline.Recorder(1);
        recorder.open(0, Seconds.ALWAYS);
        recorder.close(0, 5);

        assertThat(recorder.finish(20, true).breach(0, 20, 1_000_000)).isEqualTo(0);
    }

    @Test
    void rule2_5_aStateOfNoLengthNeverWas() {
        Timeline.Recorder recorder = new Timeline.Recorder(2);
        recorder.open(0, 2);
        recorder.close(0, 4);
        recorder.open(1, 6);
        recorder.open(0, 6);
        recorder.close(0, 6);
        recorder.open(0, 8);
        recorder.close(1, 9);
        Timeline timeline = recorder.finish(20, true);

        assertThat(timeline.count()).isEqualTo(3);
        assertThat(timeline.to(0)).isEqualTo(4);
        assertThat(timeline.node(1)).isEqualTo(1);
        assertThat(timeline.to(1)).isEqualTo(9);
        assertThat(timeline.from(timeline.latest(0))).isEqualTo(8);
        assertThat(timeline.to(timeline.latest(0))).isEqualTo(Seconds.NEVER);
        assertThat(timeline.from(timeline.earlier(timeline.latest(0)))).isEqualTo(2);
    }

    @Test
    void rule2_5_ofSixteenStatesOnlyTheOneOfNoLengthIsLeftOut() {
        Timeline.Recorder recorder = new Timeline.Recorder(16);
        for (int node = 0; node < 16; node++) {
            recorder.open(node, 0);
            recorder.close(node, node);
        }
        Timeline timeline = recorder.finish(20, true);

        assertThat(timeline.count()).isEqualTo(15);
        assertThat(timeline.latest(0)).isEqualTo(Timeline.NONE);
        assertThat(timeline.to(timeline.latest(15))).isEqualTo(15);
    }

    @Test
    void rule2_5_anOnlyStateOfNoLengthNeverWasEither() {
        Timeline.Recorder recorder = new Timeline.Recorder(1);
        recorder.open(0, 2);
        recorder.close(0, 2);
        Timeline timeline = recorder.finish(20, true);

        assertThat(timeline.count()).isZero();
        assertThat(timeline.latest(0)).isEqualTo(Timeline.NONE);
    }

    @Test
    void itSaysHowFarItGoesAndWhetherItSettled() {
        assertThat(timeline().endSeconds()).isEqualTo(20);
        assertThat(timeline().settled()).isTrue();
        assertThat(new Timeline.Recorder(1).finish(7, false).settled()).isFalse();
    }
}

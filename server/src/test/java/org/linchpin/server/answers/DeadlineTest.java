package org.linchpin.server.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;

/** A part of the time is over before the whole is, and what was cut short is known to be. */
class DeadlineTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 3 * SECOND);
    private final Deadline deadline = Deadline.ofRequest(now::get);

    @Test
    void itStopsAfterTenSeconds() {
        now.addAndGet(10 * SECOND);
        assertThat(deadline.stopped()).isFalse();
        now.addAndGet(1);
        assertThat(deadline.stopped()).isTrue();
    }

    @Test
    void aHalf_stopsAfterFive_andAHalfOfThatAfterTwoAndAHalf() {
        Work half = deadline.share(2);
        Work quarter = half.share(2);
        now.addAndGet(3 * SECOND);
        assertThat(quarter.stopped()).isTrue();
        assertThat(half.stopped()).isFalse();
        now.addAndGet(3 * SECOND);
        assertThat(half.stopped()).isTrue();
        assertThat(deadline.stopped()).isFalse();
    }

    @Test
    void aPartThatWasStopped_countsAsCutShort_oneThatWasNot_doesNot() {
        Work half = deadline.share(2);
        now.addAndGet(4 * SECOND);
        assertThat(half.stopped()).isFalse();
        assertThat(deadline.wasReached()).isFalse();
        now.addAndGet(2 * SECOND);
        assertThat(half.stopped()).isTrue();
        assertThat(deadline.wasReached()).isTrue();
    }
}

package org.linchpin.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A body must come in its time; what is done with it has the time of the request. */
class SlowConnectionsTest {

    private static final long HEADER_NANOS = 10;

    private final SlowConnections.Watch watch = new SlowConnections.Watch();

    @Test
    void aBodyThatDoesNotCome_isLate() {
        watch.began(1_000);
        watch.body(100);

        assertThat(watch.isLate(1, 99, HEADER_NANOS)).isFalse();
        assertThat(watch.isLate(1, 101, HEADER_NANOS)).isTrue();
    }

    @Test
    void onceTheBodyIsThere_theRequestHasItsOwnTime() {
        watch.began(1_000);
        watch.body(100);
        watch.bodyIsThere();

        assertThat(watch.isLate(1, 999, HEADER_NANOS)).isFalse();
        assertThat(watch.isLate(1, 1_001, HEADER_NANOS)).isTrue();
    }
}

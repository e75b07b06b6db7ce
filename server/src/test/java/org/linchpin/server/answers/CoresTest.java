package org.linchpin.server.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linchpin.server.http.ProblemException;

/** Turns are bounded in number and in time, and nobody waits for a turn while holding one. */
class CoresTest {

    private static final int LONG_MILLIS = 60_000;

    @Test
    void whereTooManyWait_theNextIsRefused_asBusy() {
        Cores cores = new Cores(1, 0, LONG_MILLIS);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> cores.inTurn(() -> "never"))
                .satisfies(CoresTest::isBusy);
    }

    @Test
    void whoWaitsTooLong_isRefused_andTheTurnGoesOn() throws Exception {
        Cores cores = new Cores(1, 10, 1);
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> cores.inTurn(() -> {
                began.countDown();
                await(end);
                return "first";
            }));
            began.await();
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> cores.inTurn(() -> "second"))
                    .satisfies(CoresTest::isBusy);
            end.countDown();
            assertThat(first.get()).isEqualTo("first");
        }
        assertThat(cores.inTurn(() -> "third")).isEqualTo("third");
    }

    @Test
    void whoHasATurn_worksOn_withoutAnother() throws IOException {
        Cores cores = new Cores(1, 1, 1);
        assertThat(cores.inTurn(() -> cores.inTurn(() -> "inner"))).isEqualTo("inner");
        assertThat(cores.inTurn(() -> "after")).isEqualTo("after");
    }

    @Test
    void whoHasATurn_doesNotWaitForTheAnswerOfAnother() {
        Cores cores = new Cores(1, 1, LONG_MILLIS);
        Shared<String> shared = new Shared<>(cores, 10, text -> 1);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> cores.inTurn(() -> shared.get(new Shared.Key("shop", "1", "who"), work -> "never")));
    }

    @Test
    void anAnswer_isWorkedOutOnce_andGoesWithItsRevision() throws Exception {
        Shared<String> shared = new Shared<>(new Cores(), 10, text -> 1);
        int[] made = new int[1];
        Shared.Making<String> making = work -> "made " + ++made[0];

        assertThat(shared.get(new Shared.Key("shop", "1", "who"), making)).isEqualTo("made 1");
        assertThat(shared.get(new Shared.Key("shop", "1", "who"), making)).isEqualTo("made 1");
        assertThat(shared.get(new Shared.Key("bank", "7", "who"), making)).isEqualTo("made 2");
        shared.keepOnly("shop", "2");
        assertThat(shared.size()).isEqualTo(1);
        assertThat(shared.get(new Shared.Key("bank", "8", "why"), making)).isEqualTo("made 3");
        assertThat(shared.size()).isEqualTo(1);
    }

    private static void isBusy(ProblemException refused) {
        assertThat(refused.status()).isEqualTo(503);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

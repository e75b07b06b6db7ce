package org.linchpin.cli.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.linchpin.cli.Terminal;

/** Budgets, Ctrl-C and progress. */
class EffortTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void workGoesOn_untilItIsInterrupted() {
        try (Effort work = Effort.of(Terminal.piped(out, err), false, "sweep", 0)) {
            assertThat(work.stopped()).isFalse();

            work.interrupt();

            assertThat(work.stopped()).isTrue();
            assertThat(work.isInterrupted()).isTrue();
        }
    }

    @Test
    void aPipe_seesNoProgress() throws InterruptedException {
        progressAfterAWhile(Terminal.piped(out, err), false);

        assertThat(err.size()).isZero();
    }

    @Test
    void aTerminal_seesProgress_andItIsTakenAway() throws InterruptedException {
        progressAfterAWhile(Terminal.wide(out, err, 80, false), false);

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("\rsweep 5 of 10\u001b[K\r\u001b[K");
        assertThat(out.size()).isZero();
    }

    @Test
    void quiet_isQuiet() throws InterruptedException {
        progressAfterAWhile(Terminal.wide(out, err, 80, false), true);

        assertThat(err.size()).isZero();
    }

    private static void progressAfterAWhile(Terminal terminal, boolean quiet) throws InterruptedException {
        try (Effort work = Effort.of(terminal, quiet, "sweep", 0)) {
            work.progress(1, 10);
            // What is over sooner shows nothing.
            Thread.sleep(600);
            work.progress(5, 10);
        }
    }
}

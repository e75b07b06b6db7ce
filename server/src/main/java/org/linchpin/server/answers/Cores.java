package org.linchpin.server.answers;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.linchpin.server.http.ProblemException;

/**
 * Lets as many callers work at a time as there are cores; a bounded number of others waits for its turn, for a bounded
 * time. Who has a turn works on without asking for another. Who holds a lock that others take in their turns must not ask
 * for one. Threads may share it.
 */
public final class Cores {

    private static final int MOST_WAITING = 256;
    private static final int LONGEST_WAIT_MILLIS = 30_000;

    private final Semaphore free;
    private final int mostWaiting;
    private final int longestWaitMillis;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ScopedValue<Boolean> turn = ScopedValue.newInstance();

    /** Something that takes a core for a while. */
    @FunctionalInterface
    public interface Working<T> {
        T work() throws IOException;
    }

    public Cores() {
        this(Runtime.getRuntime().availableProcessors(), MOST_WAITING, LONGEST_WAIT_MILLIS);
    }

    Cores(int cores, int mostWaiting, int longestWaitMillis) {
        this.free = new Semaphore(cores, true);
        this.mostWaiting = mostWaiting;
        this.longestWaitMillis = longestWaitMillis;
    }

    /**
     * Waits for a core and works.
     *
     * @throws ProblemException 503 if too many wait, or this one has waited too long
     */
    public <T> T inTurn(Working<T> working) throws IOException {
        if (hasTurn()) {
            return working.work();
        }
        await();
        try {
            return ScopedValue.where(turn, true).call(working::work);
        } finally {
            free.release();
        }
    }

    /** True of a caller that works in its turn. */
    boolean hasTurn() {
        return turn.isBound();
    }

    private void await() {
        try {
            if (waiting.incrementAndGet() > mostWaiting || !free.tryAcquire(longestWaitMillis, TimeUnit.MILLISECONDS)) {
                throw ProblemException.busy("So many questions are being worked at that this one has no turn.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.busy("The server is stopping.");
        } finally {
            waiting.decrementAndGet();
        }
    }
}

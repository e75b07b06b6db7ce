package org.linchpin.server.answers;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.linchpin.server.http.ProblemException;

/** Lets as many callers work at a time as there are cores; the others wait their turn. Threads may share it. */
public final class Cores {

    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Something that takes a core for a while. */
    @FunctionalInterface
    public interface Working<T> {
        T work() throws IOException;
    }

    /** Waits for a core and works. */
    public <T> T inTurn(Working<T> working) throws IOException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.busy("The server is stopping.");
        }
        try {
            return working.work();
        } finally {
            free.release();
        }
    }
}

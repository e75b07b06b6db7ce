package org.linchpin.server.answers;

import org.linchpin.engine.Work;

/** Work that a caller waits for: stops with what it has when the time is over. Threads may share it. */
final class Deadline implements Work {

    private static final long REQUEST_NANOS = 10_000_000_000L;

    private final long endNanos;
    private volatile boolean reached;

    private Deadline(long nanos) {
        this.endNanos = System.nanoTime() + nanos;
    }

    /** As long as a caller of an ordinary request is kept waiting; longer work is a job. */
    static Deadline ofRequest() {
        return new Deadline(REQUEST_NANOS);
    }

    @Override
    public boolean stopped() {
        if (!reached && System.nanoTime() - endNanos > 0) {
            reached = true;
        }
        return reached;
    }

    /** True if the work was told to stop. */
    boolean wasReached() {
        return reached;
    }
}

package org.linchpin.server.answers;

import java.util.function.LongSupplier;
import org.linchpin.engine.Work;

/** Work that a caller waits for: stops with what it has when the time is over. Threads may share it. */
final class Deadline implements Work {

    private static final long REQUEST_NANOS = 10_000_000_000L;

    private final LongSupplier clock;
    private final long endNanos;
    private volatile boolean reached;

    private Deadline(LongSupplier clock, long endNanos) {
        this.clock = clock;
        this.endNanos = endNanos;
    }

    /** As long as a caller of an ordinary request is kept waiting; longer work is a job. */
    static Deadline ofRequest() {
        return ofRequest(System::nanoTime);
    }

    /** @param clock in nanoseconds from any moment */
    static Deadline ofRequest(LongSupplier clock) {
        return new Deadline(clock, clock.getAsLong() + REQUEST_NANOS);
    }

    @Override
    public boolean stopped() {
        return isAfter(endNanos);
    }

    @Override
    public Work share(int parts) {
        return new Part(this, endNanos, parts);
    }

    /** True if the work, or a part of it, was told to stop. */
    boolean wasReached() {
        return reached;
    }

    private boolean isAfter(long end) {
        boolean after = clock.getAsLong() - end > 0;
        if (after) {
            reached = true;
        }
        return after;
    }

    /** A part of the time that is left until a moment. */
    private static final class Part implements Work {

        private final Deadline whole;
        private final long endNanos;

        Part(Deadline whole, long endOfAll, int parts) {
            this.whole = whole;
            long now = whole.clock.getAsLong();
            this.endNanos = now + Math.max(0, endOfAll - now) / parts;
        }

        @Override
        public boolean stopped() {
            return whole.isAfter(endNanos);
        }

        @Override
        public Work share(int parts) {
            return new Part(whole, endNanos, parts);
        }
    }
}

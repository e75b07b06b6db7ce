package org.linchpin.server.jobs;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.server.http.ProblemException;
import org.linchpin.views.json.Fields;

/**
 * One piece of long work. It stops when it is cancelled or its time is over, and then has what it found until then.
 * Threads may share it.
 */
public final class Job implements Work {

    private static final long SECOND = 1_000_000_000L;
    private static final long PROGRESS_NANOS = SECOND / 5;

    /** How far it is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    private final String id;
    private final String kind;
    private final String model;
    private final int limitSeconds;
    private final int threads;
    private final Instant createdAt = Instant.now();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private State state = State.QUEUED;
    private long version = 1;
    private long done;
    private long total;
    private long toldNanos;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable JobResult result;
    private @Nullable ProblemException problem;
    private volatile Runnable queued = () -> {};
    private volatile long endNanos = Long.MAX_VALUE;
    private volatile boolean cancelled;
    private volatile boolean outOfTime;

    Job(String id, String kind, String model, int limitSeconds, int threads) {
        this.id = id;
        this.kind = kind;
        this.model = model;
        this.limitSeconds = limitSeconds;
        this.threads = threads;
    }

    public String id() {
        return id;
    }

    void queuedAs(Runnable runnable) {
        queued = runnable;
    }

    /** As it waits for a thread. */
    Runnable queued() {
        return queued;
    }

    /** What it works at, as "who". */
    public String kind() {
        return kind;
    }

    /** Of which model. */
    public String model() {
        return model;
    }

    @Override
    public boolean stopped() {
        if (cancelled) {
            return true;
        }
        if (endNanos != Long.MAX_VALUE && System.nanoTime() - endNanos > 0) {
            outOfTime = true;
        }
        return outOfTime;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public void progress(long doneNow, long totalNow) {
        lock.lock();
        try {
            done = doneNow;
            total = totalNow;
            long now = System.nanoTime();
            if (now - toldNanos > PROGRESS_NANOS) {
                toldNanos = now;
                change();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Work share(int parts) {
        return new Share(this, endNanos, parts);
    }

    /** A part of the time that is left until a moment. */
    private static final class Share implements Work {
        private final Job whole;
        private final long end;

        Share(Job whole, long endOfAll, int parts) {
            this.whole = whole;
            long now = System.nanoTime();
            this.end = now + Math.max(0, endOfAll - now) / parts;
        }

        @Override
        public boolean stopped() {
            return whole.stopped() || System.nanoTime() - end > 0;
        }

        @Override
        public int threads() {
            return whole.threads();
        }

        @Override
        public void progress(long done, long total) {
            whole.progress(done, total);
        }

        @Override
        public Work share(int parts) {
            return new Share(whole, end, parts);
        }
    }

    /** Asks it to stop; what it has found until then stays. */
    void cancel() {
        lock.lock();
        try {
            cancelled = true;
            if (state == State.QUEUED) {
                over(State.CANCELLED);
            }
        } finally {
            lock.unlock();
        }
    }

    /** False if it was cancelled before. */
    boolean start() {
        lock.lock();
        try {
            if (state != State.QUEUED) {
                return false;
            }
            state = State.RUNNING;
            startedAt = Instant.now();
            endNanos = System.nanoTime() + limitSeconds * SECOND;
            change();
            return true;
        } finally {
            lock.unlock();
        }
    }

    void succeed(JobResult found) {
        lock.lock();
        try {
            result = found;
            over(cancelled ? State.CANCELLED : State.DONE);
        } finally {
            lock.unlock();
        }
    }

    void fail(ProblemException why) {
        lock.lock();
        try {
            problem = why;
            over(cancelled ? State.CANCELLED : State.FAILED);
        } finally {
            lock.unlock();
        }
    }

    private void over(State last) {
        state = last;
        endedAt = Instant.now();
        change();
    }

    private void change() {
        version++;
        changed.signalAll();
    }

    /** Waits until something changed since a version, or the time is over; tells the version then. */
    long await(long since, long seconds) throws InterruptedException {
        long left = TimeUnit.SECONDS.toNanos(seconds);
        lock.lockInterruptibly();
        try {
            while (version <= since && left > 0) {
                left = changed.awaitNanos(left);
            }
            return version;
        } finally {
            lock.unlock();
        }
    }

    public State state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    Instant endedAt() {
        lock.lock();
        try {
            return endedAt;
        } finally {
            lock.unlock();
        }
    }

    /** What it found, or null if it is not over or failed. */
    public @Nullable JobResult result() {
        lock.lock();
        try {
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** Its state as an object. */
    public Fields fields() {
        lock.lock();
        try {
            Fields fields = new Fields()
                    .put("id", id)
                    .put("kind", kind)
                    .put("model", model)
                    .put("state", state.name().toLowerCase(Locale.ROOT))
                    .put("done", done)
                    .put("total", total)
                    .put("timeLimitSeconds", limitSeconds)
                    .put("outOfTime", outOfTime)
                    .put("createdAt", createdAt.toString())
                    .put("startedAt", startedAt == null ? null : startedAt.toString())
                    .put("endedAt", endedAt == null ? null : endedAt.toString())
                    .put("result", result == null ? null : "/api/v1/jobs/" + id + "/result");
            return problem == null
                    ? fields
                    : fields.put(
                            "problem", problem.problem("/api/v1/jobs/" + id).fields());
        } finally {
            lock.unlock();
        }
    }
}

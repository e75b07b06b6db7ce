package org.linchpin.server.jobs;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.linchpin.engine.Work;
import org.linchpin.server.http.ProblemException;

/**
 * Long work on a bounded number of threads, behind a bounded queue; what is over is kept for a while, bounded too.
 * Threads may share it.
 */
public final class Jobs implements AutoCloseable {

    private static final int QUEUED = 32;
    private static final int KEPT = 100;
    private static final int BYTES_A_ROW_OR_NODE = 16 << 10;
    private static final Duration KEPT_FOR = Duration.ofHours(1);
    private static final int CLOSING_SECONDS = 10;

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ThreadPoolExecutor threads;
    private final Function<Throwable, ProblemException> faults;
    private final int kept;
    private final long mostWeight;
    private boolean closed;

    /** What a job does. */
    @FunctionalInterface
    public interface Task {
        JobResult run(Work work) throws IOException;
    }

    /** @param faults how what a job throws is told */
    public Jobs(Function<Throwable, ProblemException> faults) {
        this(
                faults,
                Runtime.getRuntime().availableProcessors(),
                QUEUED,
                KEPT,
                Runtime.getRuntime().maxMemory() / BYTES_A_ROW_OR_NODE);
    }

    /** @param mostWeight of rows and nodes that results hold on to */
    Jobs(Function<Throwable, ProblemException> faults, int threads, int queued, int kept, long mostWeight) {
        this.faults = faults;
        this.kept = kept;
        this.mostWeight = mostWeight;
        this.threads = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(queued),
                Thread.ofPlatform().name("job-", 1).daemon().factory());
        this.threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Begins work as soon as a thread is free.
     *
     * @param kind what it is, for people: "who", "plan"
     * @param limitSeconds when it is asked to stop with what it has
     * @throws ProblemException 503 if too much waits already
     */
    public Job start(String kind, String model, int limitSeconds, Task task) {
        Job job = new Job(newId(), kind, model, limitSeconds, Math.min(8, cores));
        synchronized (jobs) {
            if (closed) {
                throw ProblemException.busy("The server is stopping.");
            }
            forget();
            jobs.put(job.id(), job);
        }
        try {
            Runnable queued = () -> run(job, task);
            job.queuedAs(queued);
            threads.execute(queued);
        } catch (RejectedExecutionException e) {
            synchronized (jobs) {
                jobs.remove(job.id());
            }
            throw ProblemException.busy("So many jobs wait that there is no place for this one.");
        }
        return job;
    }

    private void run(Job job, Task task) {
        if (!job.start()) {
            return;
        }
        try {
            job.succeed(task.run(job));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            job.fail(faults.apply(e));
        }
    }

    private String newId() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What is over for long, is too much in number, or holds on to too much; what ended last stays its hour. */
    private void forget() {
        Instant old = Instant.now().minus(KEPT_FOR);
        List<Over> over = new ArrayList<>();
        for (Job job : jobs.values()) {
            Instant ended = job.endedAt();
            if (ended != null) {
                over.add(new Over(job, ended));
            }
        }
        over.sort(Comparator.comparing(Over::at).reversed());
        Set<String> revisions = new HashSet<>();
        long weight = 0;
        for (int i = 0; i < over.size(); i++) {
            Over one = over.get(i);
            weight += weight(one.job, revisions);
            boolean isTooMuch = i > 0 && (i >= kept || weight > mostWeight);
            if (isTooMuch || one.at.isBefore(old)) {
                jobs.remove(one.job.id());
            }
        }
    }

    private record Over(Job job, Instant at) {}

    /** Jobs of one revision hold on to the same nodes. */
    private static long weight(Job job, Set<String> revisions) {
        JobResult result = job.result();
        if (result == null) {
            return 0;
        }
        boolean isNew = result.nodes() > 0 && revisions.add(job.model() + '/' + result.revision());
        return result.table().rows().size() + (isNew ? result.nodes() : 0L);
    }

    /** @throws ProblemException 404 if there is none of that id, or it was forgotten */
    public Job find(String id) {
        synchronized (jobs) {
            forget();
            Job job = jobs.get(id);
            if (job == null) {
                throw ProblemException.notFound("job", id, List.of());
            }
            return job;
        }
    }

    /** All that are known, newest first. */
    public List<Job> all() {
        synchronized (jobs) {
            forget();
            return new ArrayList<>(jobs.values()).reversed();
        }
    }

    /** How many are so. */
    public long count(Job.State state) {
        return all().stream().filter(job -> job.state() == state).count();
    }

    /** Asks it to stop. */
    public void cancel(Job job) {
        job.cancel();
        // One that waits no longer takes a place.
        threads.remove(job.queued());
    }

    /** True if the server is stopping, and nobody should wait any longer. */
    boolean isClosed() {
        synchronized (jobs) {
            return closed;
        }
    }

    /** Stops all, and waits a little for it. */
    @Override
    public void close() {
        synchronized (jobs) {
            closed = true;
            jobs.values().forEach(Job::cancel);
        }
        threads.shutdown();
        try {
            var unused = threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.linchpin.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Tasks that do not depend on each other, shared over threads: each thread has a worker of its own and takes the next task
 * that nobody has taken. What a task finds goes to a place of its own, so that the order in which tasks end means nothing.
 * When {@link #run} returns, every thread has done its last task.
 */
public final class Tasks {

    private static final ThreadFactory THREADS =
            Thread.ofPlatform().daemon().name("tasks-", 1).factory();

    private final int count;
    private final Work work;
    private final Supplier<IntPredicate> workers;
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean isStopped;

    private Tasks(int count, Work work, Supplier<IntPredicate> workers) {
        this.count = count;
        this.work = work;
        this.workers = workers;
    }

    /**
     * Does the tasks 0 to {@code count - 1}, each once. What a worker throws is thrown here, once all threads have ended;
     * no task is begun after it.
     *
     * @param threads the caller's among them
     * @param workers a workspace for one thread, made by that thread; it does a task, and says false if it was stopped in it
     * @return false if it was stopped before all were done
     */
    public static boolean run(int count, int threads, Work work, Supplier<IntPredicate> workers) {
        Tasks tasks = new Tasks(count, work, workers);
        tasks.share(Math.min(threads, count));
        return !tasks.isStopped;
    }

    private void share(int threads) {
        List<Future<?>> others = new ArrayList<>();
        try (ExecutorService started = Executors.newThreadPerTaskExecutor(THREADS)) {
            for (int thread = 1; thread < threads; thread++) {
                others.add(started.submit(this::takeTasks));
            }
            takeTasks();
        }
        for (Future<?> other : others) {
            if (other.state() == Future.State.FAILED) {
                rethrow(other.exceptionNow());
            }
        }
    }

    private void takeTasks() {
        boolean isDone = false;
        try {
            IntPredicate worker = workers.get();
            int task = next.getAndIncrement();
            while (task < count && !work.stopped() && worker.test(task)) {
                task = next.getAndIncrement();
            }
            isDone = task >= count;
            if (!isDone) {
                isStopped = true;
            }
        } finally {
            if (!isDone) {
                // So that nobody takes another.
                next.set(count);
            }
        }
    }

    static void rethrow(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(thrown);
        }
    }
}

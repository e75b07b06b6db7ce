package org.linchpin.engine;

import java.util.Arrays;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of which some wait for others, shared over threads: each is begun once all that it waits for are done, and sees
 * what they wrote. A thread goes on with what its last task let go, so that what lies near each other is done by one. What a
 * task finds goes to a place of its own and depends on what it waits for alone, so that the order of the others means
 * nothing.
 */
public final class OrderedTasks {

    private static final int FIRST_AT_ONCE = 16;

    private final Order order;
    private final Work work;
    private final AtomicIntegerArray waits;
    private final int[] first;
    private final ThreadLocal<IntPredicate> worker;
    private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    private volatile boolean isStopped;

    /**
     * What waits for what: for task t the tasks {@code follower[start[t]]} to {@code follower[start[t + 1] - 1]}, one of them
     * perhaps several times. Nothing waits for itself, not even through others.
     */
    public record Order(int[] start, int[] follower) {
        int count() {
            return start.length - 1;
        }
    }

    private OrderedTasks(Order order, Work work, Supplier<IntPredicate> workers) {
        this.order = order;
        this.work = work;
        this.worker = ThreadLocal.withInitial(workers);
        int[] counts = new int[order.count()];
        for (int follower : order.follower) {
            counts[follower]++;
        }
        int[] free = new int[counts.length];
        int size = 0;
        for (int task = 0; task < counts.length; task++) {
            if (counts[task] == 0) {
                free[size++] = task;
            }
        }
        this.first = Arrays.copyOf(free, size);
        this.waits = new AtomicIntegerArray(counts);
    }

    /**
     * Does all tasks, each once. What a worker throws is thrown here, once all threads have ended; no task is begun after it.
     *
     * @param workers a workspace for one thread, made by that thread; it does a task, and says false if it was stopped in it
     * @return false if it was stopped before all were done
     */
    public static boolean run(Order order, int threads, Work work, Supplier<IntPredicate> workers) {
        OrderedTasks tasks = new OrderedTasks(order, work, workers);
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            pool.invoke(tasks.new Firsts(null, 0, tasks.first.length));
        }
        Throwable thrown = tasks.thrown.get();
        if (thrown != null) {
            Tasks.rethrow(thrown);
        }
        return !tasks.isStopped;
    }

    private boolean isWorkedOff(int task) {
        try {
            if (!isStopped && !work.stopped() && worker.get().test(task)) {
                return true;
            }
        } catch (RuntimeException | Error e) {
            thrown.compareAndSet(null, e);
        }
        isStopped = true;
        return false;
    }

    /** Tasks that wait for none, halved until there are few, each with what it lets go. */
    private final class Firsts extends Chain {

        private final int from;
        private final int to;

        Firsts(@Nullable Chain root, int from, int to) {
            super(root);
            this.from = from;
            this.to = to;
        }

        @Override
        public void compute() {
            int end = to;
            while (end - from > FIRST_AT_ONCE) {
                int middle = (from + end) >>> 1;
                begin(new Firsts(root(), middle, end));
                end = middle;
            }
            for (int k = from; k < end; k++) {
                follow(first[k]);
            }
            tryComplete();
        }
    }

    /** A task that was let go, with what it lets go. */
    private final class Released extends Chain {

        private final int task;

        Released(Chain root, int task) {
            super(root);
            this.task = task;
        }

        @Override
        public void compute() {
            follow(task);
            tryComplete();
        }
    }

    private abstract class Chain extends CountedCompleter<Void> {

        private final @Nullable Chain root;

        Chain(@Nullable Chain root) {
            super(root);
            this.root = root;
        }

        final Chain root() {
            return root == null ? this : root;
        }

        final void begin(Chain other) {
            root().addToPendingCount(1);
            other.fork();
        }

        /** Does a task, then one that it let go, and so on; others that were let go are left to whoever is free. */
        final void follow(int task) {
            for (int next = task; next >= 0 && isWorkedOff(next); ) {
                int done = next;
                next = -1;
                for (int k = order.start[done]; k < order.start[done + 1]; k++) {
                    int follower = order.follower[k];
                    if (waits.decrementAndGet(follower) == 0) {
                        if (next >= 0) {
                            begin(new Released(root(), next));
                        }
                        next = follower;
                    }
                }
            }
        }
    }
}

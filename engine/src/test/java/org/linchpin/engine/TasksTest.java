package org.linchpin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class TasksTest {

    @Test
    void everyTaskIsDoneOnce_byAnyNumberOfThreads() {
        for (int threads = 1; threads <= 5; threads++) {
            for (int count : new int[] {0, 1, 2, 1000}) {
                AtomicIntegerArray done = new AtomicIntegerArray(count);

                boolean all = Tasks.run(count, threads, Work.UNBOUNDED, () -> task -> done.incrementAndGet(task) > 0);

                assertThat(all).isTrue();
                for (int task = 0; task < count; task++) {
                    assertThat(done.get(task)).isOne();
                }
            }
        }
    }

    @Test
    void threadsWorkAtOnce_eachWithAWorkerOfItsOwn_andAllEnd() throws InterruptedException {
        int threads = 3;
        CyclicBarrier meeting = new CyclicBarrier(threads);
        Set<Thread> seen = ConcurrentHashMap.newKeySet();

        Tasks.run(threads, threads, Work.UNBOUNDED, () -> {
            Thread owner = Thread.currentThread();
            return task -> {
                assertThat(Thread.currentThread()).isSameAs(owner);
                seen.add(owner);
                return meets(meeting);
            };
        });

        assertThat(seen).hasSize(threads).contains(Thread.currentThread());
        for (Thread thread : seen) {
            assertThat(thread == Thread.currentThread() || thread.join(Duration.ofMinutes(1)))
                    .isTrue();
        }
    }

    private static boolean meets(CyclicBarrier meeting) {
        try {
            return meeting.await() >= 0;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAnyThreadThrowsIsThrown_andNoTaskIsBegunAfterIt() {
        for (int threads = 1; threads <= 3; threads++) {
            AtomicInteger begun = new AtomicInteger();
            int most = threads;

            assertThatThrownBy(() -> Tasks.run(1_000_000, most, Work.UNBOUNDED, () -> task -> {
                        begun.incrementAndGet();
                        if (task == 5) {
                            throw new IllegalArgumentException("task 5");
                        }
                        return true;
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("task 5");
            assertThat(begun).hasValueLessThan(1_000_000);
        }
    }

    @Test
    void aThreadThatCannotEvenBeginIsHeard() {
        Thread caller = Thread.currentThread();

        assertThatThrownBy(() -> Tasks.run(10, 2, Work.UNBOUNDED, () -> {
                    if (Thread.currentThread() != caller) {
                        throw new OutOfMemoryError("no room");
                    }
                    return task -> true;
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void stoppedWork_isNotDone_whetherItStopsBetweenTasksOrInOne() {
        AtomicInteger done = new AtomicInteger();

        assertThat(Tasks.run(10, 1, () -> done.get() == 4, () -> task -> done.incrementAndGet() > 0))
                .isFalse();
        assertThat(done).hasValue(4);
        assertThat(Tasks.run(10, 3, Work.UNBOUNDED, () -> task -> task < 9)).isFalse();
        assertThat(Tasks.run(10, 1, () -> done.get() == 14, () -> task -> done.incrementAndGet() > 0))
                .isTrue();
    }

    @Test
    void anInterruptedCaller_waitsForAll_andStaysInterrupted() {
        AtomicInteger done = new AtomicInteger();
        Thread.currentThread().interrupt();

        boolean all = Tasks.run(1000, 3, Work.UNBOUNDED, () -> task -> done.incrementAndGet() > 0);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(all).isTrue();
        assertThat(done).hasValue(1000);
    }
}

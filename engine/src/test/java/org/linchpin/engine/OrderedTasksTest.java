package org.linchpin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class OrderedTasksTest {

    /** Tasks without followers. */
    private static OrderedTasks.Order free(int count) {
        return new OrderedTasks.Order(new int[count + 1], new int[0]);
    }

    /** Each waits for the one before it. */
    private static OrderedTasks.Order chain(int count) {
        int[] start = new int[count + 1];
        int[] follower = new int[count - 1];
        for (int task = 0; task < count - 1; task++) {
            start[task + 1] = task + 1;
            follower[task] = task + 1;
        }
        start[count] = count - 1;
        return new OrderedTasks.Order(start, follower);
    }

    /** Followers have larger numbers; some are named twice. */
    private static OrderedTasks.Order random(Random random, int count) {
        int[] start = new int[count + 1];
        List<Integer> followers = new ArrayList<>();
        for (int task = 0; task < count; task++) {
            for (int k = random.nextInt(4); k > 0 && task + 1 < count; k--) {
                int follower = task + 1 + random.nextInt(Math.min(20, count - task - 1));
                followers.add(follower);
                if (random.nextInt(5) == 0) {
                    followers.add(follower);
                }
            }
            start[task + 1] = followers.size();
        }
        return new OrderedTasks.Order(
                start, followers.stream().mapToInt(follower -> follower).toArray());
    }

    @Test
    void everyTaskIsDoneOnce_afterAllItWaitsFor() {
        Random random = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            int count = random.nextInt(400);
            OrderedTasks.Order order = random(random, count);
            AtomicIntegerArray done = new AtomicIntegerArray(count);
            // Plain memory: what a task wrote must be seen by those that wait for it.
            int[] depth = new int[count];

            boolean all = OrderedTasks.run(order, 1 + random.nextInt(4), Work.UNBOUNDED, () -> task -> {
                for (int k = order.start()[task]; k < order.start()[task + 1]; k++) {
                    assertThat(done.get(order.follower()[k])).isZero();
                }
                int mine = 1;
                for (int before = 0; before < task; before++) {
                    for (int k = order.start()[before]; k < order.start()[before + 1]; k++) {
                        if (order.follower()[k] == task) {
                            mine = Math.max(mine, depth[before] + 1);
                        }
                    }
                }
                depth[task] = mine;
                return done.incrementAndGet(task) > 0;
            });

            assertThat(all).isTrue();
            int[] expected = depths(order);
            for (int task = 0; task < count; task++) {
                assertThat(done.get(task)).isOne();
            }
            assertThat(depth).isEqualTo(expected);
        }
    }

    private static int[] depths(OrderedTasks.Order order) {
        int[] depths = new int[order.start().length - 1];
        for (int task = 0; task < depths.length; task++) {
            depths[task] = Math.max(1, depths[task]);
            for (int k = order.start()[task]; k < order.start()[task + 1]; k++) {
                int follower = order.follower()[k];
                depths[follower] = Math.max(depths[follower], depths[task] + 1);
            }
        }
        return depths;
    }

    @Test
    void aLongChainIsNoDeepStack() {
        AtomicInteger done = new AtomicInteger();

        boolean all =
                OrderedTasks.run(chain(1_000_000), 2, Work.UNBOUNDED, () -> task -> done.getAndIncrement() == task);

        assertThat(all).isTrue();
        assertThat(done).hasValue(1_000_000);
    }

    @Test
    void threadsWorkAtOnce_eachWithAWorkerOfItsOwn() {
        int threads = 3;
        CyclicBarrier meeting = new CyclicBarrier(threads);
        Set<Thread> seen = ConcurrentHashMap.newKeySet();

        // The firsts are halved until sixteen are left, so that each thread finds some.
        OrderedTasks.run(free(48), threads, Work.UNBOUNDED, () -> {
            Thread owner = Thread.currentThread();
            return task -> {
                assertThat(Thread.currentThread()).isSameAs(owner);
                return !seen.add(owner) || meets(meeting);
            };
        });

        assertThat(seen).hasSize(threads);
    }

    @Test
    void whatATaskLetsGo_isSharedToo() {
        int threads = 3;
        CyclicBarrier meeting = new CyclicBarrier(threads);
        OrderedTasks.Order fan = new OrderedTasks.Order(new int[] {0, 3, 3, 3, 3}, new int[] {1, 2, 3});

        boolean all = OrderedTasks.run(fan, threads, Work.UNBOUNDED, () -> task -> task == 0 || meets(meeting));

        assertThat(all).isTrue();
    }

    private static boolean meets(CyclicBarrier meeting) {
        try {
            return meeting.await(1, TimeUnit.MINUTES) >= 0;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAnyThreadThrowsIsThrown_andNothingThatWaitsForItIsBegun() {
        for (int threads = 1; threads <= 3; threads++) {
            AtomicInteger begun = new AtomicInteger();
            int most = threads;

            assertThatThrownBy(() -> OrderedTasks.run(chain(1_000), most, Work.UNBOUNDED, () -> task -> {
                        begun.incrementAndGet();
                        if (task == 5) {
                            throw new IllegalArgumentException("task 5");
                        }
                        return true;
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("task 5");
            assertThat(begun).hasValue(6);
        }
    }

    @Test
    void aThreadThatCannotEvenBeginIsHeard() {
        assertThatThrownBy(() -> OrderedTasks.run(free(10), 2, Work.UNBOUNDED, () -> {
                    throw new OutOfMemoryError("no room");
                }))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("no room");
    }

    @Test
    void stoppedWork_isNotDone_whetherItStopsBetweenTasksOrInOne() {
        AtomicInteger done = new AtomicInteger();

        assertThat(OrderedTasks.run(chain(10), 2, () -> done.get() == 4, () -> task -> done.incrementAndGet() > 0))
                .isFalse();
        assertThat(done).hasValue(4);
        assertThat(OrderedTasks.run(free(10), 3, Work.UNBOUNDED, () -> task -> task < 9))
                .isFalse();
        assertThat(OrderedTasks.run(free(0), 2, Work.UNBOUNDED, () -> task -> false))
                .isTrue();
    }

    @Test
    void anInterruptedCaller_waitsForAll_andStaysInterrupted() {
        AtomicInteger done = new AtomicInteger();
        Thread.currentThread().interrupt();

        boolean all = OrderedTasks.run(free(1000), 3, Work.UNBOUNDED, () -> task -> done.incrementAndGet() > 0);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(all).isTrue();
        assertThat(done).hasValue(1000);
    }
}

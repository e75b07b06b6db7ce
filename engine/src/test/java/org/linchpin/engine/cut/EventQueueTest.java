package org.linchpin.engine.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventQueueTest {

    private record Event(int time, int number) {}

    @Test
    void theEarliestComesFirst_andOfTwoAtOneTimeTheLowerNumber() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            EventQueue queue = new EventQueue();
            PriorityQueue<Event> sorted =
                    new PriorityQueue<>(Comparator.comparingInt(Event::time).thenComparingInt(Event::number));
            for (int step = 0; step < 400; step++) {
                if (random.nextInt(5) < 3 || sorted.isEmpty()) {
                    Event event = new Event(random.nextInt(-5, 20), random.nextInt(1_000));
                    queue.add(event.time, event.number);
                    sorted.add(event);
                } else {
                    assertNext(queue, sorted);
                }
                assertThat(queue.isEmpty()).isEqualTo(sorted.isEmpty());
            }
            while (!sorted.isEmpty()) {
                assertNext(queue, sorted);
            }
            assertThat(queue.isEmpty()).isTrue();
        }
    }

    @Test
    void timesFromOneEndToTheOtherAreKept() {
        EventQueue queue = new EventQueue();
        queue.add(Integer.MAX_VALUE, 1);
        queue.add(Integer.MIN_VALUE, Integer.MAX_VALUE);
        queue.add(0, 0);

        assertThat(queue.time()).isEqualTo(Integer.MIN_VALUE);
        assertThat(queue.take()).isEqualTo(Integer.MAX_VALUE);
        assertThat(queue.time()).isZero();
        assertThat(queue.take()).isZero();
        assertThat(queue.time()).isEqualTo(Integer.MAX_VALUE);
        assertThat(queue.take()).isEqualTo(1);
    }

    private static void assertNext(EventQueue queue, PriorityQueue<Event> sorted) {
        Event next = sorted.remove();
        assertThat(queue.time()).isEqualTo(next.time);
        assertThat(queue.take()).isEqualTo(next.number);
    }
}

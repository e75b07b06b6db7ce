package org.linchpin.engine.cut;

import java.util.Arrays;

/** A binary heap of (time, number) pairs, least time first; numbers break ties, so that runs repeat exactly. */
final class EventQueue {

    private long[] heap = new long[64];
    private int size;

    void add(int time, int number) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        long key = ((long) time << 32) | (number & 0xFFFF_FFFFL);
        int at = size++;
        while (at > 0 && heap[(at - 1) >>> 1] > key) {
            heap[at] = heap[(at - 1) >>> 1];
            at = (at - 1) >>> 1;
        }
        heap[at] = key;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int time() {
        return (int) (heap[0] >> 32);
    }

    /** Takes the first off and returns its number. */
    int take() {
        long first = heap[0];
        long last = heap[--size];
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return (int) first;
    }
}

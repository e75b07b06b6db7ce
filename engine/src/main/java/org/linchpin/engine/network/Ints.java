package org.linchpin.engine.network;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** A growing array of ints. */
public final class Ints {

    private int[] values;
    private int size;

    public Ints() {
        this(16);
    }

    public Ints(int capacity) {
        values = new int[Math.max(1, capacity)];
    }

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(size + 1, (int) Math.min(Integer.MAX_VALUE - 8, size * 3L / 2)));
        }
        values[size++] = value;
    }

    public int get(int index) {
        return values[index];
    }

    public void set(int index, int value) {
        values[index] = value;
    }

    /** Takes the last one off. */
    public int pop() {
        return values[--size];
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public void clear() {
        size = 0;
    }

    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** The numbers as a list, without a copy: what is added later is in it too. */
    public List<Integer> asList() {
        return new View(this);
    }

    private static final class View extends AbstractList<Integer> implements RandomAccess {

        private final Ints ints;

        View(Ints ints) {
            this.ints = ints;
        }

        @Override
        public Integer get(int index) {
            return ints.get(Objects.checkIndex(index, ints.size));
        }

        @Override
        public int size() {
            return ints.size;
        }
    }
}

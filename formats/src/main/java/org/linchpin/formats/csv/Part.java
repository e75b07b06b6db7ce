package org.linchpin.formats.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A few cells of a row that are read together into one value. Most rows of a large file repeat what others say in
 * these cells: the cells' text is interned, read once, and the value is shared. A faulty text is read, and complained
 * of, again wherever it stands.
 */
final class Part<T> {

    private final int[] fields;
    private final Cells cells;
    private final T absent;
    private final Function<Row, T> parser;
    private final TextPool texts = new TextPool();
    private final List<@Nullable T> values = new ArrayList<>();
    private char[] key = new char[256];
    private int length;

    /** @param absent the value, number 0, where all the cells are empty */
    Part(Cells cells, T absent, Function<Row, T> parser, int... fields) {
        this.cells = cells;
        this.absent = absent;
        this.parser = parser;
        this.fields = fields;
        texts.intern(key, 0, 0);
        values.add(absent);
    }

    /** The number of the row's value, {@link #get} gives it. */
    int of(Row row) {
        return of(row, 0);
    }

    /** As {@link #of(Row)}, where the first {@code skipped} characters of the first cell make no difference. */
    int of(Row row, int skipped) {
        length = 0;
        boolean empty = true;
        for (int i = 0; i < fields.length; i++) {
            int from = row.start(fields[i]) + (i == 0 ? skipped : 0);
            empty &= from == row.end(fields[i]);
            append(row.chars(), from, row.end(fields[i]));
        }
        return empty ? 0 : numberOf(row);
    }

    T get(int number) {
        T value = values.get(number);
        return value == null ? absent : value;
    }

    private int numberOf(Row row) {
        int number = texts.intern(key, 0, length);
        if (number < values.size() && values.get(number) != null) {
            return number;
        }
        long faults = cells.faults();
        T value = parser.apply(row);
        T kept = cells.faults() == faults ? value : null;
        if (number == values.size()) {
            values.add(kept);
        }
        return number;
    }

    private void append(char[] chars, int from, int to) {
        int added = to - from + 1;
        if (key.length < length + added) {
            key = Arrays.copyOf(key, 2 * (length + added));
        }
        System.arraycopy(chars, from, key, length, to - from);
        length += added;
        key[length - 1] = '\u0001';
    }
}

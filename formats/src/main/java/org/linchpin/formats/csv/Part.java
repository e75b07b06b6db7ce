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
    private char[] lastKey = new char[0];
    private int lastLength = -1;
    private int lastNumber;

    /**
     * @param absent the value, number 0, where all the cells are empty
     * @param fields of the cells; those of columns that the header does not name are always empty and left out
     */
    Part(Cells cells, T absent, Function<Row, T> parser, int... fields) {
        this.cells = cells;
        this.absent = absent;
        this.parser = parser;
        this.fields =
                Arrays.stream(fields).filter(field -> field != Row.MOST_FIELDS).toArray();
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
        if (empty) {
            return 0;
        }
        if (!repeatsLast()) {
            lastNumber = numberOf(row);
            char[] spare = lastKey;
            lastKey = key;
            lastLength = values.get(lastNumber) == null ? -1 : length;
            key = spare;
        }
        return lastNumber;
    }

    private boolean repeatsLast() {
        return length == lastLength && Arrays.equals(key, 0, length, lastKey, 0, length);
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

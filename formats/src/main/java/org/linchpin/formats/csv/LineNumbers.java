package org.linchpin.formats.csv;

import java.util.Arrays;

/**
 * On which line each kept row stands. Kept as the steps at which line minus row changes, of which a plain file has
 * one.
 */
final class LineNumbers {

    private int[] rows = new int[4];
    private int[] lines = new int[4];
    private int steps;

    /** To be called with growing rows. */
    void add(int row, int line) {
        if (steps > 0 && line - row == lines[steps - 1] - rows[steps - 1]) {
            return;
        }
        if (steps == rows.length) {
            rows = Arrays.copyOf(rows, 2 * steps);
            lines = Arrays.copyOf(lines, 2 * steps);
        }
        rows[steps] = row;
        lines[steps++] = line;
    }

    int of(int row) {
        int found = Arrays.binarySearch(rows, 0, steps, row);
        int step = found >= 0 ? found : -found - 2;
        return lines[step] + row - rows[step];
    }
}

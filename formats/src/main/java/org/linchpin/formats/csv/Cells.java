package org.linchpin.formats.csv;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.text.TextException;

/** Reads single cells; a fault becomes a problem with its place, and the value that stands where none was given. */
final class Cells {

    private final Consumer<Problem> problems;
    private long faults;

    Cells(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** The value of the cell, or {@code absent} if it is empty or at fault. */
    <T extends @Nullable Object> T read(Row row, int field, T absent, Function<String, ? extends T> parser) {
        if (row.isEmpty(field)) {
            return absent;
        }
        try {
            return parser.apply(row.text(field));
        } catch (TextException e) {
            fault(row, field, e.offset(), e.message(), e.maybe());
            return absent;
        }
    }

    void fault(Row row, int field, int offset, String message, @Nullable String maybe) {
        faults++;
        problems.accept(Problem.error(row.where(field, offset), message, maybe));
    }

    /** How many faults there were so far. */
    long faults() {
        return faults;
    }
}

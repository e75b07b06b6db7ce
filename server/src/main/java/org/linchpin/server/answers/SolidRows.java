package org.linchpin.server.answers;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linchpin.views.json.Fields;

/**
 * Rows that a view makes as they are read, which one thread at a time may: here each is made whole under a lock, so that
 * threads may share the list. Costs nothing until a row is read, and keeps none.
 */
final class SolidRows extends AbstractList<Fields> implements RandomAccess {

    private final List<Fields> rows;
    private final UnaryOperator<String> names;

    /** @param names gives texts with the paths of files those that callers know */
    SolidRows(List<Fields> rows, UnaryOperator<String> names) {
        this.rows = rows;
        this.names = names;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Fields get(int index) {
        synchronized (rows) {
            return solid(rows.get(index), names);
        }
    }

    /** The same fields, all lists in them copied. */
    static Fields solid(Fields fields, UnaryOperator<String> names) {
        Fields copy = new Fields();
        fields.asMap().forEach((name, value) -> copy.asMap().put(name, solid(value, names)));
        return copy;
    }

    private static @Nullable Object solid(@Nullable Object value, UnaryOperator<String> names) {
        return switch (value) {
            case Fields fields -> solid(fields, names);
            case List<?> list -> list.stream().map(item -> solid(item, names)).toList();
            case String text -> names.apply(text);
            case null -> null;
            default -> value;
        };
    }
}

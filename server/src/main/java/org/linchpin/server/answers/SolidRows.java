package org.linchpin.server.answers;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.linchpin.views.json.Fields;

/**
 * Rows that a view makes as they are read, which one thread at a time may: here each is made whole under a lock, so that
 * threads may share the list. Costs nothing until a row is read, and keeps none.
 */
final class SolidRows extends AbstractList<Fields> implements RandomAccess {

    private final List<Fields> rows;

    SolidRows(List<Fields> rows) {
        this.rows = rows;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Fields get(int index) {
        synchronized (rows) {
            return solid(rows.get(index));
        }
    }

    /** The same fields, all lists in them copied. */
    static Fields solid(Fields fields) {
        Fields copy = new Fields();
        fields.asMap().forEach((name, value) -> copy.asMap().put(name, solid(value)));
        return copy;
    }

    private static @Nullable Object solid(@Nullable Object value) {
        return switch (value) {
            case Fields fields -> solid(fields);
            case List<?> list -> list.stream().map(SolidRows::solid).toList();
            case null -> null;
            default -> value;
        };
    }
}

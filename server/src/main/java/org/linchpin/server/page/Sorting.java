package org.linchpin.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Nearest;
import org.linchpin.formats.text.Quote;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.json.Fields;

/** Orders rows as {@code sort=-stake,id} says; rows that are equal in it keep the order of the answer. */
final class Sorting {

    private Sorting() {}

    /** @param keys names of columns, with a minus where the greatest comes first */
    static List<Fields> sorted(Table table, List<String> keys) {
        Comparator<Fields> order = null;
        for (String key : keys) {
            boolean down = key.startsWith("-");
            Comparator<Fields> next = comparator(column(table, down ? key.substring(1) : key), down);
            order = order == null ? next : order.thenComparing(next);
        }
        if (order == null) {
            return table.rows();
        }
        List<Fields> rows = new ArrayList<>(table.rows());
        rows.sort(order);
        return rows;
    }

    private static Column column(Table table, String name) {
        Column column = table.column(name);
        if (column == null) {
            List<String> names = table.columns().stream().map(Column::name).toList();
            String near = new Nearest().of(name, names);
            throw ProblemException.badRequest(
                    "Rows are sorted by " + String.join(", ", names) + ", not by " + Quote.of(name) + ".",
                    near == null ? null : Quote.of(near) + "?");
        }
        return column;
    }

    private static Comparator<Fields> comparator(Column column, boolean down) {
        String name = column.name();
        Comparator<Object> values = switch (column.kind()) {
            case NUMBER -> Comparator.comparingDouble(Sorting::number);
            case FLAG -> Comparator.comparing(Boolean.TRUE::equals);
            case TEXT, LIST ->
                Comparator.comparing(Table::text, String.CASE_INSENSITIVE_ORDER).thenComparing(Table::text);
        };
        Comparator<Object> order = down ? values.reversed() : values;
        return (a, b) -> compare(a.get(name), b.get(name), order);
    }

    private static int compare(@Nullable Object a, @Nullable Object b, Comparator<Object> order) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return order.compare(a, b);
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.POSITIVE_INFINITY;
    }
}

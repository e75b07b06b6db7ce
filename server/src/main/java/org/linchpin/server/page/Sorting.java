package org.linchpin.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Nearest;
import org.linchpin.formats.text.Quote;
import org.linchpin.server.http.ProblemException;
import org.linchpin.views.json.Fields;

/** Orders rows as {@code sort=-stake,id} says; rows that are equal in it keep the order of the answer. */
final class Sorting {

    private static final int MOST_KEYS = 8;

    private Sorting() {}

    /** @param keys names of columns, with a minus where the greatest comes first */
    static int[] sorted(Table table, int[] places, List<String> keys) {
        Comparator<Ordered> order = null;
        List<Column> columns = new ArrayList<>();
        for (String key : keys) {
            boolean down = key.startsWith("-");
            Column column = column(table, down ? key.substring(1) : key);
            Comparator<Ordered> next = comparator(column, columns.size(), down);
            order = order == null ? next : order.thenComparing(next);
            columns.add(column);
        }
        if (order == null) {
            return places;
        }
        List<Ordered> rows = new ArrayList<>(places.length);
        for (int place : places) {
            Fields row = table.rows().get(place);
            rows.add(new Ordered(
                    place, columns.stream().map(column -> row.get(column.id())).toArray()));
        }
        rows.sort(order);
        return rows.stream().mapToInt(Ordered::place).toArray();
    }

    /** @throws ProblemException if a key is no column */
    static void require(Table table, List<String> keys) {
        if (keys.size() > MOST_KEYS) {
            throw ProblemException.badRequest(
                    "Rows are sorted by at most \"" + MOST_KEYS + "\" columns, not by \"" + keys.size() + "\".");
        }
        keys.forEach(key -> column(table, key.startsWith("-") ? key.substring(1) : key));
    }

    /** A row's place and what it is sorted by: rows themselves may be large, and are made as they are read. */
    private record Ordered(int place, @Nullable Object[] values) {}

    private static Column column(Table table, String name) {
        Column column = table.column(name);
        if (column == null) {
            List<String> names = table.columns().stream().map(Column::id).toList();
            String near = new Nearest().of(name, names);
            throw ProblemException.badRequest(
                    "Rows are sorted by " + String.join(", ", names) + ", not by " + Quote.of(name) + ".",
                    near == null ? null : Quote.of(near) + "?");
        }
        return column;
    }

    private static Comparator<Ordered> comparator(Column column, int key, boolean down) {
        Comparator<Object> values = switch (column.type()) {
            case NUMBER, HOURS, SHARE -> Comparator.comparingDouble(Sorting::number);
            case FLAG -> Comparator.comparing(Boolean.TRUE::equals);
            case TEXT, LIST ->
                Comparator.comparing(Table::text, String.CASE_INSENSITIVE_ORDER).thenComparing(Table::text);
        };
        Comparator<Object> order = down ? values.reversed() : values;
        return (a, b) -> compare(a.values()[key], b.values()[key], order);
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

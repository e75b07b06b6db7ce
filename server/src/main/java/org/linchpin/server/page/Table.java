package org.linchpin.server.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.views.json.Fields;

/**
 * Rows with named columns, in the order of the answer they are of.
 *
 * @param rows have a field of each column; further fields are in pages and JSON, not in flat files
 */
public record Table(List<Column> columns, List<Fields> rows) {

    /** The column of that name, or null. */
    @Nullable
    Column column(String name) {
        return columns.stream()
                .filter(column -> column.id().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A value as one text: items of a list by plus, objects by their ids; empty for null. */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(Table::text).collect(Collectors.joining(" + "));
            case Fields fields -> text(fields.get("id"));
            default -> value.toString();
        };
    }
}

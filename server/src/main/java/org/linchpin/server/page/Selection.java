package org.linchpin.server.page;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.views.json.Fields;

/** Which rows of a table are asked for. */
final class Selection {

    private Selection() {}

    /**
     * Their places in the table.
     *
     * @param text that a cell must hold, whatever its case, or null
     * @param filter of the model's grammar, or null
     * @param select the ids that a filter selects
     */
    static int[] places(Table table, @Nullable String text, @Nullable String filter, Selecting select)
            throws IOException {
        int count = table.rows().size();
        if (filter == null && text == null) {
            return IntStream.range(0, count).toArray();
        }
        Set<String> ids = filter == null ? Set.of() : select.select(filter);
        String wanted = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return IntStream.range(0, count)
                .filter(place -> {
                    Fields row = table.rows().get(place);
                    return (filter == null || isAmong(row, ids)) && (text == null || holds(table, row, wanted));
                })
                .toArray();
    }

    /** What a row is about: its id, or one of its switches. */
    private static boolean isAmong(Fields row, Set<String> ids) {
        return ids.contains(String.valueOf(row.get("id")))
                || (row.get("switches") instanceof List<?> switches
                        && switches.stream().anyMatch(one -> ids.contains(String.valueOf(one))));
    }

    private static boolean holds(Table table, Fields row, String wanted) {
        for (Column column : table.columns()) {
            if (Table.text(row.get(column.id())).toLowerCase(Locale.ROOT).contains(wanted)) {
                return true;
            }
        }
        return false;
    }
}

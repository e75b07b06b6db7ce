package org.linchpin.server.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.server.http.Call;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Mapped;

/** Answers with tables, a page at a time: {@code q}, {@code filter}, {@code sort}, {@code limit} and {@code cursor} of the
 * query. */
public final class Pages {

    private static final Set<String> OF_PAGES = Set.of("limit", "cursor", "format");
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private Pages() {}

    /**
     * The rows that are asked for ({@code q}, {@code filter}), in the order that is asked for.
     *
     * @param revision changes when the rows do
     * @param select the ids that a filter of the model's grammar selects, or null where there is none
     */
    public static List<Fields> rows(Call call, String revision, Table table, @Nullable Selecting select, Orders orders)
            throws IOException {
        String text = blankless(call.query("q"));
        String filter = select == null ? null : blankless(call.query("filter"));
        List<String> keys = call.list("sort");
        if (text == null && filter == null && keys.isEmpty()) {
            return table.rows();
        }
        Sorting.require(table, keys);
        // A list that the clock cut short is made anew: the places in one are not those in the other.
        String key = revision
                + '\n'
                + System.identityHashCode(table)
                + '\n'
                + table.rows().size()
                + '\n'
                + call.target()
                + '\n'
                + call.queryWithout(OF_PAGES);
        int[] places = orders.get(
                key,
                () -> Sorting.sorted(
                        table,
                        Selection.places(table, text, filter, select == null ? none -> Set.of() : select),
                        keys));
        return Mapped.of(Arrays.stream(places).boxed().toList(), table.rows()::get);
    }

    /** For all rows at once: what asks for a page is allowed, and does nothing. */
    public static void ignored(Call call) {
        call.ignore("limit");
        call.ignore("cursor");
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * The page that is asked for, put behind what the document says already: {@code items}, {@code next} (null on the last
     * page), {@code total}, {@code revision}, {@code columns}.
     *
     * @param revision of the model the rows are of, or anything that changes when they do
     * @param rows all that are asked for
     */
    public static Fields page(Call call, String revision, Fields document, Table table, List<Fields> rows) {
        int limit = call.number("limit", 1, MOST, USUAL);
        String question = call.target() + "\n" + call.queryWithout(OF_PAGES);
        String cursor = call.query("cursor");
        int from = cursor == null ? 0 : Math.min(rows.size(), Cursor.offset(cursor, revision, question));
        int to = Math.min(rows.size(), from + limit);
        @Nullable
        String next =
                to == rows.size() ? null : Cursor.of(revision, question, to).text();
        if (!document.asMap().containsKey("truncated")) {
            document.putNull("truncated");
        }
        return document.put("items", List.copyOf(rows.subList(from, to)))
                .put("next", next)
                .put("total", rows.size())
                .put("revision", revision)
                .put("columns", table.columns().stream().map(Column::fields).toList());
    }
}

package org.linchpin.server.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.server.http.Call;
import org.linchpin.server.json.Fields;

/** Answers with tables, a page at a time: {@code limit}, {@code sort} and {@code cursor} of the query. */
public final class Pages {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private Pages() {}

    /** All rows in the order that is asked for. */
    public static List<Fields> sorted(Call call, Table table) {
        return Sorting.sorted(table, call.list("sort"));
    }

    /**
     * The page that is asked for, put behind what the document says already: {@code total}, {@code next} (null on the last
     * page), {@code columns}, and the rows by the given name.
     *
     * @param revision of the model the rows are of, or anything that changes when they do
     */
    public static Fields page(Call call, String revision, Fields document, String name, Table table) {
        int limit = call.number("limit", 1, MOST, USUAL);
        List<Fields> rows = sorted(call, table);
        String question = call.target() + "\n" + call.queryWithout(Set.of("cursor", "limit"));
        String cursor = call.query("cursor");
        int from = cursor == null ? 0 : Math.min(rows.size(), Cursor.offset(cursor, revision, question));
        int to = Math.min(rows.size(), from + limit);
        @Nullable
        String next =
                to == rows.size() ? null : Cursor.of(revision, question, to).text();
        List<Fields> columns = table.columns().stream()
                .map(column -> new Fields()
                        .put("name", column.name())
                        .put("kind", column.kind().name().toLowerCase(Locale.ROOT)))
                .toList();
        return document.put("total", rows.size())
                .put("next", next)
                .put("columns", columns)
                .put(name, rows.subList(from, to));
    }
}

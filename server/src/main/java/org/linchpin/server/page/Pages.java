package org.linchpin.server.page;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.server.http.Call;
import org.linchpin.views.json.Fields;

/** Answers with tables, a page at a time: {@code q}, {@code filter}, {@code sort}, {@code limit} and {@code cursor} of the
 * query. */
public final class Pages {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private Pages() {}

    /** The rows that are asked for ({@code q}, {@code filter}), in the order that is asked for. */
    public static List<Fields> rows(Call call, Table table, @Nullable Function<String, Set<String>> select) {
        String filter = select == null ? null : blankless(call.query("filter"));
        List<Fields> selected =
                Selection.of(table, blankless(call.query("q")), filter, select == null ? text -> Set.of() : select);
        return Sorting.sorted(new Table(table.columns(), selected), call.list("sort"));
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
        String question = call.target() + "\n" + call.queryWithout(Set.of("cursor", "limit"));
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

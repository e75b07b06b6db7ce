package org.linchpin.server.answers;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linchpin.server.page.Column;
import org.linchpin.server.page.Table;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Headline;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.View;

/**
 * A view that was worked out, taken apart for the API: the document of the verb without its list, the sentence, and the
 * list, row by row as the command line writes it. Threads may share it.
 *
 * @param head the document but its list
 * @param sentence the headline; empty if the view has none
 * @param weight about how much memory it keeps, in rows and nodes
 */
public record Answer(Fields head, String sentence, Table table, long weight) {

    private static final int LOOKED_AT = 100;
    private static final int MOST_COPIED = 10_000;

    /**
     * @param names gives texts with the paths of files those that callers know
     * @param nodes of the model, which the view holds on to
     */
    public static Answer of(View view, UnaryOperator<String> names, int nodes) {
        Rows rows = view.rows();
        List<Fields> all = new SolidRows(rows.rows(), names);
        List<Fields> first = List.copyOf(all.subList(0, Math.min(LOOKED_AT, all.size())));
        List<Column> columns =
                rows.columns().stream().map(id -> Column.of(id, first)).toList();
        return new Answer(
                SolidRows.solid(view.head(), names),
                names.apply(Headline.of(view)),
                new Table(columns, all),
                (long) all.size() + nodes);
    }

    /**
     * The same with its rows made, so that nothing of the model is held on to, if they are not too many.
     *
     * @return null if they are
     */
    public @Nullable Table solid() {
        List<Fields> rows = table.rows();
        return rows.size() > MOST_COPIED ? null : new Table(table.columns(), List.copyOf(rows));
    }

    /** What stands before the rows of a page. */
    public Fields envelope() {
        return new Fields().put("answer", head).put("sentence", sentence).put("truncated", truncated());
    }

    /** True if nothing was left out for want of time or place. */
    public boolean isWhole() {
        return truncated() == null;
    }

    private @Nullable String truncated() {
        return head.get("truncated") instanceof String why ? why : null;
    }
}

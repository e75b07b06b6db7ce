package org.linchpin.server.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.Reply;
import org.linchpin.server.page.Orders;
import org.linchpin.server.page.Pages;
import org.linchpin.server.page.Selecting;
import org.linchpin.server.page.Table;
import org.linchpin.views.json.Fields;

/**
 * Answers with a table in the form that {@code format} of the query asks for: a {@code page} of it, or all of it as a file:
 * {@code csv}, {@code json}, {@code xlsx}. What holds within a horizon says so: in the name of the file, and in flat files in a
 * column.
 */
public final class TableReply {

    private static final List<String> FORMATS = List.of("page", "csv", "json", "xlsx");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TableReply() {}

    /**
     * @param revision of the model the rows are of, or anything that changes when they do
     * @param document what stands before the rows
     * @param name of the file
     */
    public static Reply of(Call call, String revision, Fields document, String name, Table table) throws IOException {
        return of(call, revision, document, name, table, null, Orders.NOT_KEPT);
    }

    /** @param select the ids that a filter of the model's grammar selects, or null where there is none */
    public static Reply of(
            Call call,
            String revision,
            Fields document,
            String name,
            Table table,
            @Nullable Selecting select,
            Orders orders)
            throws IOException {
        String format = call.word("format", FORMATS, "page");
        List<Fields> rows = Pages.rows(call, revision, table, select, orders);
        if (format.equals("page")) {
            return Reply.json(Pages.page(call, revision, document, table, rows));
        }
        // A file holds all rows, whatever page its link was made on.
        Pages.ignored(call);
        Horizon horizon = Horizon.of(document);
        Table flat = horizon == null ? new Table(table.columns(), rows) : horizon.beside(table.columns(), rows);
        Reply reply = switch (format) {
            case "csv" ->
                Reply.stream("text/csv; charset=utf-8", out -> CsvExport.write(flat.columns(), flat.rows(), out));
            case "xlsx" -> {
                XlsxExport.require(rows);
                yield Reply.stream(XLSX, out -> XlsxExport.write(flat.columns(), flat.rows(), out));
            }
            default ->
                Reply.stream(Reply.JSON, out -> {
                    out.write("[\n".getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < rows.size(); i++) {
                        out.write(i == 0 ? ' ' : ',');
                        out.write(Reply.bytes(rows.get(i)));
                    }
                    out.write("]\n".getBytes(StandardCharsets.UTF_8));
                });
        };
        String file = horizon == null ? name : name + "-" + horizon.words();
        return reply.header("Content-Disposition", "attachment; filename=\"" + file + "." + format + "\"");
    }
}

package org.linchpin.server.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.server.page.Column;
import org.linchpin.server.page.Table;
import org.linchpin.views.json.Fields;

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets a leading apostrophe, also where spaces
 * stand before it; numbers stay numbers.
 */
public final class CsvExport {

    private CsvExport() {}

    public static void write(List<Column> columns, List<Fields> rows, OutputStream to) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(columns.stream().map(column -> harmless(column.id())).toList());
        for (Fields row : rows) {
            csv.writeRecord(
                    columns.stream().map(column -> cell(row.get(column.id()))).toList());
        }
        csv.flush();
    }

    static String cell(@Nullable Object value) {
        String text = Table.text(value);
        return value instanceof Number ? text : harmless(text);
    }

    /** The letters of OWASP's list, full-width ones too. */
    static String harmless(String text) {
        String bare = text.stripLeading();
        boolean runs = !text.isEmpty()
                && ("\t\r\n".indexOf(text.charAt(0)) >= 0
                        || (!bare.isEmpty() && "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20".indexOf(bare.charAt(0)) >= 0));
        return runs ? "'" + text : text;
    }
}

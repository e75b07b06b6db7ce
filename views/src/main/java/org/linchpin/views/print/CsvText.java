package org.linchpin.views.print;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.views.json.Fields;

/**
 * Rows as CSV (RFC 4180, but lines end with a line feed). A cell that a spreadsheet would run as a formula gets a
 * leading apostrophe.
 */
public final class CsvText {

    private CsvText() {}

    public static void write(Rows rows, Writer to) {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to)) {
            csv.writeRecord(rows.columns());
            for (Fields row : rows.rows()) {
                csv.writeRecord(rows.columns().stream()
                        .map(column -> cell(row.get(column)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Long number -> number.toString();
            case Double number -> number.toString();
            case Boolean bool -> bool.toString();
            case List<?> list -> harmless(joined(list));
            default -> harmless(value.toString());
        };
    }

    /** Words by plus; objects, which are links of a chain, by their ids. */
    private static String joined(List<?> list) {
        boolean chain = !list.isEmpty() && list.getFirst() instanceof Fields;
        return list.stream()
                .map(item -> String.valueOf(item instanceof Fields fields ? fields.get("id") : item))
                .collect(Collectors.joining(chain ? " < " : " + "));
    }

    private static String harmless(String text) {
        boolean runs = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }
}

package org.linchpin.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.page.Column;
import org.linchpin.server.page.Table;
import org.linchpin.views.json.Fields;

/** Rows as a workbook with one sheet; texts are texts there, so nothing runs. */
public final class XlsxExport {

    private static final int MOST_ROWS = 1_048_575;
    private static final int MOST_CHARS = 32_767;
    private static final int FLUSHED_ROWS = 1_000;

    private XlsxExport() {}

    /** @throws ProblemException if a sheet cannot hold so many rows */
    public static void require(List<Fields> rows) {
        if (rows.size() > MOST_ROWS) {
            throw ProblemException.badRequest("A sheet holds at most \"" + MOST_ROWS + "\" rows, and this has \""
                    + rows.size() + "\"; take CSV.");
        }
    }

    public static void write(List<Column> columns, List<Fields> rows, OutputStream to) throws IOException {
        try (Workbook workbook = new Workbook(to, "Linchpin", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Linchpin");
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(0, c, columns.get(c).id());
            }
            sheet.freezePane(0, 1);
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < columns.size(); c++) {
                    put(sheet, r + 1, c, rows.get(r).get(columns.get(c).id()));
                }
                if (r % FLUSHED_ROWS == FLUSHED_ROWS - 1) {
                    sheet.flush();
                }
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            default -> sheet.value(row, column, shown(Table.text(value)));
        }
    }

    /** What XML 1.0 and a cell can hold. */
    private static String shown(String text) {
        String sound = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
        return sound.length() <= MOST_CHARS ? sound : sound.substring(0, MOST_CHARS - 1) + "\u2026";
    }
}

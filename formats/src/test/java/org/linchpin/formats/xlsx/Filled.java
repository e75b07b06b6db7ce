package org.linchpin.formats.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook as somebody else's program would save it. */
final class Filled {

    static final List<Object> HEADER = List.of("Question ID", "answer", "answered on", "answered by", "note");

    /** A cell that holds a formula. */
    record Formula(String text) {}

    private Filled() {}

    /** The rows from the first on; a cell is a text, a day, a number, a truth, a formula or nothing. */
    static Path write(Path file, String sheet, List<List<Object>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Other", "1.0")) {
            Worksheet other = workbook.newWorksheet("Cover");
            other.value(0, 0, "Please answer");
            Worksheet questions = workbook.newWorksheet(sheet);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    cell(questions, row, column, rows.get(row).get(column));
                }
            }
        }
        return file;
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Formula formula -> sheet.formula(row, column, formula.text());
            case java.time.LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            default -> {
                if (!value.toString().isEmpty()) {
                    sheet.value(row, column, value.toString());
                }
            }
        }
    }
}

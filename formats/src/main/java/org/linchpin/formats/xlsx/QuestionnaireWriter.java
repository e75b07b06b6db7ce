package org.linchpin.formats.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.xlsx.Questionnaire.Column;

/**
 * Writes a questionnaire as a workbook: the questions under a header that stays in sight, choices as lists where nothing
 * else can be said, and a second sheet that explains. Texts are texts: none begins as a formula would.
 */
public final class QuestionnaireWriter {

    /** What a cell of a sheet holds at most. */
    private static final int LONGEST_CELL = 32_767;

    /** What a list of choices may hold at most. */
    private static final int LONGEST_LIST = 250;

    private static final String DATE_FORMAT = "yyyy-mm-dd";

    private QuestionnaireWriter() {}

    /**
     * Never over a file that is there, for somebody may have answered in it.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one
     */
    public static void writeNew(Questionnaire questionnaire, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Linchpin", "1.0")) {
            Worksheet questions = workbook.newWorksheet(Questionnaire.SHEET);
            header(questions);
            int row = 1;
            for (Questionnaire.Row one : questionnaire.rows()) {
                write(questions, row++, one);
            }
            questions.freezePane(1, 1);
            questions.setAutoFilter(0, 0, Math.max(1, questionnaire.rows().size()), Column.values().length - 1);
            explain(workbook.newWorksheet("About"), questionnaire.about());
        }
        AtomicFile.writeNewBytes(file, bytes.toByteArray());
    }

    private static void header(Worksheet sheet) {
        for (Column column : Column.values()) {
            sheet.value(0, column.ordinal(), column.title());
            sheet.width(column.ordinal(), column.width());
            sheet.style(0, column.ordinal()).bold().fillColor("D9E1EA").set();
        }
    }

    private static void write(Worksheet sheet, int row, Questionnaire.Row one) {
        text(sheet, row, Column.QUESTION_ID, one.id());
        sheet.value(row, Column.WEIGHT.ordinal(), one.weight());
        text(sheet, row, Column.QUESTION, one.question());
        text(sheet, row, Column.WHERE, one.where());
        text(sheet, row, Column.SOURCE, one.source());
        String separator = one.isClosed() ? ", " : " | ";
        text(sheet, row, Column.CHOICES, String.join(separator, one.choices()) + (one.isClosed() ? "" : " | other"));
        text(sheet, row, Column.OWNER, one.owner());
        if (one.due() != null) {
            sheet.value(row, Column.DUE.ordinal(), one.due());
        }
        text(sheet, row, Column.SUPPLIER, one.supplier());
        for (Column column : List.of(Column.ANSWERED_ON, Column.DUE)) {
            sheet.style(row, column.ordinal()).format(DATE_FORMAT).set();
        }
        sheet.style(row, Column.QUESTION.ordinal()).wrapText(true).set();
        sheet.style(row, Column.ANSWER.ordinal())
                .format("@")
                .fillColor("FFF8DC")
                .set();
        String list = String.join(",", one.choices());
        if (one.isClosed() && list.length() <= LONGEST_LIST) {
            sheet.range(row, Column.ANSWER.ordinal(), row, Column.ANSWER.ordinal())
                    .validateWithListByFormula('"' + list + '"')
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle("Answer")
                    .error("One of " + String.join(", ", one.choices()));
        }
    }

    private static void explain(Worksheet sheet, List<String> lines) {
        sheet.width(0, 120);
        int row = 0;
        for (String line : lines) {
            sheet.value(row, 0, harmless(line));
            sheet.style(row++, 0).wrapText(true).set();
        }
    }

    private static void text(Worksheet sheet, int row, Column column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            sheet.value(row, column.ordinal(), harmless(text));
        }
    }

    /** Text that no program takes for a formula, and no XML reader for a fault. */
    private static String harmless(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]", " ");
        boolean runs = !clean.isEmpty() && "=+-@".indexOf(clean.charAt(0)) >= 0;
        String safe = runs ? "'" + clean : clean;
        return safe.length() <= LONGEST_CELL ? safe : safe.substring(0, LONGEST_CELL - 3) + "...";
    }
}

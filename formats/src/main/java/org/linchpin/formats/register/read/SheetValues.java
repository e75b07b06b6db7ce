package org.linchpin.formats.register.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.xlsx.SheetCell;
import org.linchpin.formats.xlsx.Workbook;

/** What the cells of a sheet say, in the words of a table. */
final class SheetValues {

    /** A spreadsheet counts no further; what stands behind is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LONGEST_NUMBER = 40;

    private static final int CODE_DIGITS = 4;

    private final Workbook workbook;
    private final Table table;
    private final Labels labels;
    private final Notes notes;

    SheetValues(Workbook workbook, Table table, Labels labels, Notes notes) {
        this.workbook = workbook;
        this.table = table;
        this.labels = labels;
        this.notes = notes;
    }

    /** Empty, and a finding, if the cell is not read. */
    String text(int line, Column column, SheetCell cell) {
        return switch (cell.kind()) {
            case EMPTY -> "";
            case TEXT -> label(line, column, cell.text());
            case NUMBER -> number(line, column, cell.text());
            case BOOLEAN -> truth(line, column, cell.text());
            case FORMULA ->
                unread(line, column, "", "a cell must hold a value, not a formula; maybe copy and paste the values");
            case ERROR -> unread(line, column, cell.text(), "a cell must hold a value, not an error");
            case TOO_LONG -> unread(line, column, "", "a cell must have at most " + SheetCell.LONGEST + " characters");
            case BROKEN -> unread(line, column, cell.text(), "the workbook says nothing of " + Quote.of(cell.text()));
        };
    }

    private String unread(int line, Column column, String value, String why) {
        notes.find("unreadable", Values.place(table, line, column), value, why + "; it was not read");
        return "";
    }

    private String label(int line, Column column, String text) {
        if (column.list() == null || text.startsWith("eba_")) {
            return text;
        }
        String code = labels.code(column.list(), text.strip());
        if (!code.equals(text)) {
            notes.tolerate("labels for codes", Values.place(table, line, column));
        }
        return code;
    }

    private String number(int line, Column column, String text) {
        BigDecimal number;
        try {
            number = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            number = null;
        }
        if (number == null || Math.abs((long) number.precision() - number.scale()) > LONGEST_NUMBER) {
            return unread(line, column, text, Quote.of(text) + " is no number");
        }
        if (column.kind() == Column.Kind.DATE) {
            LocalDate date = workbook.date(number.doubleValue());
            if (date != null) {
                return date.toString();
            }
        }
        BigDecimal round = number.round(DIGITS);
        return round.signum() == 0 ? "0" : round.stripTrailingZeros().toPlainString();
    }

    private String truth(int line, Column column, String text) {
        boolean isTrue = text.equals("1") || text.equalsIgnoreCase("true");
        if (column.kind() == Column.Kind.LINK) {
            return isTrue ? "true" : "false";
        }
        String word = isTrue ? "Yes" : "No";
        String code = column.list() == null ? word : labels.code(column.list(), word);
        if (code.equals(word)) {
            return isTrue ? "true" : "false";
        }
        notes.tolerate("TRUE and FALSE for yes and no", Values.place(table, line, column));
        return code;
    }

    /** What a cell above the rows says; a number, as the code of a column that has lost its zeros. */
    static String heading(SheetCell cell) {
        return switch (cell.kind()) {
            case TEXT -> cell.text().strip();
            case NUMBER ->
                cell.text().length() < CODE_DIGITS
                        ? "0".repeat(CODE_DIGITS - cell.text().length()) + cell.text()
                        : cell.text();
            default -> "";
        };
    }
}

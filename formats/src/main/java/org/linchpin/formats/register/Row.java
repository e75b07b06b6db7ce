package org.linchpin.formats.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Where;

/** A row of a template. */
public final class Row {

    private static final int LONGEST_NUMBER = 40;

    private final Table table;
    private final int line;
    private final String[] cells;

    /** @param cells by the place of their column in the template, without blanks around them */
    Row(Table table, int line, String[] cells) {
        this.table = table;
        this.line = line;
        this.cells = cells;
    }

    public Table table() {
        return table;
    }

    public Template template() {
        return table.template();
    }

    /** Line of the file, or row of the sheet, from 1. */
    public int line() {
        return line;
    }

    public Where where() {
        return new Where(table.file(), line, 0);
    }

    /** Such as {@code B_05.02 row 7}. */
    public String label() {
        return template().code() + " row " + line;
    }

    /** The cell as it stands; empty if the column is not there. */
    public String text(String column) {
        int place = template().place(column);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + template());
        }
        return cells[place];
    }

    /** What the cell means: {@link Cell#value}. */
    public String value(String column) {
        return Cell.value(text(column));
    }

    /** The number, or null if there is none. */
    public @Nullable BigDecimal number(String column) {
        String value = value(column);
        if (value.isEmpty() || value.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value);
            return Math.abs(number.scale()) > LONGEST_NUMBER ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The whole number, or -1 if there is none from 0 up. */
    public int count(String column) {
        BigDecimal number = number(column);
        if (number == null || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return -1;
        }
        return number.intValue();
    }

    /** The date, or null if there is none. */
    public @Nullable LocalDate date(String column) {
        String value = value(column);
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return table.file() + ":" + line + " " + String.join(",", cells);
    }
}

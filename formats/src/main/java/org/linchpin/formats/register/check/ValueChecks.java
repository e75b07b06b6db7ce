package org.linchpin.formats.register.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.text.Quote;

/** Amounts, dates, whole numbers and links are written as such. */
final class ValueChecks {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,10})?");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,30}");
    private static final int DATE_LENGTH = 10;

    private final Findings findings;

    ValueChecks(Findings findings) {
        this.findings = findings;
    }

    void check(Table table) {
        for (Column column : table.template().columns()) {
            switch (column.kind()) {
                case AMOUNT, INTEGER, DATE, LINK -> table.rows().forEach(row -> cell(row, column));
                case TEXT, LEI, COUNTRY, CURRENCY, YES_NO, CODE -> {
                    // text, or of a list
                }
            }
        }
    }

    private void cell(Row row, Column column) {
        String text = row.text(column.code());
        if (text.isEmpty() && column.kind() != Column.Kind.LINK) {
            return;
        }
        switch (column.kind()) {
            case AMOUNT -> require(AMOUNT.matcher(text).matches(), "305", row, column, "an amount such as 1250000.50");
            case INTEGER -> require(INTEGER.matcher(text).matches(), "331", row, column, "a whole number");
            case DATE -> require(isDate(text), "330", row, column, "a date such as 2025-12-31");
            case LINK -> require(text.equals("true") || text.equals("1"), "333", row, column, "true");
            case TEXT, LEI, COUNTRY, CURRENCY, YES_NO, CODE -> {
                // never asked
            }
        }
    }

    private void require(boolean holds, String code, Row row, Column column, String what) {
        if (!holds) {
            findings.cell(
                    code,
                    row,
                    column.code(),
                    column.name() + " must be " + what + ", not " + Quote.of(row.text(column.code())));
        }
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == DATE_LENGTH && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}

package org.linchpin.formats.register.read;

import java.util.regex.Pattern;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.text.Quote;

/**
 * Reads values that say beyond doubt what they mean though they are written otherwise. All others stay as they stand: 31/12/2025
 * is no guess of ours, and 1,234.56 is no number.
 */
final class Values {

    private static final Pattern MOMENT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?");

    private static final int DAY = "2025-12-31".length();

    private static final String TRUE = "true";

    private final Notes notes;

    Values(Notes notes) {
        this.notes = notes;
    }

    String read(Table table, int line, Column column, String text) {
        switch (column.kind()) {
            case DATE -> {
                if (text.length() > DAY
                        && text.length() < 40
                        && MOMENT.matcher(text).matches()) {
                    notes.find(
                            "330",
                            place(table, line, column),
                            text,
                            "a date must be yyyy-mm-dd, not " + Quote.of(text) + "; its day was read");
                    return text.substring(0, DAY);
                }
            }
            case LINK -> {
                if (text.length() == TRUE.length() && text.equalsIgnoreCase(TRUE) && !text.equals(TRUE)) {
                    notes.tolerate("TRUE for true", place(table, line, column));
                    return TRUE;
                }
            }
            default -> {}
        }
        return text;
    }

    static Place place(Table table, int line, Column column) {
        return new Place(table.file(), table.template().code(), line, column.code());
    }
}

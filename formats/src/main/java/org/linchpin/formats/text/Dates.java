package org.linchpin.formats.text;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as {@code 2027-03-31}, years 1900 to 2199. */
public final class Dates {

    private Dates() {}

    public static LocalDate parse(String text) {
        if (!looksLikeOne(text)) {
            throw new TextException("a date must be written year-month-day: " + Quote.of(text), "\"2027-03-31\"", 0);
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1900 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeException e) {
            throw new TextException("a date must be in the calendar: " + Quote.of(text), null, 0);
        }
        throw new TextException("a date must lie between 1900 and 2199: " + Quote.of(text), null, 0);
    }

    /** True if it has the shape of a date, be it in the calendar or not. */
    static boolean looksLikeOne(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            boolean isDash = i == 4 || i == 7;
            if (isDash ? c != '-' : (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}

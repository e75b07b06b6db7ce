package org.linchpin.formats.xlsx;

/**
 * A cell as it is stored.
 *
 * @param text of a text; a number in digits; {@code 0} or {@code 1} of a yes or no; empty for those that are not read
 */
public record SheetCell(Kind kind, String text) {

    /** Excel takes no more characters. */
    public static final int LONGEST = 32_767;

    static final SheetCell EMPTY = new SheetCell(Kind.EMPTY, "");

    /** What stands in a cell. */
    public enum Kind {
        EMPTY,
        TEXT,
        /** Also a date, which is stored as a count of days: {@link Workbook#date}. */
        NUMBER,
        BOOLEAN,
        /** Its result is not read: nobody knows when it was computed. */
        FORMULA,
        /** Such as {@code #N/A}. */
        ERROR,
        /** A text of more than {@value #LONGEST} characters. */
        TOO_LONG,
        /** The file contradicts itself. */
        BROKEN
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}

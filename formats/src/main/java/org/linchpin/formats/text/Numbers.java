package org.linchpin.formats.text;

import java.math.BigDecimal;

/** Plain decimal numbers: ASCII digits with at most one point inside, no sign, no exponent, at most 18 digits. */
final class Numbers {

    private static final int MOST_DIGITS = 18;

    private Numbers() {}

    /** The end of the number that starts at {@code from}, or {@code from} if none does. */
    static int end(String text, int from) {
        int whole = digitsEnd(text, from);
        if (whole == from || whole >= text.length() || text.charAt(whole) != '.') {
            return whole;
        }
        int fraction = digitsEnd(text, whole + 1);
        return fraction == whole + 1 ? whole : fraction;
    }

    /** The number in {@code text[from, to)}, which {@link #end} delimited. */
    static BigDecimal parse(String text, int from, int to) {
        if (to - from > MOST_DIGITS) {
            throw new TextException(
                    "a number must have at most " + MOST_DIGITS + " digits: " + Quote.of(text), null, from);
        }
        return new BigDecimal(text.substring(from, to));
    }

    private static int digitsEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}

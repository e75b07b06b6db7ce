package org.linchpin.formats.text;

import java.math.BigDecimal;

/** Weights: plain decimal numbers from 0 to a billion. */
public final class Weights {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private Weights() {}

    public static double parse(String text) {
        int end = Numbers.end(text, 0);
        if (end == 0 || end < text.length()) {
            throw new TextException("a weight must be a number, at least 0: " + Quote.of(text), null, end);
        }
        BigDecimal weight = Numbers.parse(text, 0, end);
        if (weight.compareTo(MOST) > 0) {
            throw new TextException("a weight must be at most " + MOST + ": " + Quote.of(text), null, 0);
        }
        return weight.doubleValue();
    }

    /** The shortest text that {@link #parse} reads back. */
    public static String format(double weight) {
        BigDecimal exact = BigDecimal.valueOf(weight);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}

package org.linchpin.formats.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Shares as people write them, always with a percent sign: {@code 50%}, {@code 33.3333%}; in millionths. */
public final class Shares {

    private static final BigDecimal PPM_OF_A_PERCENT = BigDecimal.valueOf(10_000);
    private static final int WHOLE_PPM = 1_000_000;

    private Shares() {}

    /** The share in millionths, 0 to 1,000,000; at most 4 decimals. */
    public static int parse(String text) {
        int end = Numbers.end(text, 0);
        if (end == 0) {
            throw fault("a share must be a number and %", text, null, 0);
        }
        if (end == text.length()) {
            throw fault("a share must have a % sign", text, percentOf(text), end);
        }
        if (!text.substring(end).equals("%")) {
            throw fault("a share must be a number and %", text, null, end);
        }
        BigDecimal ppm = Numbers.parse(text, 0, end).multiply(PPM_OF_A_PERCENT).stripTrailingZeros();
        if (ppm.scale() > 0) {
            throw fault("a share must have at most 4 decimals", text, null, 0);
        }
        if (ppm.compareTo(BigDecimal.valueOf(WHOLE_PPM)) > 0) {
            throw fault("a share must be at most 100%", text, null, 0);
        }
        return ppm.intValueExact();
    }

    /** The shortest text that {@link #parse} reads back. */
    public static String format(int sharePpm) {
        BigDecimal percent = BigDecimal.valueOf(sharePpm).divide(PPM_OF_A_PERCENT);
        return (percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString()) + "%";
    }

    private static @Nullable String percentOf(String text) {
        BigDecimal value = Numbers.parse(text, 0, text.length());
        boolean fraction = value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
        BigDecimal percent = fraction ? value.movePointRight(2) : value;
        return Quote.of(percent.stripTrailingZeros().toPlainString() + "%") + "?";
    }

    private static TextException fault(String what, String text, @Nullable String maybe, int offset) {
        return new TextException(what + ": " + Quote.of(text), maybe, offset);
    }
}

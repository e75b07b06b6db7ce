package org.linchpin.formats.text;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as people write them: {@code 9M}, {@code 0.3M}, {@code 250k}, {@code 1.2bn}, {@code 1500.50}, {@code -40k}
 * for what is saved; in hundredths of the model's currency.
 */
public final class Money {

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000_000L);

    private static final List<String> UNITS = List.of("bn", "M", "k");

    private Money() {}

    /** The amount in hundredths, at most 10,000 bn either way. */
    public static long parse(String text) {
        boolean negative = text.startsWith("-");
        int start = negative ? 1 : 0;
        int end = Numbers.end(text, start);
        if (end == start) {
            throw fault("an amount must be a number, with k, M or bn behind it or nothing", text, "\"0.3M\"", start);
        }
        BigDecimal amount = Numbers.parse(text, start, end).multiply(factor(text, end));
        if (amount.compareTo(MOST) > 0) {
            throw fault("an amount must be at most 10000bn", text, null, 0);
        }
        BigDecimal minor = amount.movePointRight(2).stripTrailingZeros();
        if (minor.scale() > 0) {
            throw fault("an amount must come out in whole hundredths", text, null, 0);
        }
        return negative ? -minor.longValueExact() : minor.longValueExact();
    }

    /** A short text that {@link #parse} reads back: in the largest unit that leaves at most three decimals. */
    public static String format(long minor) {
        BigDecimal amount = BigDecimal.valueOf(minor, 2);
        for (String unit : UNITS) {
            BigDecimal inUnit = amount.divide(factor(unit, 0)).stripTrailingZeros();
            if (inUnit.abs().compareTo(BigDecimal.ONE) >= 0 && inUnit.scale() <= 3) {
                return inUnit.toPlainString() + unit;
            }
        }
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal factor(String text, int end) {
        return switch (text.substring(end)) {
            case "" -> BigDecimal.ONE;
            case "k" -> BigDecimal.valueOf(1_000);
            case "M" -> BigDecimal.valueOf(1_000_000);
            case "bn" -> BigDecimal.valueOf(1_000_000_000);
            default -> throw fault("an amount must end in k, M, bn or a digit", text, meant(text, end), end);
        };
    }

    private static @Nullable String meant(String text, int end) {
        String number = text.substring(0, end);
        return switch (text.substring(end).strip()) {
            case "K" -> Quote.of(number + "k") + "?";
            case "m", "mn", "mio", "Mio" -> Quote.of(number + "M") + "?";
            case "b", "B", "G", "Mrd" -> Quote.of(number + "bn") + "?";
            default -> text.indexOf(',') >= 0 ? Quote.of(text.replace(",", "")) + "?" : null;
        };
    }

    private static TextException fault(String what, String text, @Nullable String maybe, int offset) {
        return new TextException(what + ": " + Quote.of(text), maybe, offset);
    }
}

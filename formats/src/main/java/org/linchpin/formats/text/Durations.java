package org.linchpin.formats.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Holdout;

/**
 * Durations as people write them: {@code 20s}, {@code 5min}, {@code 72h}, {@code 1.5d}, {@code 2w}, {@code 6mo} (30
 * days each), {@code 1y} (365 days), and sums of them, {@code 1d 12h}. They come out in whole seconds, at most
 * {@link Holdout#MAX_SECONDS}.
 */
public final class Durations {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final BigDecimal MAX = BigDecimal.valueOf(Holdout.MAX_SECONDS);
    private static final String UNITS = "s, min, h, d, w, mo or y";

    private Durations() {}

    /** The duration in seconds. */
    public static int parse(String text) {
        BigDecimal sum = BigDecimal.ZERO;
        int at = 0;
        do {
            int unitStart = Numbers.end(text, at);
            if (unitStart == at) {
                throw fault("a duration must be a number and a unit", text, "\"30d\" or \"1d 12h\"", at);
            }
            int end = lettersEnd(text, unitStart);
            long unit = secondsOf(text, unitStart, end);
            sum = sum.add(Numbers.parse(text, at, unitStart).multiply(BigDecimal.valueOf(unit)));
            if (sum.compareTo(MAX) > 0) {
                throw fault("a duration must be at most 67y", text, null, 0);
            }
            at = blanksEnd(text, end);
        } while (at < text.length());
        if (sum.stripTrailingZeros().scale() > 0) {
            throw fault("a duration must come out in whole seconds", text, null, 0);
        }
        return sum.intValueExact();
    }

    /** The shortest text in days, hours, minutes and seconds that {@link #parse} reads back. */
    public static String format(int seconds) {
        if (seconds <= 0) {
            return "0s";
        }
        StringBuilder text = new StringBuilder();
        term(text, seconds / DAY, "d");
        term(text, seconds % DAY / HOUR, "h");
        term(text, seconds % HOUR / MINUTE, "min");
        term(text, seconds % MINUTE, "s");
        return text.toString();
    }

    private static void term(StringBuilder text, int count, String unit) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : " ").append(count).append(unit);
        }
    }

    private static long secondsOf(String text, int from, int to) {
        String unit = text.substring(from, to);
        return switch (unit) {
            case "s" -> 1;
            case "min" -> MINUTE;
            case "h" -> HOUR;
            case "d" -> DAY;
            case "w" -> 7 * DAY;
            case "mo" -> 30 * DAY;
            case "y" -> 365 * DAY;
            case "" -> throw fault("a duration must have a unit, " + UNITS, text, unitless(text, from), from);
            default ->
                throw fault(
                        "a duration must have a unit of " + UNITS + ", not " + Quote.of(unit),
                        text,
                        meantUnit(unit),
                        from);
        };
    }

    private static @Nullable String unitless(String text, int from) {
        return from == text.length() ? Quote.of(text + "d") + "?" : null;
    }

    private static @Nullable String meantUnit(String unit) {
        return switch (unit) {
            case "m", "M" -> "\"min\" for minutes or \"mo\" for months?";
            case "sec", "secs", "second", "seconds", "S" -> "\"s\"?";
            case "mins", "minute", "minutes" -> "\"min\"?";
            case "hr", "hrs", "hour", "hours", "H" -> "\"h\"?";
            case "day", "days", "D" -> "\"d\"?";
            case "week", "weeks", "W" -> "\"w\"?";
            case "month", "months", "Mo" -> "\"mo\"?";
            case "year", "years", "Y", "a" -> "\"y\"?";
            default -> null;
        };
    }

    private static int lettersEnd(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int blanksEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static TextException fault(String what, String text, @Nullable String maybe, int offset) {
        return new TextException(what + ": " + Quote.of(text), maybe, offset);
    }
}

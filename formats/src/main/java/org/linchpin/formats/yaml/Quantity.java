package org.linchpin.formats.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Holdout;

/** Durations, dates, holdouts, shares and money, as people write them. */
final class Quantity {

    private static final String NUMBER = "(\\d{1,15}(?:\\.\\d{1,9})?)";
    private static final Pattern DURATION = Pattern.compile(NUMBER + "(s|min|h|d|w|mo|y)");
    private static final Pattern BARE_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern PERCENT = Pattern.compile("([+-]?)" + NUMBER + "%");
    private static final Pattern MONEY = Pattern.compile(NUMBER + "(k|M|bn|)");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int PPM_DIGITS = 4;
    private static final int MINOR_DIGITS = 2;

    /** Far from an overflow, even summed over a million options. */
    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(10_000_000_000_000L);

    private Quantity() {}

    /** Whole seconds, 0 to {@link Holdout#MAX_SECONDS}: {@code 30d}, {@code 1.5h}, {@code 1d 12h}. */
    static int seconds(String text) throws Malformed {
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : text.strip().split("\\s+")) {
            Matcher matcher = DURATION.matcher(part);
            if (!matcher.matches()) {
                throw new Malformed(
                        "a duration must be a number with one of s, min, h, d, w, mo (30d), y (365d), not "
                                + quoted(text),
                        durationGuess(text));
            }
            sum = sum.add(new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unitSeconds(matcher.group(2)))));
        }
        if (sum.compareTo(BigDecimal.valueOf(Holdout.MAX_SECONDS)) > 0) {
            throw new Malformed("a duration must be at most 67y, not " + quoted(text), "\"never\", for a holdout");
        }
        if (sum.stripTrailingZeros().scale() > 0) {
            throw new Malformed("a duration must come to whole seconds, not " + quoted(text), null);
        }
        return sum.intValue();
    }

    private static int unitSeconds(String unit) {
        return switch (unit) {
            case "s" -> 1;
            case "min" -> 60;
            case "h" -> 3_600;
            case "d" -> 86_400;
            case "w" -> 7 * 86_400;
            case "mo" -> 30 * 86_400;
            case "y" -> 365 * 86_400;
            default -> throw new IllegalArgumentException(unit);
        };
    }

    private static @Nullable String durationGuess(String text) {
        String bare = text.strip().replaceFirst("^[~+-]\\s*", "");
        if (BARE_NUMBER.matcher(bare).matches()) {
            return '"' + bare + "d\"?";
        }
        String number = bare.replaceFirst("\\s*[a-zA-Z]+$", "");
        if (!BARE_NUMBER.matcher(number).matches()) {
            return null;
        }
        return switch (bare.substring(number.length()).strip()) {
            case "m" -> '"' + number + "min\" or \"" + number + "mo\"?";
            case "sec", "second", "seconds", "s" -> '"' + number + "s\"?";
            case "minute", "minutes", "mins", "min" -> '"' + number + "min\"?";
            case "hour", "hours", "hrs", "hr", "H", "h" -> '"' + number + "h\"?";
            case "day", "days", "D", "d" -> '"' + number + "d\"?";
            case "week", "weeks", "W", "w" -> '"' + number + "w\"?";
            case "month", "months", "M", "mo" -> '"' + number + "mo\"?";
            case "year", "years", "yr", "Y", "a", "y" -> '"' + number + "y\"?";
            default -> null;
        };
    }

    static LocalDate date(String text) throws Malformed {
        Matcher matcher = DATE.matcher(text);
        if (matcher.matches()) {
            try {
                LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
                if (date.toString().equals(text)) {
                    return date;
                }
                throw new Malformed(
                        "a date must be written year-month-day, not " + quoted(text), '"' + date.toString() + "\"?");
            } catch (DateTimeException e) {
                throw new Malformed("a date must be a day of the calendar, not " + quoted(text), null);
            }
        }
        throw new Malformed("a date must be written year-month-day, not " + quoted(text), null);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** A duration, a date, {@code never}, {@code ?} or {@code unknown}. */
    static Holdout holdout(String text) throws Malformed {
        return switch (text) {
            case "?", "unknown" -> Holdout.BLANK;
            case "never" -> Holdout.ENDLESS;
            default -> DATE.matcher(text).matches() ? new Holdout.Until(date(text)) : Holdout.ofSeconds(seconds(text));
        };
    }

    /** A share in millionths, 0 % to 100 %. */
    static int ppm(String text) throws Malformed {
        Matcher matcher = PERCENT.matcher(text);
        if (!matcher.matches()) {
            boolean bare = BARE_NUMBER.matcher(text).matches();
            throw new Malformed(
                    "a share must be a number with %, not " + quoted(text), bare ? '"' + text + "%\"?" : null);
        }
        BigDecimal percent = new BigDecimal(matcher.group(2));
        if (!matcher.group(1).isEmpty() || percent.compareTo(WHOLE) > 0) {
            throw new Malformed("a share must be 0% to 100%, not " + quoted(text), null);
        }
        BigDecimal ppm = percent.movePointRight(PPM_DIGITS);
        if (ppm.stripTrailingZeros().scale() > 0) {
            throw new Malformed("a share must have at most four digits after the point, not " + quoted(text), null);
        }
        return ppm.intValueExact();
    }

    /** A change as a fraction: -0.06 for {@code -6%}. */
    static double effectFraction(String text) throws Malformed {
        Matcher matcher = PERCENT.matcher(text);
        if (!matcher.matches()) {
            throw new Malformed("an effect must be a number with %, such as -6%, not " + quoted(text), null);
        }
        BigDecimal fraction = new BigDecimal(matcher.group(2)).movePointLeft(2);
        boolean minus = matcher.group(1).equals("-");
        if (minus && fraction.compareTo(BigDecimal.ONE) > 0) {
            throw new Malformed("an effect must take away at most 100%, not " + quoted(text), null);
        }
        return minus ? -fraction.doubleValue() : fraction.doubleValue();
    }

    /** An amount in hundredths: {@code 9M}, {@code 0.3M}, {@code 250k}, {@code 1bn}, {@code 1200}. */
    static long minor(String text) throws Malformed {
        Matcher matcher = MONEY.matcher(text);
        if (!matcher.matches()) {
            throw new Malformed(
                    "an amount must be a number, with k, M or bn if need be, not " + quoted(text), moneyGuess(text));
        }
        int zeros = switch (matcher.group(2)) {
            case "k" -> 3;
            case "M" -> 6;
            case "bn" -> 9;
            default -> 0;
        };
        BigDecimal amount = new BigDecimal(matcher.group(1)).movePointRight(zeros);
        if (amount.compareTo(MOST_MONEY) > 0) {
            throw new Malformed("an amount must be at most 10000bn, not " + quoted(text), null);
        }
        BigDecimal minor = amount.movePointRight(MINOR_DIGITS);
        if (minor.stripTrailingZeros().scale() > 0) {
            throw new Malformed("an amount must have at most two digits after the point, not " + quoted(text), null);
        }
        return minor.longValueExact();
    }

    private static @Nullable String moneyGuess(String text) {
        String number = text.replaceFirst("\\s*[a-zA-Z]+$", "");
        if (!BARE_NUMBER.matcher(number).matches()) {
            return null;
        }
        return switch (text.substring(number.length()).strip()) {
            case "K" -> '"' + number + "k\"?";
            case "m", "mn", "mio", "Mio" -> '"' + number + "M\"?";
            case "B", "b", "G", "bln" -> '"' + number + "bn\"?";
            default -> null;
        };
    }

    static String quoted(String text) {
        return '"' + Tree.shortened(text) + '"';
    }
}

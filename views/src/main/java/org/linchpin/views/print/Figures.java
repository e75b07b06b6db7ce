package org.linchpin.views.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.linchpin.engine.network.Seconds;

/** Numbers and durations as people and as programs read them. */
public final class Figures {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private Figures() {}

    /** {@code 2 d 12 h}: the two largest units, rounded down; {@code 0 h} for nothing; {@code never}. */
    public static String span(int seconds) {
        if (seconds == Seconds.NEVER) {
            return "never";
        }
        if (seconds < 0) {
            return "-" + span(-seconds);
        }
        if (seconds >= Seconds.DAY) {
            return two(count(seconds / Seconds.DAY) + " d", seconds % Seconds.DAY / HOUR, " h");
        }
        if (seconds >= HOUR) {
            return two(seconds / HOUR + " h", seconds % HOUR / MINUTE, " min");
        }
        if (seconds >= MINUTE) {
            return two(seconds / MINUTE + " min", seconds % MINUTE, " s");
        }
        return seconds == 0 ? "0 h" : seconds + " s";
    }

    private static String two(String large, int small, String unit) {
        return small == 0 ? large : large + " " + small + unit;
    }

    /** {@code after 30 d}, or {@code at once}. */
    public static String after(int seconds) {
        return seconds <= 0 ? "at once" : "after " + span(seconds);
    }

    /** ISO 8601: {@code P30D}, {@code P2DT12H}, {@code PT0S}. */
    public static String iso(int seconds) {
        StringBuilder text = new StringBuilder(seconds < 0 ? "-P" : "P");
        int rest = Math.abs(seconds);
        if (rest >= Seconds.DAY) {
            text.append(rest / Seconds.DAY).append('D');
            rest %= Seconds.DAY;
        }
        if (rest > 0 || seconds == 0) {
            text.append('T');
            if (rest >= HOUR) {
                text.append(rest / HOUR).append('H');
            }
            if (rest % HOUR >= MINUTE) {
                text.append(rest % HOUR / MINUTE).append('M');
            }
            if (rest % MINUTE > 0 || seconds == 0) {
                text.append(rest % MINUTE).append('S');
            }
        }
        return text.toString();
    }

    /** To four decimals. */
    public static double hours(int seconds) {
        return rounded(seconds / 3600.0, 4);
    }

    /** A weight: no decimals if it is whole, else at most two. */
    public static String weight(double weight) {
        return weight == Math.rint(weight)
                ? count((long) weight)
                : BigDecimal.valueOf(rounded(weight, 2)).toPlainString();
    }

    public static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    /** {@code 63,440}. */
    public static String count(long number) {
        String digits = Long.toString(number);
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** {@code 1 switch}, {@code 2 switches}. */
    public static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** {@code 88 %}; never 0 % or 100 % of what is only nearly so. */
    public static String percent(double fraction) {
        long percent = Math.round(fraction * 100);
        if (percent == 0 && fraction > 0) {
            return "under 1 %";
        }
        if (percent == 100 && fraction < 1) {
            return "over 99 %";
        }
        return percent + " %";
    }
}

package org.linchpin.engine.lint;

import java.util.List;
import java.util.stream.Collectors;
import org.linchpin.engine.network.Seconds;

/** Durations and lists as messages say them. */
final class Phrases {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private Phrases() {}

    /** As the model language writes it, rounded down to days from ten days on: {@code 30d}, {@code 72h}, {@code 20s}. */
    static String span(int seconds) {
        if (seconds == Seconds.NEVER) {
            return "never";
        }
        if (seconds % Seconds.DAY == 0 || seconds >= 10 * Seconds.DAY) {
            return seconds / Seconds.DAY + "d";
        }
        if (seconds % HOUR == 0 || seconds >= 10 * HOUR) {
            return seconds / HOUR + "h";
        }
        return seconds % MINUTE == 0 ? seconds / MINUTE + "min" : seconds + "s";
    }

    /** {@code at once}, or {@code after 30d}. */
    static String after(int seconds) {
        return seconds <= 0 ? "at once" : "after " + span(seconds);
    }

    /** The first few in quotes, the rest as a number: {@code "a", "b" and 3 more}. */
    static String some(List<String> ids, int shown) {
        String first = ids.stream().limit(shown).map(Phrases::quoted).collect(Collectors.joining(", "));
        return ids.size() > shown ? first + " and " + (ids.size() - shown) + " more" : first;
    }

    static String quoted(String id) {
        return '"' + id + '"';
    }

    /** {@code 1 node}, {@code 2 nodes}. */
    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}

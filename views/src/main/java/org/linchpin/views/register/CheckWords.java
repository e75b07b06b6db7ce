package org.linchpin.views.register;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.check.CheckAnswer;
import org.linchpin.formats.register.check.Rule;
import org.linchpin.views.print.Figures;

/** What is said of checks, in words. */
final class CheckWords {

    private CheckWords() {}

    static String word(Rule.Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** {@code Would be rejected: no. 2 warnings, 1 insight: register.zip}. */
    static String headline(CheckAnswer answer) {
        return "Would be rejected: " + (answer.wouldBeRejected() ? "yes" : "no") + ". " + counts(answer) + ": "
                + answer.register().envelope().path();
    }

    private static String counts(CheckAnswer answer) {
        List<String> counts = Stream.of(Rule.Severity.values())
                .filter(severity -> answer.count(severity) > 0)
                .map(severity -> count(severity, answer.count(severity)))
                .toList();
        return counts.isEmpty() ? "Nothing found" : String.join(", ", counts);
    }

    private static String count(Rule.Severity severity, long count) {
        return switch (severity) {
            case REJECT -> Figures.count(count, "reason to reject", "reasons to reject");
            case WARN -> Figures.count(count, "warning", "warnings");
            case INSIGHT -> Figures.count(count, "insight", "insights");
        };
    }

    /** {@code B_05.02 row 7, c0060}; of what stands in no template its file. */
    static String place(Place place) {
        if (place.template().isEmpty()) {
            return place.file()
                    + (place.line() > 0 ? ":" + place.line() : "")
                    + (place.column().isEmpty() ? "" : " " + place.column());
        }
        return place.template()
                + (place.line() > 0 ? " row " + place.line() : "")
                + (place.column().isEmpty() ? "" : ", " + place.column());
    }
}

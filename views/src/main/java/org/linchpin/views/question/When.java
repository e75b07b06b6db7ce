package org.linchpin.views.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Seconds;
import org.linchpin.formats.text.Dates;
import org.linchpin.formats.text.Durations;
import org.linchpin.formats.text.TextException;

/**
 * A moment as people write it: a day, or a duration from time 0.
 *
 * @param date the day, or null
 * @param seconds from time 0, if there is no day
 */
public record When(@Nullable LocalDate date, int seconds) {

    /** Seconds from the model's time 0. */
    int from(@Nullable LocalDate asOf) {
        LocalDate day = date;
        if (day == null) {
            return seconds;
        }
        if (asOf == null) {
            throw FailedException.usage(
                    "--at \"" + day + "\" needs the model's as-of date.", "a duration: \"--at 30d\"");
        }
        if (day.isBefore(asOf)) {
            throw FailedException.usage(
                    "--at must not lie before time 0 of the model, " + asOf + "; \"" + day + "\" does.", null);
        }
        return Seconds.between(asOf, day);
    }

    /**
     * From a day, as 2027-03-01, or a duration of the model language.
     *
     * @throws TextException if it is neither
     */
    public static When parse(String text) throws TextException {
        boolean isDate = text.length() > 4 && text.charAt(4) == '-';
        return isDate ? new When(Dates.parse(text), 0) : new When(null, Durations.parse(text));
    }
}

package org.linchpin.server.answers;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Terms;
import org.linchpin.formats.text.TextException;
import org.linchpin.server.http.ProblemException;
import org.linchpin.views.question.CutRequest;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Reading;
import org.linchpin.views.question.When;

/** Parameters that many analyses share. */
final class Asking {

    /** How far to look where nobody says otherwise, as on the command line. */
    static final int HORIZON_SECONDS = 180 * 86_400;

    private Asking() {}

    /** The terms on which the model is read: {@code reading}, {@code orderly}, {@code with}. */
    static Reading reading(Parameters parameters) {
        String reading = parameters.word("reading", List.of("worst", "best"), null);
        return new Reading(
                reading == null ? null : Terms.Reading.valueOf(reading.toUpperCase(Locale.ROOT)),
                parameters.flag("orderly"),
                parameters.list("with"));
    }

    static Opened open(Subject subject, Parameters parameters) {
        return subject.open(reading(parameters));
    }

    static int horizon(Parameters parameters) {
        return parameters.span("horizon", HORIZON_SECONDS);
    }

    /** What is off: {@code off} or {@code scenario}, {@code at}, {@code for}, {@code horizon}. */
    static CutRequest cut(Parameters parameters) {
        return new CutRequest(
                parameters.list("off"),
                when(parameters),
                parameters.span("for"),
                parameters.text("scenario"),
                horizon(parameters));
    }

    private static @Nullable When when(Parameters parameters) {
        String at = parameters.text("at");
        if (at == null) {
            return null;
        }
        try {
            return When.parse(at);
        } catch (TextException e) {
            throw ProblemException.badRequest("The parameter \"at\": " + e.message() + ".", e.maybe());
        }
    }
}

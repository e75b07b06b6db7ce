package org.linchpin.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicLong;
import org.linchpin.engine.options.OptionException;
import org.linchpin.engine.switches.UnknownSwitchException;
import org.linchpin.formats.text.Quote;
import org.linchpin.server.store.StoreException;
import org.linchpin.views.question.FailedException;

/** Turns what went wrong into a problem; what is our own fault goes to the log, with a number that the caller is told. */
public final class Faults {

    private static final System.Logger LOG = System.getLogger("org.linchpin.server");
    private static final AtomicLong NUMBER = new AtomicLong();

    private Faults() {}

    public static ProblemException problem(Throwable fault) {
        return switch (fault) {
            case ProblemException known -> known;
            case UnknownSwitchException unknown ->
                ProblemException.badRequest(
                        String.valueOf(unknown.getMessage()),
                        unknown.maybe() == null ? null : Quote.of(unknown.maybe()) + "?");
            case FailedException failed -> failed(failed);
            case OptionException option -> ProblemException.badRequest(String.valueOf(option.getMessage()));
            case OutOfMemoryError memory ->
                logged(memory, 503, "The memory that Java may take is used up; ask for less, or give it more.");
            case StackOverflowError deep -> logged(deep, 422, "This is nested too deeply.");
            case StoreException store -> logged(store, 503, "The store cannot be read or written.");
            case UncheckedIOException io -> logged(io, 503, "A file cannot be read or written.");
            case IOException io -> logged(io, 503, "A file cannot be read or written.");
            default -> logged(fault, 500, "This is a fault of the program.");
        };
    }

    /** Command lines call an input what is asked about; here it is the model. */
    private static ProblemException failed(FailedException failed) {
        return switch (failed.kind()) {
            case USAGE ->
                ProblemException.badRequest(ApiWords.sentence(failed.message()), ApiWords.guess(failed.maybe()));
            case INPUT -> ProblemException.badModel("What is asked about has errors.", failed.problems());
            case FAILED -> ProblemException.conflict(ApiWords.sentence(failed.message()));
        };
    }

    private static ProblemException logged(Throwable fault, int status, String detail) {
        long number = NUMBER.incrementAndGet();
        LOG.log(Level.ERROR, "fault " + number, fault);
        return ProblemException.of(status, "fault", detail + " The log says more, at fault " + number + ".");
    }
}

package org.linchpin.server.answers;

import java.io.IOException;
import org.linchpin.engine.Work;
import org.linchpin.views.print.View;

/** One analysis as the API asks for it, as the verb of the same name does on a command line. */
@FunctionalInterface
public interface Answering {

    /**
     * Reads the question; what is wrong with it is thrown before anything is worked out.
     *
     * @throws org.linchpin.server.http.ProblemException if a parameter is not as it must be
     * @throws org.linchpin.views.question.FailedException if the model cannot be asked that
     */
    Asked ask(Subject subject, Parameters parameters) throws IOException;

    /** A question that stands. */
    @FunctionalInterface
    interface Asked {
        View answer(Work work) throws IOException;
    }
}

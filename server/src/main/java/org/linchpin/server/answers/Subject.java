package org.linchpin.server.answers;

import org.linchpin.formats.ModelReader;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Reading;

/** What is asked about: a model at one revision. Threads may share it. */
public interface Subject {

    /** Of its files. */
    String revision();

    /** As it was read, with all that was said about it. */
    ModelReader.Loaded loaded();

    /**
     * Compiled on terms; what is often asked is kept.
     *
     * @throws org.linchpin.server.http.ProblemException 422 with all problems if it has errors
     */
    Opened open(Reading reading);

    /** Another revision of the same model, as it was kept. */
    Subject at(String revision) throws java.io.IOException;
}

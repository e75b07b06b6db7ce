package org.linchpin.server.answers;

import org.linchpin.server.workspace.ModelFolder;
import org.linchpin.server.workspace.Revision;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Reading;

/**
 * What is asked about.
 *
 * @param revision of the folder's model, as a rule the present one
 */
public record Subject(ModelFolder folder, Revision revision) {

    /** Compiled on terms. */
    Opened open(Reading reading) {
        return revision.open(reading);
    }
}

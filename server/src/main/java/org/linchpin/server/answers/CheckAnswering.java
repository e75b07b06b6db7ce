package org.linchpin.server.answers;

import java.nio.file.Path;
import java.util.Set;
import org.linchpin.views.check.CheckView;

/** What is wrong with the model, or weak. */
final class CheckAnswering implements Answering {

    @Override
    public Asked ask(Subject subject, Parameters parameters) {
        Set<String> ignored = Set.copyOf(parameters.list("ignore"));
        return work ->
                CheckView.of(Path.of(subject.folder().id()), subject.revision().loaded(), ignored, work);
    }
}

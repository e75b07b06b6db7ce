package org.linchpin.server.answers;

import java.io.IOException;
import java.util.List;
import org.linchpin.engine.diff.Diff;
import org.linchpin.engine.diff.DiffQuestion;
import org.linchpin.views.diff.DiffSide;
import org.linchpin.views.diff.DiffTargets;
import org.linchpin.views.diff.DiffView;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Reading;

/** What changed between two revisions, and what of it matters. */
final class DiffAnswering implements Answering {

    private static final int MOST_ROWS = 10_000;
    private static final int SHOWN_CHARS = 12;

    @Override
    public Asked ask(Subject subject, Parameters parameters) throws IOException {
        String from = parameters.required("from");
        String to = parameters.text("to");
        Reading reading = Asking.reading(parameters);
        Opened one = subject.folder().revision(from).open(reading);
        Opened other = (to == null ? subject.revision() : subject.folder().revision(to)).open(reading);
        DiffSide before = DiffSide.named(shown(one));
        DiffSide after = DiffSide.named(shown(other));
        List<String> over = parameters.list("over");
        DiffQuestion question = new DiffQuestion(
                before.version(one),
                after.version(other),
                new DiffTargets(parameters.list("target"), parameters.flag("all")).of(one, other),
                (over.isEmpty() ? List.of("parties", "jurisdictions") : over)
                        .stream()
                                .map(level -> new DiffQuestion.Level(level, parameters.flag("orders")))
                                .toList(),
                parameters.number("maxSize", 1, 8, 2),
                Asking.horizon(parameters),
                MOST_ROWS);
        return work -> new DiffView(before, one, after, other, question, Diff.answer(question, work));
    }

    private static String shown(Opened opened) {
        return opened.sha256()
                .substring(0, Math.min(SHOWN_CHARS, opened.sha256().length()));
    }
}

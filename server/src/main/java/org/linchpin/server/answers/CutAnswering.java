package org.linchpin.server.answers;

import java.util.List;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutQuestion;
import org.linchpin.engine.cut.Cuts;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.options.Holes;
import org.linchpin.engine.options.HolesAnswer;
import org.linchpin.views.cut.CutView;
import org.linchpin.views.question.CutRequest;
import org.linchpin.views.question.Opened;

/** What goes dark without these. */
final class CutAnswering implements Answering {

    @Override
    public Asked ask(Subject subject, Parameters parameters) {
        Opened opened = Asking.open(subject, parameters);
        CutRequest request = Asking.cut(parameters);
        List<Off> offs = request.offs(opened, false);
        CutQuestion question = request.question(opened, offs, false);
        return work -> {
            CutAnswer answer = Cuts.answer(opened.network(), CutRequest.best(opened, offs), question, work);
            HolesAnswer holes =
                    Holes.find(opened.written(), opened.options(), opened.network(), question, answer, work);
            return new CutView(opened, offs, answer, holes);
        };
    }
}

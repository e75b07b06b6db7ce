package org.linchpin.server.answers;

import java.util.List;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.why.Why;
import org.linchpin.views.question.CutRequest;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Targets;
import org.linchpin.views.why.WhyView;

/** Why a node goes dark, or stays lit. */
final class WhyAnswering implements Answering {

    @Override
    public Asked ask(Subject subject, Parameters parameters) {
        Opened opened = Asking.open(subject, parameters);
        int node = Targets.named(opened, parameters.required("target"));
        CutRequest request = Asking.cut(parameters);
        List<Off> offs = request.offs(opened, false);
        int horizon = request.horizonSeconds();
        return work -> new WhyView(opened, offs, horizon, Why.answer(opened.network(), node, offs, horizon, work));
    }
}

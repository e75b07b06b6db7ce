package org.linchpin.server.answers;

import java.util.List;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.Recheck;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;
import org.linchpin.server.http.ProblemException;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Targets;
import org.linchpin.views.who.WhoView;

/** Who can stop a node: the smallest groups. */
final class WhoAnswering implements Answering {

    private static final int DEFAULT_SIZE = 2;
    private static final int LARGEST_SIZE = 8;

    @Override
    public Asked ask(Subject subject, Parameters parameters) {
        Opened opened = Asking.open(subject, parameters);
        List<String> named = parameters.list("target");
        boolean all = parameters.flag("all");
        if (all == !named.isEmpty()) {
            throw ProblemException.badRequest(
                    "who must be told either which nodes, or all.", "\"target=payments\" or \"all=true\"");
        }
        List<Integer> targets = all ? Targets.all(opened.network()) : Targets.named(opened, named);
        String over = parameters.text("over");
        String level = over == null ? "parties" : over;
        boolean orders = parameters.flag("orders");
        List<Switch> switches = opened.switches().over(level, orders);
        int maxSize = parameters.number("maxSize", 1, LARGEST_SIZE, DEFAULT_SIZE);
        WhoQuestion question =
                new WhoQuestion(targets, switches, maxSize, Asking.horizon(parameters), WhoQuestion.DEFAULT_FAMILY_CAP);
        return work -> {
            WhoAnswer answer = Who.answer(opened.network(), question, work);
            Recheck.Outcome recheck =
                    Recheck.of(opened.network(), question, answer, Recheck.DEFAULT_DARKENED_NODES, work);
            return new WhoView(opened, question, level, orders, false, answer, recheck).settled(work);
        };
    }
}

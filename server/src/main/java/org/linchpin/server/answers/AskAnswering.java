package org.linchpin.server.answers;

import java.util.List;
import org.linchpin.engine.ask.Ask;
import org.linchpin.engine.ask.AskAnswer;
import org.linchpin.views.ask.AskRequest;
import org.linchpin.views.ask.AskView;
import org.linchpin.views.ask.AskWords;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Reading;

/** Whose answer would change most. */
final class AskAnswering implements Answering {

    private static final int DEFAULT_PAIRS = 200;
    private static final int MOST_PAIRS = 10_000;
    private static final int MOST_QUESTIONS = 100_000;

    @Override
    public Asked ask(Subject subject, Parameters parameters) {
        Reading reading = new Reading(null, parameters.flag("orderly"), parameters.list("with"));
        Opened opened = subject.open(reading);
        String over = parameters.text("over");
        int horizon = Asking.horizon(parameters);
        AskRequest request = new AskRequest(
                parameters.list("function"),
                over,
                horizon,
                parameters.number("most", 1, MOST_QUESTIONS, MOST_QUESTIONS),
                parameters.number("pairs", 0, MOST_PAIRS, DEFAULT_PAIRS));
        var question = request.question(opened, reading);
        return work -> {
            AskAnswer answer = Ask.answer(question, work);
            List<AskAnswer.Impact> listed = request.listed(answer);
            AskWords words = new AskWords(
                    opened.written(),
                    answer.questions().stream().map(AskAnswer.Impact::question).toList());
            return new AskView(opened, horizon, over == null ? "all" : over, answer, listed, words);
        };
    }
}

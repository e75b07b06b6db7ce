package org.linchpin.views.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutQuestion;
import org.linchpin.engine.cut.Cuts;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.options.Holes;
import org.linchpin.engine.options.HolesAnswer;
import org.linchpin.views.cut.CutView;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Headline;
import org.linchpin.views.question.CutRequest;
import org.linchpin.views.question.Opened;

/**
 * Asks for the switchboard.
 *
 * @param cut what is off; with no switch and no scenario all are on
 * @param filter which tiles are not dimmed, or null for all
 */
public record BoardRequest(CutRequest cut, @Nullable String filter) {

    /**
     * @throws org.linchpin.views.question.FailedException if there is nothing to cut, or not at such a time
     * @throws org.linchpin.engine.switches.UnknownSwitchException if the model has not such a switch, or the filter is none
     */
    public Fields answer(Opened opened, Work work) {
        boolean allOn = cut.switches().isEmpty() && cut.scenario() == null;
        List<Off> offs = allOn ? List.of() : cut.offs(opened, false);
        CutQuestion question = cut.question(opened, offs, false);
        CutAnswer answer = Cuts.answer(opened.network(), CutRequest.best(opened, offs), question, work);
        HolesAnswer holes = allOn
                ? new HolesAnswer(0, List.of(), true)
                : Holes.find(opened.written(), opened.options(), opened.network(), question, answer, work);
        String sentence = allOn ? allOn(answer) : Headline.of(new CutView(opened, offs, answer, holes));
        return new Board(opened, offs, answer, holes, filter).document(sentence);
    }

    private static String allOn(CutAnswer answer) {
        CutAnswer.Summary summary = answer.summary();
        String functions = Figures.count(summary.functions(), "function", "functions");
        String critical = summary.critical() == 0 ? "" : ", " + Figures.count(summary.critical()) + " of them critical";
        String anyway = answer.darkAnyway().isEmpty()
                ? ""
                : " " + Figures.count(answer.darkAnyway().size(), "node goes", "nodes go") + " dark within "
                        + Figures.span(answer.horizonSeconds()) + " all the same, because something ends.";
        return "Every switch is on: " + functions + critical + "." + anyway;
    }
}

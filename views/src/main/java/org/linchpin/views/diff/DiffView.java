package org.linchpin.views.diff;

import org.linchpin.engine.EngineVersion;
import org.linchpin.engine.diff.ClaimChanges;
import org.linchpin.engine.diff.DiffAnswer;
import org.linchpin.engine.diff.DiffQuestion;
import org.linchpin.engine.diff.Unsearched;
import org.linchpin.engine.network.Terms;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.View;
import org.linchpin.views.question.Opened;
import org.linchpin.views.words.Level;

/** The answer of {@code diff}. */
public final class DiffView implements View {

    private final DiffSide beforeSide;
    private final Opened before;
    private final DiffSide afterSide;
    private final Opened after;
    private final DiffQuestion question;
    private final DiffAnswer answer;

    public DiffView(
            DiffSide beforeSide,
            Opened before,
            DiffSide afterSide,
            Opened after,
            DiffQuestion question,
            DiffAnswer answer) {
        this.beforeSide = beforeSide;
        this.before = before;
        this.afterSide = afterSide;
        this.after = after;
        this.question = question;
        this.answer = answer;
    }

    @Override
    public void show(Page page) {
        new DiffPage(page, beforeSide, afterSide, question, answer).show();
        page.line("A is " + of(beforeSide, before) + "; B is " + of(afterSide, after) + ". Horizon "
                + Figures.span(question.horizonSeconds()) + "; groups of up to " + question.maxSize() + " among "
                + among() + "; " + reading() + "; " + Figures.percent(before.assumptionShare())
                + " of the claims of A and "
                + Figures.percent(after.assumptionShare())
                + " of those of B are assumed. Computed; nothing was switched.");
    }

    private static String of(DiffSide side, Opened opened) {
        return side.text() + " (" + opened.model().name() + ")"
                + (opened.options().isEmpty() ? "" : " with " + String.join(", ", opened.options()));
    }

    private String reading() {
        Terms terms = after.network().terms();
        return (terms.reading() == Terms.Reading.WORST ? "worst reading" : "best reading")
                + (terms.orderly() ? ", orderly" : "");
    }

    private String among() {
        return String.join(
                        " and among ",
                        question.levels().stream()
                                .map(level -> Level.of(level.over()).many())
                                .toList())
                + (question.levels().getFirst().ordersOnly() ? " (orders only)" : "");
    }

    @Override
    public Fields document() {
        Terms terms = after.network().terms();
        ClaimChanges claims = answer.claims();
        long changes = answer.ways().total()
                + answer.functions().total()
                + answer.stakes().total()
                + (answer.own() == null ? 0 : answer.own().total())
                + claims.rows().total();
        return new Fields()
                .put("schema", "linchpin/diff/1")
                .put("before", side(beforeSide, before, answer.whole().weightBefore()))
                .put("after", side(afterSide, after, answer.whole().weightAfter()))
                .put("engine", EngineVersion.text())
                .put("reading", terms.reading() == Terms.Reading.WORST ? "worst" : "best")
                .put("compared", before.compared())
                .put("orderly", terms.orderly())
                .put("horizon", Figures.iso(question.horizonSeconds()))
                .put("horizonHours", Figures.hours(question.horizonSeconds()))
                .put(
                        "over",
                        question.levels().stream().map(DiffQuestion.Level::over).toList())
                .put("ordersOnly", question.levels().getFirst().ordersOnly())
                .put("maxSize", question.maxSize())
                .put("worse", answer.worse())
                .put("better", answer.better())
                .put("sameVerdict", answer.isSameVerdict())
                .put("complete", answer.isWhole())
                .put(
                        "unsearched",
                        answer.unsearched().stream().map(DiffView::unsearched).toList())
                .put("stakesCompared", answer.isStakeKnown())
                .put("ownCompared", answer.own() != null)
                .put("claimsCompared", claims.isPartial() ? "what a snapshot keeps" : "all")
                .put("claims", claims.tallies().stream().map(DiffView::tally).toList())
                .put(
                        "maybeRenamed",
                        claims.renamed().stream().map(DiffView::renamed).toList())
                .put("changeCount", changes)
                .put("changes", rows().rows());
    }

    private static Fields side(DiffSide side, Opened opened, double weight) {
        return new Fields()
                .put("given", side.text())
                .put("name", opened.model().name())
                .put("sha256", opened.sha256())
                .put("assumptionShare", Figures.rounded(opened.assumptionShare(), 4))
                .put("options", opened.options())
                .put("criticalWeight", weight);
    }

    private static Fields unsearched(Unsearched one) {
        return new Fields()
                .put("id", one.target())
                .put("over", one.level().over())
                .put("comparedSize", one.comparedSize())
                .put("reason", one.reason());
    }

    private static Fields tally(ClaimChanges.Tally tally) {
        return new Fields()
                .put("section", tally.section().word())
                .put("added", tally.added())
                .put("gone", tally.gone())
                .put("changed", tally.changed());
    }

    private static Fields renamed(ClaimChanges.Renamed renamed) {
        return new Fields()
                .put("section", renamed.section().word())
                .put("before", renamed.before())
                .put("after", renamed.after());
    }

    @Override
    public Rows rows() {
        return new Rows("changes", DiffRows.COLUMNS, DiffRows.of(answer, beforeSide, afterSide));
    }
}

package org.linchpin.views.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linchpin.engine.ask.AskAnswer;
import org.linchpin.engine.ask.AskAnswer.Impact;
import org.linchpin.engine.ask.AskAnswer.Pair;
import org.linchpin.engine.ask.AskAnswer.Weight;
import org.linchpin.formats.text.ReplyWord;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;
import org.linchpin.views.question.Opened;
import org.linchpin.views.words.Claims;

/** The answer of {@code ask}: the questions that settle most, then pairs to be answered together. */
public final class AskView implements View {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "subject",
            "question",
            "choices",
            "leastWeight",
            "meanWeight",
            "mostWeight",
            "targets",
            "supplier",
            "source",
            "where");

    private final Opened opened;
    private final int horizonSeconds;
    private final String over;
    private final AskAnswer answer;
    private final List<Impact> listed;
    private final AskWords words;

    public AskView(
            Opened opened, int horizonSeconds, String over, AskAnswer answer, List<Impact> listed, AskWords words) {
        this.opened = opened;
        this.horizonSeconds = horizonSeconds;
        this.over = over;
        this.answer = answer;
        this.listed = listed;
        this.words = words;
    }

    @Override
    public void show(Page page) {
        page.headline(sentence());
        Table table = new Table()
                .column("question", Table.Column.LONG)
                .column("least", Table.Column.FIGURE)
                .column("mean", Table.Column.FIGURE)
                .column("most", Table.Column.FIGURE)
                .column("what answers settle", Table.Column.LONG)
                .column("said at", Table.Column.TEXT);
        for (Impact one : listed) {
            table.row(
                    words.sentence(one.question()),
                    Figures.weight(one.weight().least()),
                    Figures.weight(one.weight().mean()),
                    Figures.weight(one.weight().most()),
                    AskWords.settled(one),
                    Claims.place(one.question().claim()));
        }
        page.table(table);
        Table together = new Table()
                .column("together", Table.Column.LONG)
                .column("with", Table.Column.LONG)
                .column("verdicts", Table.Column.FIGURE)
                .column("mean", Table.Column.FIGURE)
                .column("most", Table.Column.FIGURE);
        for (Pair pair : answer.pairs()) {
            together.row(
                    pair.first().id(),
                    pair.second().id(),
                    Figures.count(pair.verdicts()),
                    Figures.weight(pair.weight().mean()),
                    Figures.weight(pair.weight().most()));
        }
        page.table(together);
        page.line(footing());
    }

    private String sentence() {
        AskAnswer.Whole whole = answer.whole();
        String open = Figures.count(whole.open()) + " of "
                + Figures.count(whole.verdicts(), "verdict depends", "verdicts depend") + " on what nobody said";
        if (whole.open() == 0) {
            return "No verdict depends on what nobody said" + within() + ".";
        }
        if (listed.isEmpty() || listed.getFirst().weight().most() == 0) {
            return open + within() + "; no single answer settles one.";
        }
        Weight first = listed.getFirst().weight();
        return open + within() + ". Ask first: "
                + words.sentence(listed.getFirst().question()) + " It settles "
                + Figures.weight(first.least()) + " to " + Figures.weight(first.most()) + " of "
                + Figures.weight(whole.openWeight()) + " by weight.";
    }

    private String within() {
        return " within " + Figures.span(horizonSeconds);
    }

    private String footing() {
        AskAnswer.Whole whole = answer.whole();
        int silent = answer.questions().size() - listed.size();
        return Figures.count(whole.targets(), "function", "functions") + " by "
                + Figures.count(whole.switches(), "switch", "switches") + ", each off alone. "
                + Figures.count(answer.questions().size(), "question", "questions")
                + (silent == 0 ? "" : ", " + Figures.count(silent) + " of them not listed")
                + (answer.blankShares() == 0
                        ? ""
                        : ", " + Figures.count(answer.blankShares(), "blank share", "blank shares") + " not asked")
                + (answer.truncated() == null ? "" : " (truncated: " + answer.truncated() + ")")
                + ". least: whatever the answer; mean: over all answers; most: by one; "
                + Figures.percent(opened.assumptionShare()) + " of the claims are assumed.";
    }

    @Override
    public Fields document() {
        AskAnswer.Whole whole = answer.whole();
        return opened.document("linchpin/ask/1")
                .without("reading")
                .without("compared")
                .put("horizon", Figures.iso(horizonSeconds))
                .put("horizonHours", Figures.hours(horizonSeconds))
                .put("over", over)
                .put("targets", whole.targets())
                .put("switches", whole.switches())
                .put("verdicts", whole.verdicts())
                .put("open", whole.open())
                .put("weight", whole.weight())
                .put("openWeight", whole.openWeight())
                .put("questionCount", answer.questions().size())
                .put("blankShares", answer.blankShares())
                .put("complete", answer.truncated() == null)
                .put("truncated", answer.truncated())
                .put("pairs", answer.pairs().stream().map(this::pair).toList())
                .put("questions", rows().rows().stream().toList());
    }

    private Fields pair(Pair pair) {
        return weights(
                new Fields()
                        .put("first", pair.first().id())
                        .put("second", pair.second().id())
                        .put("verdicts", pair.verdicts())
                        .put("targets", pair.targets()),
                pair.weight());
    }

    private static Fields weights(Fields fields, Weight weight) {
        return fields.put("leastWeight", weight.least())
                .put("meanWeight", Figures.rounded(weight.mean(), 4))
                .put("mostWeight", weight.most());
    }

    @Override
    public Rows rows() {
        List<Fields> rows = new ArrayList<>();
        for (Impact one : listed) {
            Fields fields = new Fields()
                    .put("id", one.question().id())
                    .put("kind", one.question().kind().name().toLowerCase(Locale.ROOT))
                    .put("subject", one.question().subject())
                    .put("question", words.sentence(one.question()))
                    .put("choices", ReplyWord.choices(one.question()));
            weights(fields, one.weight())
                    .put("targets", one.targets())
                    .put("supplier", words.suppliers(one.question()))
                    .put("source", Claims.basis(one.question().claim()))
                    .put("where", Claims.place(one.question().claim()))
                    .put("settled", one.settled().stream().map(AskView::settled).toList());
            rows.add(fields);
        }
        return new Rows("questions", COLUMNS, rows);
    }

    private static Fields settled(AskAnswer.Settled one) {
        return new Fields()
                .put("answer", ReplyWord.format(one.reply()))
                .put("dark", one.dark())
                .put("lit", one.lit())
                .put("weight", one.weight());
    }
}

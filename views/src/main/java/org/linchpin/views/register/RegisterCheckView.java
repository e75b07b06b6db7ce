package org.linchpin.views.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linchpin.engine.EngineVersion;
import org.linchpin.formats.register.Envelope;
import org.linchpin.formats.register.Finding;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Tolerated;
import org.linchpin.formats.register.check.CheckAnswer;
import org.linchpin.formats.register.check.CheckAnswer.Breach;
import org.linchpin.formats.register.check.Rule;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;

/** What {@code register check} found. */
public final class RegisterCheckView implements View {

    private static final List<String> COLUMNS =
            List.of("package", "severity", "rule", "file", "template", "line", "column", "value", "why", "mend");

    private final List<CheckAnswer> answers;

    public RegisterCheckView(List<CheckAnswer> answers) {
        this.answers = answers;
    }

    @Override
    public void show(Page page) {
        for (CheckAnswer answer : answers) {
            page.headline(CheckWords.headline(answer));
            answer.breaches().forEach(breach -> breach(page, breach));
            tolerated(page, answer.tolerated());
        }
    }

    private static void breach(Page page, Breach breach) {
        Rule rule = breach.rule();
        page.line(rule.code() + ", " + CheckWords.word(rule.severity()) + ", " + Figures.count(breach.count()) + ": "
                + sentence(rule.what()) + " " + sentence(rule.mend()));
        Table table = new Table()
                .column("where", Table.Column.TEXT)
                .column("value", Table.Column.LONG)
                .column("why", Table.Column.LONG);
        table.rows(
                breach.findings(),
                finding -> List.of(CheckWords.place(finding.place()), finding.value(), finding.why()));
        page.table(table);
        if (breach.isTruncated()) {
            page.line("These are the first " + Figures.count(breach.findings().size()) + ".");
        }
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static void tolerated(Page page, List<Tolerated> tolerated) {
        Table table = new Table()
                .column("tolerated", Table.Column.LONG)
                .column("times", Table.Column.FIGURE)
                .column("first", Table.Column.TEXT);
        tolerated.forEach(one -> table.row(one.what(), Figures.count(one.count()), CheckWords.place(one.first())));
        page.table(table);
    }

    @Override
    public Fields document() {
        return new Fields()
                .put("schema", "linchpin/register-check/1")
                .put("engine", EngineVersion.text())
                .put("wouldBeRejected", answers.stream().anyMatch(CheckAnswer::wouldBeRejected))
                .put("packages", answers.stream().map(RegisterCheckView::answer).toList())
                .put("findings", rows().rows());
    }

    private static Fields answer(CheckAnswer answer) {
        Envelope envelope = answer.register().envelope();
        return new Fields()
                .put("package", envelope.path())
                .put("layout", envelope.layout().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("taxonomy", envelope.taxonomy())
                .put("wouldBeRejected", answer.wouldBeRejected())
                .put("reject", answer.count(Rule.Severity.REJECT))
                .put("warn", answer.count(Rule.Severity.WARN))
                .put("insight", answer.count(Rule.Severity.INSIGHT))
                .put(
                        "rules",
                        answer.breaches().stream()
                                .map(RegisterCheckView::breach)
                                .toList())
                .put(
                        "tolerated",
                        answer.tolerated().stream()
                                .map(RegisterCheckView::tolerated)
                                .toList());
    }

    private static Fields breach(Breach breach) {
        Rule rule = breach.rule();
        return new Fields()
                .put("rule", rule.code())
                .put("severity", CheckWords.word(rule.severity()))
                .put("layer", rule.layer())
                .put("what", rule.what())
                .put("mend", rule.mend())
                .put("source", rule.source())
                .put("count", breach.count())
                .put("truncated", breach.isTruncated());
    }

    private static Fields tolerated(Tolerated one) {
        return place(new Fields().put("what", one.what()).put("count", one.count()), one.first());
    }

    private static Fields place(Fields fields, Place place) {
        return fields.put("file", place.file())
                .put("template", place.template())
                .put("line", place.line())
                .put("column", place.column());
    }

    @Override
    public Rows rows() {
        List<Fields> rows = new ArrayList<>();
        for (CheckAnswer answer : answers) {
            for (Breach breach : answer.breaches()) {
                breach.findings().forEach(finding -> rows.add(row(answer, breach.rule(), finding)));
            }
        }
        return new Rows("findings", COLUMNS, rows);
    }

    private static Fields row(CheckAnswer answer, Rule rule, Finding finding) {
        Fields fields = new Fields()
                .put("package", answer.register().envelope().path())
                .put("severity", CheckWords.word(rule.severity()))
                .put("rule", rule.code());
        return place(fields, finding.place())
                .put("value", finding.value())
                .put("why", finding.why())
                .put("mend", rule.mend());
    }
}

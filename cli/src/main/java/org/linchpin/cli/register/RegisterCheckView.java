package org.linchpin.cli.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linchpin.cli.json.Fields;
import org.linchpin.cli.print.Page;
import org.linchpin.cli.print.Rows;
import org.linchpin.cli.print.View;
import org.linchpin.engine.EngineVersion;
import org.linchpin.formats.register.Finding;
import org.linchpin.formats.register.check.CheckAnswer;
import org.linchpin.formats.register.check.Rule;

/** What {@code register check} found. */
final class RegisterCheckView implements View {

    private final List<CheckAnswer> answers;

    RegisterCheckView(List<CheckAnswer> answers) {
        this.answers = answers;
    }

    @Override
    public void show(Page page) {
        answers.forEach(answer -> page.headline("Would be rejected: " + (answer.wouldBeRejected() ? "yes" : "no")));
    }

    @Override
    public Fields document() {
        return new Fields()
                .put("schema", "linchpin/register-check/1")
                .put("engine", EngineVersion.text())
                .put("findings", rows().rows());
    }

    @Override
    public Rows rows() {
        List<Fields> rows = new ArrayList<>();
        for (CheckAnswer answer : answers) {
            for (CheckAnswer.Breach breach : answer.breaches()) {
                breach.findings().forEach(finding -> rows.add(row(answer, breach.rule(), finding)));
            }
        }
        return new Rows(
                "findings",
                List.of("package", "severity", "rule", "file", "template", "line", "column", "value", "why", "mend"),
                rows);
    }

    private static Fields row(CheckAnswer answer, Rule rule, Finding finding) {
        return new Fields()
                .put("package", answer.register().envelope().path())
                .put("severity", rule.severity().name().toLowerCase(Locale.ROOT))
                .put("rule", rule.code())
                .put("file", finding.place().file())
                .put("template", finding.place().template())
                .put("line", finding.place().line())
                .put("column", finding.place().column())
                .put("value", finding.value())
                .put("why", finding.why())
                .put("mend", rule.mend());
    }
}

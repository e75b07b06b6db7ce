package org.linchpin.views.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.EngineVersion;
import org.linchpin.engine.Work;
import org.linchpin.engine.lint.LintAnswer;
import org.linchpin.engine.lint.LintQuestion;
import org.linchpin.engine.lint.Lints;
import org.linchpin.engine.model.Assumptions;
import org.linchpin.engine.model.Census;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Openness;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;
import org.linchpin.formats.ModelReader;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;

/** The answer of {@code check}: problems as a compiler prints them, then what is known and what is not. */
public final class CheckView implements View {

    private static final List<String> COLUMNS = List.of("severity", "file", "line", "column", "message", "maybe");

    private final Path path;
    private final ModelReader.Loaded loaded;
    private final @Nullable Census census;
    private final List<String> broken;
    private final List<Problem> problems;

    private CheckView(
            Path path,
            ModelReader.Loaded loaded,
            @Nullable Census census,
            List<String> broken,
            List<Problem> problems) {
        this.path = path;
        this.loaded = loaded;
        this.census = census;
        this.broken = broken;
        this.problems = problems;
    }

    /** Lints are looked for in a sound model only. */
    public static CheckView of(Path path, ModelReader.Loaded loaded, Set<String> ignored, Work work) {
        Model model = loaded.model();
        if (model == null) {
            return new CheckView(path, loaded, null, List.of(), loaded.problems());
        }
        Model today = Bought.apply(model, List.of());
        Network worst = Compiler.compile(today, Terms.WORST);
        Network best = Openness.isOpen(today) ? Compiler.compile(today, Terms.BEST) : null;
        LintAnswer lints = Lints.answer(new LintQuestion(model, worst, best, ignored), work);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(lints.problems());
        return new CheckView(path, loaded, Census.of(model), broken(worst), problems);
    }

    /** True if there is a warning. */
    public boolean hasWarnings() {
        return count(Problem.Severity.WARNING) > 0;
    }

    private static List<String> broken(Network network) {
        List<String> ids = new ArrayList<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (network.broken(node)) {
                ids.add(network.id(node));
            }
        }
        return ids;
    }

    @Override
    public void show(Page page) {
        Model model = loaded.model();
        if (model == null || census == null) {
            page.headline(path + " is not sound: " + Figures.count(count(Problem.Severity.ERROR), "error", "errors")
                    + ". Nothing of it is used.");
            problems(page);
            return;
        }
        page.headline(path + " is sound" + warnings() + ": "
                + Figures.count(census.nodes(), "node", "nodes") + ", among them "
                + Figures.count(census.functions(), "function", "functions") + " (" + Figures.count(census.critical())
                + " critical, weight " + Figures.weight(census.criticalWeight()) + "); "
                + Figures.count(model.parties().size(), "party", "parties") + ", "
                + Figures.count(model.jurisdictions().size(), "state", "states") + ", "
                + Figures.count(model.options().size(), "option", "options") + ".");
        problems(page);
        ids(page, "unexamined: nobody said what it needs", census.unexamined());
        ids(page, "broken: dark with no switch off", broken);
        page.line(Figures.count(census.unexamined().size()) + " of " + Figures.count(census.nodes(), "node", "nodes")
                + " are unexamined, " + Figures.count(broken.size()) + " broken from the start; "
                + Figures.percent(Assumptions.share(model)) + " of the claims are assumed.");
    }

    private String warnings() {
        long warnings = count(Problem.Severity.WARNING);
        long notes = count(Problem.Severity.NOTE);
        String warned = warnings == 0 ? "" : Figures.count(warnings, "warning", "warnings");
        String noted = notes == 0 ? "" : Figures.count(notes, "note", "notes");
        String both = warned + (warned.isEmpty() || noted.isEmpty() ? "" : " and ") + noted;
        return both.isEmpty() ? "" : ", with " + both;
    }

    private void problems(Page page) {
        for (Problem problem : problems) {
            problem.toString().lines().forEach(page::line);
        }
    }

    private static void ids(Page page, String title, List<String> ids) {
        Table table = new Table().column(title, Table.Column.LONG);
        ids.forEach(table::row);
        page.table(table);
    }

    private long count(Problem.Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    @Override
    public Fields document() {
        Model model = loaded.model();
        Fields fields = new Fields()
                .put("schema", "linchpin/check/1")
                .put(
                        "model",
                        new Fields()
                                .put("name", model == null ? null : model.name())
                                .put("sha256", loaded.sha256()))
                .put("engine", EngineVersion.text())
                .put("sound", model != null);
        if (model == null || census == null) {
            fields.putNull("assumptionShare")
                    .putNull("counts")
                    .putNull("unexamined")
                    .putNull("brokenFromStart");
        } else {
            fields.put("assumptionShare", Figures.rounded(Assumptions.share(model), 4))
                    .put(
                            "counts",
                            new Fields()
                                    .put("nodes", census.nodes())
                                    .put("functions", census.functions())
                                    .put("critical", census.critical())
                                    .put("criticalWeight", census.criticalWeight())
                                    .put("parties", model.parties().size())
                                    .put("jurisdictions", model.jurisdictions().size())
                                    .put("options", model.options().size())
                                    .put("scenarios", model.scenarios().size()))
                    .put("unexamined", census.unexamined())
                    .put("brokenFromStart", broken);
        }
        return fields.put("problems", rows().rows());
    }

    @Override
    public Rows rows() {
        List<Fields> rows = new ArrayList<>();
        for (Problem problem : problems) {
            rows.add(new Fields()
                    .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                    .put("file", problem.where().file())
                    .put("line", problem.where().line())
                    .put("column", problem.where().column())
                    .put("message", problem.message())
                    .put("maybe", problem.maybe()));
        }
        return new Rows("problems", COLUMNS, rows);
    }
}

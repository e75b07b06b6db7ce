package org.linchpin.views.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.plan.Course;
import org.linchpin.engine.plan.Course.Bridge;
import org.linchpin.engine.plan.Course.Gap;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Table;

/** How a plan unfolds: the holes until it stands with what bridges them, and the burn-down of stake. */
final class CoursePage {

    private static final int BRIDGES_IN_A_CELL = 2;
    private static final int FUNCTIONS_IN_A_CELL = 3;

    private final PlanWords words;
    private final Course course;

    CoursePage(PlanWords words, Course course) {
        this.words = words;
        this.course = course;
    }

    void show(Page page) {
        holes(page);
        steps(page);
    }

    private void holes(Page page) {
        if (course.gaps().isEmpty()) {
            return;
        }
        Gap longest = course.gaps().getFirst();
        page.line("The longest hole: if " + PlanWords.named(longest.what()) + " goes off on the day of the order, "
                + PlanWords.functions(longest.functions().size()) + " "
                + (longest.functions().size() == 1 ? "is" : "are") + " dark "
                + (words.hasDays()
                        ? "from " + words.on(longest.fromSeconds()) + " to " + words.standsOn(longest.toSeconds())
                        : "from " + Figures.span(longest.fromSeconds()) + " to " + Figures.span(longest.toSeconds()))
                + ", for " + Figures.span(longest.lastsSeconds()) + bridge(longest) + ".");
        Table table = new Table()
                .column("hole if off on the first day", Table.Column.LONG)
                .column("dark", Table.Column.LONG)
                .column("from", Table.Column.FIGURE)
                .column("to", Table.Column.FIGURE)
                .column("lasts", Table.Column.FIGURE)
                .column("bridges, cheapest first", Table.Column.LONG);
        for (Gap gap : course.gaps()) {
            table.row(
                    PlanWords.named(gap.what()),
                    PlanWords.list(gap.functions(), FUNCTIONS_IN_A_CELL, "and"),
                    Figures.span(gap.fromSeconds()),
                    Figures.span(gap.toSeconds()),
                    Figures.span(gap.lastsSeconds()),
                    bridges(gap));
        }
        page.table(table);
        if (!course.complete()) {
            page.line("Truncated: bridges may be missing.");
        }
    }

    private String bridge(Gap gap) {
        if (gap.bridges().isEmpty()) {
            return "; the model names no bridge";
        }
        Bridge first = gap.bridges().getFirst();
        String names = PlanWords.list(first.options(), FUNCTIONS_IN_A_CELL, "and");
        return first.closes()
                ? "; " + names + " closes it, for " + words.money(first.costMinor())
                : "; no known bridge closes it, " + names + " leaves "
                        + Figures.span(gap.toSeconds() - first.lightUntilSeconds()) + ", for "
                        + words.money(first.costMinor());
    }

    private static String bridges(Gap gap) {
        int more = gap.bridges().size() - BRIDGES_IN_A_CELL;
        return gap.bridges().stream()
                        .limit(BRIDGES_IN_A_CELL)
                        .map(bridge -> String.join(" with ", bridge.options()) + " "
                                + PlanWords.amount(bridge.costMinor())
                                + (bridge.closes() ? " closes it" : " until " + until(bridge.lightUntilSeconds())))
                        .collect(Collectors.joining(", "))
                + (more > 0 ? ", " + more + " more" : "");
    }

    private static String until(int seconds) {
        return seconds == Seconds.NEVER ? "the horizon" : Figures.span(seconds);
    }

    private void steps(Page page) {
        Table table = new Table();
        if (words.hasDays()) {
            table.column("course", Table.Column.TEXT);
        }
        table.column("after", Table.Column.FIGURE)
                .column("stands", Table.Column.LONG)
                .column("cost to date", Table.Column.FIGURE)
                .column("largest stake", Table.Column.FIGURE)
                .column("linchpins", Table.Column.FIGURE)
                .column("findings", Table.Column.FIGURE);
        for (Course.Step step : course.steps()) {
            List<String> cells = new ArrayList<>();
            if (words.hasDays()) {
                cells.add(words.standsOn(step.atSeconds()));
            }
            cells.add(step.atSeconds() < 0 ? "done" : step.atSeconds() == 0 ? "today" : Figures.span(step.atSeconds()));
            cells.add(String.join(", ", step.stands()));
            cells.add(PlanWords.amount(step.costMinor()));
            cells.add(Figures.percent(step.stakeFraction()));
            cells.add(Figures.count(step.linchpins()));
            cells.add(Figures.count(step.violations()));
            table.row(cells.toArray(String[]::new));
        }
        page.table(table);
    }
}

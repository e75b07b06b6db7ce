package org.linchpin.views.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.plan.Frontier;
import org.linchpin.engine.plan.Frontier.Section;
import org.linchpin.engine.plan.Plan;
import org.linchpin.engine.plan.PlanQuestion;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;
import org.linchpin.views.question.Opened;

/** The answer of {@code plan --pareto}: what more money buys, for each aim. Numbers run through the sections. */
public final class FrontierView implements View {

    private static final List<String> COLUMNS = List.of(
            "number", "aim", "cost", "stands", "standsHours", "standsOn", "effectiveness", "stakeShare", "options");

    private final Opened opened;
    private final PlanQuestion question;
    private final Frontier frontier;
    private final PlanWords words;

    public FrontierView(Opened opened, PlanQuestion question, Frontier frontier) {
        this.opened = opened;
        this.question = question;
        this.frontier = frontier;
        this.words = new PlanWords(question.model());
    }

    @Override
    public void show(Page page) {
        String truncated = truncated();
        page.headline(sentence() + (truncated == null ? "" : " Truncated: " + truncated + "."));
        int number = 1;
        for (Section section : frontier.sections()) {
            page.line(title(section));
            page.table(table(section, number));
            number += section.points().size();
        }
        page.line(
                "A plan is opened by its number: --pareto --open 1. Horizon " + Figures.span(question.horizonSeconds())
                        + " where a policy names none; " + opened.footing() + ". Computed; nothing was ordered.");
    }

    private String sentence() {
        for (Section section : frontier.sections()) {
            if (section.aim() == Frontier.Aim.STAKE && !section.points().isEmpty()) {
                Plan first = section.points().getFirst();
                Plan last = section.points().getLast();
                String now = "One switch alone, of those the policies speak of, stops up to "
                        + Figures.percent(first.stakeFraction()) + " of the critical weight with " + bought(first);
                return section.points().size() == 1
                        ? now + "; no known options make it less."
                        : now + ", and " + Figures.percent(last.stakeFraction()) + " with " + bought(last) + ".";
            }
        }
        return truncated() == null ? "There is no plan to choose from." : "No plan to choose from was found.";
    }

    /** Which sections may not be complete, and why; null if all are. */
    private @Nullable String truncated() {
        Map<String, List<String>> aims = new LinkedHashMap<>();
        for (Section section : frontier.sections()) {
            String reason = section.truncated();
            if (reason != null) {
                aims.computeIfAbsent(reason, why -> new ArrayList<>()).add(PlanFields.word(section.aim()));
            }
        }
        return aims.isEmpty()
                ? null
                : aims.entrySet().stream()
                        .map(one -> String.join(", ", one.getValue()) + ": " + one.getKey())
                        .collect(Collectors.joining("; "));
    }

    private String bought(Plan plan) {
        return plan.items().isEmpty() ? "nothing bought" : "a plan for " + words.money(plan.costMinor());
    }

    private static String title(Section section) {
        String aim = switch (section.aim()) {
            case STAKE -> "Less stake for more money, policies aside";
            case READINESS -> "Sooner for more money, policies met";
            case EFFECTIVENESS -> "More effective for more money, policies met";
        };
        return aim
                + (section.points().isEmpty() ? ": there is no such plan." : ":")
                + (section.truncated() == null ? "" : " Truncated: " + section.truncated() + ".");
    }

    private Table table(Section section, int first) {
        Table table = new Table()
                .column("", Table.Column.FIGURE)
                .column("cost", Table.Column.FIGURE)
                .column("largest stake", Table.Column.FIGURE)
                .column("stands after", Table.Column.FIGURE);
        if (words.hasDays()) {
            table.column("on", Table.Column.TEXT);
        }
        table.column("effectiveness", Table.Column.FIGURE).column("options", Table.Column.LONG);
        int number = first;
        for (Plan plan : section.points()) {
            List<String> cells = new ArrayList<>(List.of(
                    Integer.toString(number++),
                    PlanWords.amount(plan.costMinor()),
                    Figures.percent(plan.stakeFraction()),
                    Figures.span(plan.leadSeconds())));
            if (words.hasDays()) {
                cells.add(words.standsOn(plan.leadSeconds()));
            }
            cells.add(Figures.percent(plan.effectivenessFraction()));
            cells.add(plan.items().isEmpty() ? "none" : String.join(", ", plan.options()));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    @Override
    public Fields document() {
        List<Fields> sections = frontier.sections().stream()
                .map(section -> new Fields()
                        .put("aim", PlanFields.word(section.aim()))
                        .put("points", section.points().size())
                        .put("truncated", section.truncated()))
                .toList();
        return PlanFields.head(opened, question, "linchpin/plan-frontier/1")
                .put("truncated", truncated())
                .put("sections", sections)
                .put("points", rows().rows());
    }

    @Override
    public Rows rows() {
        List<Fields> rows = new ArrayList<>();
        for (Section section : frontier.sections()) {
            for (Plan plan : section.points()) {
                Fields row = new Fields().put("number", rows.size() + 1).put("aim", PlanFields.word(section.aim()));
                PlanFields.plan(plan, words).asMap().forEach(row.asMap()::put);
                rows.add(row);
            }
        }
        return new Rows("points", COLUMNS, rows);
    }
}

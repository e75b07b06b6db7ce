package org.linchpin.views.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.linchpin.engine.plan.Plan;
import org.linchpin.engine.plan.SwapAnswer;
import org.linchpin.engine.policy.PolicyAnswer;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;

/** The answer of {@code plan --compare}: plans side by side, figures first, then which options are in which. */
public final class ComparisonView implements View {

    private static final List<String> COLUMNS = List.of(
            "name",
            "verdict",
            "findings",
            "movesAbroad",
            "cost",
            "stands",
            "standsHours",
            "standsOn",
            "effectiveness",
            "stakeShare",
            "options");

    private final List<Planned> plans;

    /** @param plans the first is the one that the others are compared with */
    public ComparisonView(List<Planned> plans) {
        this.plans = plans;
    }

    @Override
    public void show(Page page) {
        Planned first = plans.getFirst();
        for (Planned other : plans.subList(1, plans.size())) {
            page.headline(sentence(first, other));
        }
        Table table = new Table().column("", Table.Column.TEXT);
        plans.forEach(planned -> table.column(planned.name(), Table.Column.FIGURE));
        figure(table, "policies", planned -> planned.isMet() ? "met" : findings(planned) + " findings");
        figure(table, "moves abroad", planned -> Figures.count(movesAbroad(planned)));
        plan(table, "cost", plan -> PlanWords.amount(plan.costMinor()));
        plan(table, "stands after", plan -> Figures.span(plan.leadSeconds()));
        if (first.words().hasDays()) {
            plan(table, "on", plan -> first.words().standsOn(plan.leadSeconds()));
        }
        plan(table, "largest stake", plan -> Figures.percent(plan.stakeFraction()));
        plan(table, "effectiveness", plan -> Figures.percent(plan.effectivenessFraction()));
        page.table(table);
        page.table(options());
        page.line("Horizon " + Figures.span(first.question().horizonSeconds()) + " where a policy names none; "
                + first.opened().footing() + ". Computed; nothing was ordered.");
    }

    private String sentence(Planned first, Planned other) {
        Plan one = first.answer().plan();
        Plan two = other.answer().plan();
        if (one == null || two == null) {
            return "There is no plan to compare \"" + other.name() + "\" with.";
        }
        long more = two.costMinor() - one.costMinor();
        int later = two.leadSeconds() - one.leadSeconds();
        return other.name() + " costs "
                + (more == 0
                        ? "as much as " + first.name()
                        : first.words().money(Math.abs(more)) + (more > 0 ? " more" : " less") + " than "
                                + first.name())
                + ", stands "
                + (later == 0 ? "on the same day" : Figures.span(Math.abs(later)) + (later > 0 ? " later" : " sooner"))
                + " and " + (other.isMet() ? "meets" : "does not meet") + " the policies.";
    }

    private void plan(Table table, String name, Function<Plan, String> cell) {
        figure(table, name, planned -> {
            Plan plan = planned.answer().plan();
            return plan == null ? "" : cell.apply(plan);
        });
    }

    private void figure(Table table, String name, Function<Planned, String> cell) {
        List<String> cells = new ArrayList<>(List.of(name));
        plans.forEach(planned -> cells.add(cell.apply(planned)));
        table.row(cells.toArray(String[]::new));
    }

    private Table options() {
        Table table = new Table().column("option", Table.Column.LONG);
        plans.forEach(planned -> table.column(planned.name(), Table.Column.FIGURE));
        Set<String> all = new LinkedHashSet<>();
        plans.forEach(planned -> all.addAll(options(planned)));
        for (String option : all) {
            figure(
                    table,
                    plans.getFirst().words().option(option),
                    planned -> options(planned).contains(option) ? "yes" : "");
        }
        return table;
    }

    private static List<String> options(Planned planned) {
        Plan plan = planned.answer().plan();
        return plan == null ? List.of() : plan.options();
    }

    private static int findings(Planned planned) {
        PolicyAnswer after = planned.answer().after();
        PolicyAnswer judged = after == null ? planned.answer().before() : after;
        return judged.limits().stream().mapToInt(one -> one.findings().size()).sum();
    }

    private static int movesAbroad(Planned planned) {
        SwapAnswer swap = planned.answer().swap();
        return swap == null
                ? 0
                : (int) swap.rows().stream()
                        .flatMap(row -> row.moves().stream())
                        .filter(move -> PlanWords.isForeign(move.to()))
                        .count();
    }

    @Override
    public Fields document() {
        Planned first = plans.getFirst();
        return PlanFields.head(first.opened(), first.question(), "linchpin/plan-comparison/1")
                .put("plans", rows().rows());
    }

    @Override
    public Rows rows() {
        List<Fields> rows = new ArrayList<>();
        for (Planned planned : plans) {
            Fields row = new Fields()
                    .put("name", planned.name())
                    .put("verdict", PlanFields.word(planned.answer().verdict()))
                    .put("findings", findings(planned))
                    .put("movesAbroad", movesAbroad(planned));
            Plan plan = planned.answer().plan();
            if (plan == null) {
                COLUMNS.stream().filter(name -> !row.asMap().containsKey(name)).forEach(row::putNull);
            } else {
                PlanFields.plan(plan, planned.words()).asMap().forEach(row.asMap()::put);
            }
            rows.add(row);
        }
        return new Rows("plans", COLUMNS, rows);
    }
}

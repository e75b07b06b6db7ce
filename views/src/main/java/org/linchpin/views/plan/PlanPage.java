package org.linchpin.views.plan;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.plan.Plan;
import org.linchpin.engine.plan.PlanAnswer;
import org.linchpin.engine.policy.PolicyAnswer;
import org.linchpin.engine.policy.PolicyAnswer.Judged;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Table;

/** The answer in one sentence, what is bought, what determines when it stands, and the policies before and after. */
final class PlanPage {

    private static final int NAMED = 8;

    private final Planned planned;
    private final PlanAnswer answer;
    private final PlanWords words;

    PlanPage(Planned planned) {
        this.planned = planned;
        this.answer = planned.answer();
        this.words = planned.words();
    }

    void answer(Page page) {
        Plan plan = answer.plan();
        switch (answer.verdict()) {
            case NOTHING_TO_DO -> page.headline("Nothing to buy: the policies are met as things stand.");
            case UNKNOWN ->
                page.headline("Not settled: no plan was found, nor was it proved that there is none"
                        + (answer.truncated() == null ? "" : " (" + answer.truncated() + ")") + ".");
            case IMPOSSIBLE -> {} // said by MissingPage
            case CHEAPEST, MEETS, FALLS_SHORT -> {
                if (plan != null) {
                    page.headline(sentence(plan));
                    page.line(effect(plan));
                }
            }
        }
    }

    private String sentence(Plan plan) {
        if (plan.items().isEmpty()) {
            return "Buy nothing; " + verdict() + ".";
        }
        List<String> names = plan.options().stream().map(words::option).toList();
        return (names.size() == 1 ? "Buy " : "Buy " + names.size() + " options, ")
                + PlanWords.list(names, NAMED, "and") + ", for " + words.money(plan.costMinor()) + " over "
                + years(planned.question().periodSeconds()) + "; "
                + (names.size() == 1 ? "it stands " : "all stand ") + words.stands(plan.leadSeconds()) + "; "
                + verdict() + ".";
    }

    private String verdict() {
        String early = answer.truncated() == null ? "" : " (" + answer.truncated() + ")";
        return switch (answer.verdict()) {
                    case CHEAPEST -> "proved to be the cheapest that meets the policies";
                    case MEETS -> "it meets the policies" + bound();
                    case NOTHING_TO_DO, FALLS_SHORT, UNKNOWN, IMPOSSIBLE -> "it does not meet the policies";
                }
                + early;
    }

    /** How much cheaper a plan could be, unless this one was given. */
    private String bound() {
        if (PlanFields.isBounded(answer)) {
            return ", and none that does costs less than " + words.money(answer.lowerBoundMinor()) + " (gap "
                    + Figures.percent(answer.gapFraction()) + ")";
        }
        return answer.truncated() == null ? "" : ", and how cheap a plan could be is not known";
    }

    private String effect(Plan plan) {
        return "One switch alone, of those the policies speak of, stops up to "
                + Figures.percent(answer.before().largestStakeFraction()) + " of the critical weight now, and "
                + Figures.percent(plan.stakeFraction()) + " with the plan. Effectiveness with the plan: "
                + Figures.percent(plan.effectivenessFraction()) + ".";
    }

    private static String years(long seconds) {
        long year = 365L * 86_400;
        return seconds % year == 0 && seconds > 0
                ? Figures.count(seconds / year, "year", "years")
                : Figures.span((int) seconds);
    }

    void items(Page page) {
        Plan plan = answer.plan();
        if (plan == null || plan.items().isEmpty()) {
            return;
        }
        Table table = new Table()
                .column("option", Table.Column.LONG)
                .column("for", Table.Column.TEXT)
                .column("once", Table.Column.FIGURE)
                .column("a year", Table.Column.FIGURE)
                .column("in all", Table.Column.FIGURE)
                .column("stands after", Table.Column.FIGURE);
        if (words.hasDays()) {
            table.column("on", Table.Column.TEXT);
        }
        table.column("may be late by", Table.Column.FIGURE);
        for (Plan.Item item : plan.items()) {
            List<String> cells = new ArrayList<>(List.of(
                    words.option(item.option()),
                    words.target(item.option()),
                    PlanWords.amount(item.onceMinor()),
                    item.yearlyMinor() == 0 ? "" : PlanWords.amount(item.yearlyMinor()),
                    PlanWords.amount(item.costMinor()),
                    Figures.span(item.standsSeconds())));
            if (words.hasDays()) {
                cells.add(words.standsOn(item.standsSeconds()));
            }
            cells.add(item.slackSeconds() == 0 ? "" : Figures.span(item.slackSeconds()));
            table.row(cells.toArray(String[]::new));
        }
        page.table(table);
        page.line(critical(plan));
    }

    private String critical(Plan plan) {
        List<String> last = plan.items().stream()
                .filter(item -> item.slackSeconds() == 0)
                .map(Plan.Item::option)
                .toList();
        List<Plan.Item> free =
                plan.items().stream().filter(item -> item.slackSeconds() > 0).toList();
        int least = free.stream().mapToInt(Plan.Item::slackSeconds).min().orElse(0);
        return "What determines when all of it stands: " + PlanWords.list(last, NAMED, "and") + ". Each day that "
                + (last.size() == 1 ? "it is" : "one of them is") + " late makes the plan late"
                + (free.isEmpty() ? "." : "; every other option may be " + Figures.span(least) + " late.");
    }

    void policies(Page page) {
        PolicyAnswer after = answer.after();
        Table table = new Table()
                .column("policy", Table.Column.TEXT)
                .column("asks", Table.Column.LONG)
                .column("now", Table.Column.TEXT);
        if (after != null) {
            table.column("with the plan", Table.Column.TEXT);
        }
        for (int k = 0; k < answer.before().limits().size(); k++) {
            Judged before = answer.before().limits().get(k);
            List<String> cells = new ArrayList<>(
                    List.of(before.limit().policy().id(), PlanLimits.asks(before.limit()), PlanLimits.state(before)));
            if (after != null) {
                cells.add(PlanLimits.state(after.limits().get(k)));
            }
            table.row(cells.toArray(String[]::new));
        }
        for (Rules.Policy policy : planned.question().model().rules().policies()) {
            String asks = PlanLimits.ofPlans(policy, words);
            if (!asks.isEmpty()) {
                Plan plan = answer.plan();
                List<String> cells = new ArrayList<>(List.of(policy.id(), asks, ""));
                if (after != null) {
                    cells.add(plan != null && PlanLimits.isWithin(policy, plan) ? "met" : "not met");
                }
                table.row(cells.toArray(String[]::new));
            }
        }
        page.table(table);
        List<String> dark = answer.before().notJudged();
        if (!dark.isEmpty()) {
            page.line("Not judged, for " + (dark.size() == 1 ? "it stops" : "they stop") + " with no switch off: "
                    + PlanWords.list(dark, NAMED, "and") + ".");
        }
    }

    void footing(Page page) {
        page.line("Horizon " + Figures.span(planned.question().horizonSeconds()) + " where a policy names none; "
                + planned.opened().footing() + ". Computed; nothing was ordered.");
    }
}

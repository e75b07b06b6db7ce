package org.linchpin.views.plan;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.plan.Missing;
import org.linchpin.engine.plan.Missing.Alternative;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Table;

/** What would have to be there where no known option does it. */
final class MissingPage {

    private static final int NAMED = 3;

    private final PlanWords words;
    private final List<Rules.Policy> policies;
    private final Missing missing;

    MissingPage(PlanWords words, Rules rules, Missing missing) {
        this.words = words;
        this.policies = rules.policies();
        this.missing = missing;
    }

    void show(Page page) {
        page.headline(sentence());
        for (String line : beside()) {
            page.line(line);
        }
        page.table(alternatives());
    }

    private String sentence() {
        if (!missing.alternatives().isEmpty()) {
            List<String> lacking = missing.alternatives().stream()
                    .map(one -> "an alternative for " + one.node() + without(one))
                    .toList();
            return "No known option does it: missing " + PlanWords.list(lacking, NAMED, "and") + ".";
        }
        List<String> lines = bounds();
        return lines.isEmpty()
                ? "No known option does it: no set of the model's options meets the policies."
                : "No plan meets the policies within their bounds: " + String.join(", and ", lines) + ".";
    }

    private static String without(Alternative one) {
        return one.without().isEmpty() ? "" : " that does not need " + PlanWords.list(one.without(), NAMED, "or");
    }

    /** Which budget or readiness would do. */
    private List<String> bounds() {
        List<String> bounds = new ArrayList<>();
        if (missing.budgetMinor() >= 0) {
            bounds.add("the cheapest that meets the others costs " + words.money(missing.budgetMinor())
                    + allowed(policies.stream()
                            .mapToLong(Rules.Policy::budgetMinor)
                            .filter(minor -> minor >= 0)
                            .mapToObj(words::money)
                            .toList()));
        }
        if (missing.readinessSeconds() >= 0) {
            bounds.add("the quickest that meets the others stands " + words.stands(missing.readinessSeconds())
                    + allowed(policies.stream()
                            .mapToInt(Rules.Policy::readinessSeconds)
                            .filter(seconds -> seconds >= 0)
                            .mapToObj(Figures::span)
                            .toList()));
        }
        return bounds;
    }

    private static String allowed(List<String> stated) {
        return stated.isEmpty() ? "" : ", " + PlanWords.list(stated, NAMED, "and") + " is allowed";
    }

    private List<String> beside() {
        List<String> lines = new ArrayList<>();
        if (!missing.alternatives().isEmpty()) {
            lines.add(
                    missing.with().isEmpty()
                            ? "With that alone the policies would be met."
                            : "With that, the policies would be met by buying "
                                    + PlanWords.list(
                                            missing.with().stream()
                                                    .map(words::option)
                                                    .toList(),
                                            Integer.MAX_VALUE,
                                            "and")
                                    + " too, for " + words.money(missing.withCostMinor()) + ".");
            bounds().forEach(line -> lines.add(Character.toUpperCase(line.charAt(0)) + line.substring(1) + "."));
        }
        List<String> conflict = missing.conflict();
        if (conflict.size() == 1) {
            lines.add("The policy " + conflict.getFirst()
                    + " cannot be met by any of the options, whatever the others ask.");
        } else if (!conflict.isEmpty()) {
            lines.add("These policies cannot be met together: " + PlanWords.list(conflict, Integer.MAX_VALUE, "and")
                    + ". Without any one of them the others can.");
        }
        if (missing.truncated() != null) {
            lines.add("Truncated, so it may not be the least that is missing: " + missing.truncated() + ".");
        }
        return lines;
    }

    private Table alternatives() {
        Table table = new Table()
                .column("missing an alternative for", Table.Column.TEXT)
                .column("that does not need", Table.Column.LONG)
                .column("known options, which do not do", Table.Column.LONG);
        for (Alternative one : missing.alternatives()) {
            table.row(
                    one.node(),
                    String.join(", ", one.without()),
                    one.known().isEmpty() ? "none" : String.join(", ", one.known()));
        }
        return table;
    }
}

package org.linchpin.views.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.linchpin.engine.policy.Baseline;
import org.linchpin.engine.policy.Finding;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.policy.Ruling;
import org.linchpin.engine.policy.Ruling.Ruled;
import org.linchpin.engine.policy.Ruling.State;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Table;
import org.linchpin.views.words.Level;

/** Verdicts as people read them: each policy with what it asks, then what was found, side by side. */
final class PolicyPage {

    /** Sides in the order in which they matter, with what they are called. */
    private enum Section {
        FOREIGN("foreign"),
        MIXED("of several sides"),
        HOME("at home"),
        SELF("ourselves"),
        NONE("of no known side");

        private final String title;

        Section(String title) {
            this.title = title;
        }
    }

    private final Verdicts verdicts;

    PolicyPage(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void show(Page page) {
        page.headline(verdicts.sentence());
        verdicts.judgement().rulings().forEach(ruling -> ruling(page, ruling));
        verdicts.ofPlansOnly().forEach(page::line);
        baseline(page);
        String exit = verdicts.exitCode() == 0 ? "" : "; exit " + verdicts.exitCode();
        page.line("Computed; nothing was switched. " + capital(verdicts.opened().footing()) + exit + ".");
    }

    private void ruling(Page page, Ruling ruling) {
        List<Ruled> counted = ruling.counted();
        int accepted = ruling.findings().size() - counted.size();
        page.line(verdicts.ruleId(ruling.limit()) + ": " + Verdicts.word(ruling.verdict())
                + (counted.isEmpty() ? "" : ", " + Figures.count(counted.size(), "finding", "findings"))
                + (accepted == 0 ? "" : ", " + Figures.count(accepted) + " accepted") + ". It asks: "
                + PolicyWords.asks(ruling.limit()) + "." + looked(ruling));
        if (ruling.limit().policy().say() != null) {
            page.line("It says: " + ruling.limit().policy().say());
        }
        if (Verdicts.isEmpty(ruling)) {
            page.line(Verdicts.nothing(ruling));
        }
        List<FindingGroup> groups = FindingGroup.of(counted);
        for (Section section : Section.values()) {
            Table table = table(ruling.limit(), section.title);
            groups.stream()
                    .filter(group -> FindingGroup.sideWord(group.switches())
                            .equals(section.name().toLowerCase(Locale.ROOT)))
                    .forEach(group -> row(table, group));
            page.table(table);
        }
        page.table(accepted(ruling));
        if (!ruling.judged().notJudged().isEmpty()) {
            page.line("Not judged, for with no switch off they stop: "
                    + String.join(", ", ruling.judged().notJudged()) + ".");
        }
        if (ruling.truncated() != null) {
            page.line("Truncated: " + ruling.truncated() + ". There may be more findings.");
        }
    }

    private static String looked(Ruling ruling) {
        return " Judged: "
                + Level.of(ruling.limit().over()).count(ruling.judged().switchCount()) + ", "
                + Figures.count(ruling.judged().functions().size(), "function", "functions") + ".";
    }

    private static Table table(Limit limit, String title) {
        Table table = new Table().column(title, Table.Column.LONG);
        switch (limit.kind()) {
            case GROUPS ->
                table.column("stops", Table.Column.FIGURE)
                        .column("first after", Table.Column.FIGURE)
                        .column("which, and after", Table.Column.LONG);
            case SHARE -> table.column("share", Table.Column.FIGURE).column("which", Table.Column.LONG);
            case SUPPORT -> table.column("functions", Table.Column.FIGURE).column("which", Table.Column.LONG);
        }
        return table.column("", Table.Column.LONG);
    }

    private void row(Table table, FindingGroup group) {
        List<String> cells = new ArrayList<>();
        cells.add(group.switches().isEmpty() ? "no switch at all" : PolicyWords.names(group.switches()));
        Finding finding = group.first().finding();
        if (finding instanceof Finding.OverCap over) {
            cells.add(PolicyWords.share(over));
            cells.add(String.join(", ", over.functions()));
        } else {
            cells.add(Figures.count(group.functions().size()));
            if (group.isBreach()) {
                cells.add(Figures.span(group.firstSeconds()));
            }
            cells.add(which(group));
        }
        cells.add(remark(group.first()));
        table.row(cells.toArray(String[]::new));
    }

    /** {@code payments 30 d, cards 60 d}. */
    private static String which(FindingGroup group) {
        return group.findings().stream()
                .map(one -> one.finding().functions().getFirst()
                        + (one.finding() instanceof Finding.Breach breach
                                ? " " + Figures.span(breach.darkSeconds())
                                : ""))
                .collect(Collectors.joining(", "));
    }

    private String remark(Ruled one) {
        List<String> remarks = new ArrayList<>();
        switch (one.holds()) {
            case EVERYWHERE -> {}
            case WORST_ONLY -> remarks.add("depends: not in the best reading");
            case BEST_ONLY -> remarks.add("depends: only in the best reading");
        }
        Baseline.Entry entry = one.entry();
        if (entry != null && one.state() == State.EXPIRED) {
            remarks.add("accepted by " + entry.owner() + " until " + entry.expires() + ": expired");
        } else if (entry != null && one.state() == State.WORSE) {
            remarks.add("worse than " + entry.owner() + " accepted: " + PolicyWords.accepted(entry));
        }
        return String.join("; ", remarks);
    }

    private Table accepted(Ruling ruling) {
        Table table = new Table()
                .column("accepted", Table.Column.LONG)
                .column("which", Table.Column.LONG)
                .column("by", Table.Column.TEXT)
                .column("until", Table.Column.TEXT)
                .column("because", Table.Column.LONG);
        List<Ruled> accepted =
                ruling.findings().stream().filter(Ruled::isAccepted).toList();
        for (FindingGroup group : FindingGroup.of(accepted)) {
            Baseline.Entry entry = group.first().entry();
            if (entry != null) {
                table.row(
                        PolicyWords.names(group.switches()),
                        group.first().finding() instanceof Finding.OverCap over
                                ? PolicyWords.share(over)
                                : which(group),
                        entry.owner(),
                        entry.expires().toString(),
                        entry.reason());
            }
        }
        return table;
    }

    private void baseline(Page page) {
        Accepted read = verdicts.accepted();
        if (read == null) {
            return;
        }
        page.line("Baseline " + read.file() + " on " + read.on()
                + (read.isAsOf() ? " (the model's as-of; --on names another day)" : "") + ": "
                + Figures.count(count(State.ACCEPTED)) + " accepted, " + Figures.count(count(State.EXPIRED))
                + " expired, " + Figures.count(count(State.WORSE)) + " worse than accepted, "
                + Figures.count(verdicts.judgement().unmatched().size()) + " not found.");
        verdicts.notFound().forEach(one -> page.line(one.entry().where() + ": " + one.message()));
    }

    private long count(State state) {
        return verdicts.judgement().findings().stream()
                .filter(one -> one.state() == state)
                .count();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

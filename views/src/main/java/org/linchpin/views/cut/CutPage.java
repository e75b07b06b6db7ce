package org.linchpin.views.cut;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutAnswer.Dark;
import org.linchpin.engine.cut.CutAnswer.Verdict;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.options.HolesAnswer;
import org.linchpin.engine.switches.Switch;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Table;
import org.linchpin.views.question.Opened;
import org.linchpin.views.words.Steps;

/** The sentences and tables of {@code cut}. */
final class CutPage {

    private final Opened opened;
    private final Network network;
    private final List<Off> offs;
    private final CutAnswer answer;
    private final HolesAnswer holes;

    CutPage(Opened opened, List<Off> offs, CutAnswer answer, HolesAnswer holes) {
        this.opened = opened;
        this.network = opened.network();
        this.offs = offs;
        this.answer = answer;
        this.holes = holes;
    }

    void show(Page page) {
        CutAnswer.Cold cold = answer.cold();
        if (cold != null) {
            page.headline(coldSentence(cold));
            page.table(coldTable(cold));
        }
        page.headline(sentence());
        page.table(darkTable(page.mostRows()));
        new WaysOutPage(network, answer, holes).show(page);
        page.table(unsupportedTable());
        if (!answer.brokenFromStart().isEmpty()) {
            page.line("Broken from the start, with no switch off: " + ids(answer.brokenFromStart()) + ".");
        }
        if (!answer.darkAnyway().isEmpty()) {
            page.line("Dark by then anyway, with no switch off: "
                    + ids(answer.darkAnyway().stream().map(Dark::node).toList()) + ".");
        }
        if (!answer.settled()) {
            page.line("Truncated: nodes were still changing when the run was stopped.");
        }
        CutAnswer.Summary summary = answer.summary();
        page.line(Figures.count(summary.nodesDark(), "node goes", "nodes go") + " dark, "
                + Figures.count(answer.unsupported().size(), "is", "are") + " unsupported for a while, within "
                + Figures.span(answer.horizonSeconds()) + "; " + opened.footing()
                + "; computed; nothing was switched.");
    }

    private String sentence() {
        CutAnswer.Summary summary = answer.summary();
        String within = " within " + Figures.span(answer.horizonSeconds());
        long named = answer.turnedOff().stream()
                .filter(dark -> network.isFunction(dark.node()))
                .count();
        if (summary.functions() == 0 && named > 0) {
            return without() + ", " + Figures.count(named, "function is", "functions are")
                    + " turned off by name, and there is no other that could stop.";
        }
        if (summary.functions() == 0) {
            int off = answer.turnedOff().size();
            return without() + ", " + Figures.count(summary.nodesDark()) + " of "
                    + Figures.count(network.modelNodeCount(), "node goes", "nodes go") + " dark" + within
                    + (off > 1 ? "; " + Figures.count(off) + " are turned off by name." : ".");
        }
        String apart = named == 0 ? "." : "; " + Figures.count(named, "more is", "more are") + " turned off by name.";
        if (summary.functionsBreached() == 0) {
            return without()
                    + (named == 0 ? ", no function stops" : ", no other function stops")
                    + within
                    + tolerated()
                    + apart;
        }
        boolean critical = summary.criticalBreached() > 0;
        String stops = critical
                ? Figures.count(summary.criticalBreached()) + " of "
                        + Figures.count(summary.critical(), "critical function stops", "critical functions stop")
                : Figures.count(summary.functionsBreached()) + " of "
                        + Figures.count(summary.functions(), "function stops", "functions stop")
                        + ", none of them critical,";
        String stake = critical
                ? " (stake " + Figures.weight(summary.stake()) + " of " + Figures.weight(summary.criticalWeight()) + ")"
                : "";
        return without() + ", " + stops + within + stake + first(critical) + apart;
    }

    /** Which of the counted functions stop first, and when. */
    private String first(boolean critical) {
        List<Dark> counted = darkFunctions()
                .filter(Dark::breaches)
                .filter(dark -> !critical || network.critical(dark.node()))
                .toList();
        int first = counted.stream().mapToInt(Dark::fromSeconds).min().orElse(Seconds.NEVER);
        List<String> ids = counted.stream()
                .filter(dark -> dark.fromSeconds() == first)
                .map(dark -> network.id(dark.node()))
                .toList();
        String who = ids.isEmpty() || ids.size() > 3 ? "" : ", " + String.join(" and ", ids) + ",";
        return first == Seconds.NEVER ? "" : ", the first" + who + " " + Figures.after(since(first));
    }

    private String tolerated() {
        long dark = darkFunctions().count();
        return dark == 0 ? "" : "; " + Figures.count(dark, "is", "are") + " dark for a tolerated while";
    }

    /** They stand first. */
    private Stream<Dark> darkFunctions() {
        return answer.dark().stream().takeWhile(dark -> network.isFunction(dark.node()));
    }

    private String without() {
        String names = offs.stream().map(off -> named(off.what())).distinct().collect(Collectors.joining(" and "));
        Off first = offs.getFirst();
        String from = answer.startSeconds() > 0 ? "From " + moment(answer.startSeconds()) + " on" : "";
        String lasting = first.isForGood()
                ? ""
                : (from.isEmpty() ? "For " : " for ") + Figures.span(first.toSeconds() - first.fromSeconds());
        return from.isEmpty() && lasting.isEmpty() ? "Without " + names : from + lasting + " without " + names;
    }

    private static String named(Switch what) {
        return what.name().equals(what.id()) ? what.id() : what.name() + " (" + what.id() + ")";
    }

    private String moment(int seconds) {
        LocalDate asOf = network.asOf();
        return asOf != null && seconds % Seconds.DAY == 0
                ? asOf.plusDays(seconds / Seconds.DAY).toString()
                : Figures.span(seconds);
    }

    /** @param mostRows columns that say nothing in those that are shown are left out */
    private Table darkTable(int mostRows) {
        List<Dark> shown =
                answer.dark().subList(0, Math.min(mostRows, answer.dark().size()));
        boolean relit = shown.stream().anyMatch(dark -> dark.relitSeconds() != Seconds.NEVER);
        boolean remarks = shown.stream().anyMatch(dark -> !remark(dark).isEmpty());
        Table table = new Table()
                .column("", Table.Column.TEXT)
                .column("goes dark", Table.Column.TEXT)
                .column("kind", Table.Column.TEXT)
                .column("after", Table.Column.FIGURE);
        if (relit) {
            table.column("back after", Table.Column.FIGURE);
        }
        if (remarks) {
            table.column("", Table.Column.TEXT);
        }
        table.column("because of", Table.Column.CHAIN);
        table.rows(answer.dark(), dark -> {
            List<String> cells = new ArrayList<>();
            cells.add(network.critical(dark.node()) ? "!" : "");
            cells.add(network.id(dark.node()));
            cells.add(network.sort(dark.node()).kind().word());
            cells.add(Figures.span(since(dark.fromSeconds())));
            if (relit) {
                cells.add(dark.relitSeconds() == Seconds.NEVER ? "" : Figures.span(since(dark.relitSeconds())));
            }
            if (remarks) {
                cells.add(remark(dark));
            }
            cells.add(Steps.line(network, dark.because()));
            return cells;
        });
        return table;
    }

    private String remark(Dark dark) {
        if (dark.verdict() == Verdict.DEPENDS) {
            boolean lit = dark.bestFromSeconds() == Seconds.NEVER
                    || dark.bestFromSeconds() - answer.startSeconds() > answer.horizonSeconds();
            String worst = Figures.span(since(dark.fromSeconds()));
            String best = lit ? "lit" : Figures.span(since(dark.bestFromSeconds()));
            return "depends (best: " + (best.equals(worst) ? "a little later" : best) + ")";
        }
        return dark.breaches() ? "" : "tolerated";
    }

    private Table unsupportedTable() {
        Table table = new Table()
                .column("", Table.Column.TEXT)
                .column("unsupported", Table.Column.TEXT)
                .column("kind", Table.Column.TEXT)
                .column("from", Table.Column.FIGURE)
                .column("until", Table.Column.FIGURE)
                .column("supplier", Table.Column.LONG);
        table.rows(
                answer.unsupported(),
                row -> List.of(
                        network.critical(row.node()) ? "!" : "",
                        network.id(row.node()),
                        network.sort(row.node()).kind().word(),
                        Figures.span(since(row.fromSeconds())),
                        row.toSeconds() == Seconds.NEVER ? "for good" : Figures.span(since(row.toSeconds())),
                        row.supplier()));
        return table;
    }

    private String coldSentence(CutAnswer.Cold cold) {
        long critical = 0;
        for (int node = 0; node < network.modelNodeCount(); node++) {
            critical += counts(node) && !answer.brokenFromStart().contains(node) ? 1 : 0;
        }
        long lit = cold.lit().stream().filter(this::counts).count();
        long cannot = cold.cannotRestart().stream().filter(this::counts).count();
        return "If everything stopped "
                + (cold.atSeconds() == 0 ? "at once" : "after " + Figures.span(cold.atSeconds()))
                + " and were started again " + lower(without()) + ", " + Figures.count(lit) + " of "
                + Figures.count(critical, "critical function", "critical functions") + " would light again; "
                + Figures.count(cannot, "runs", "run") + " at that moment and cannot restart.";
    }

    private boolean counts(int node) {
        return network.isFunction(node) && network.critical(node);
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private Table coldTable(CutAnswer.Cold cold) {
        Table table = new Table()
                .column("", Table.Column.TEXT)
                .column("cold start", Table.Column.TEXT)
                .column("kind", Table.Column.TEXT)
                .column("", Table.Column.LONG);
        coldRows(table, cold.cannotRestart(), "runs now, cannot restart");
        coldRows(table, cold.onStock(), "restarts on a stock that is running out");
        return table;
    }

    private void coldRows(Table table, List<Integer> nodes, String what) {
        List<Integer> byKind = new ArrayList<>(nodes);
        byKind.sort(Comparator.comparing(network::sort).thenComparing(node -> !network.critical(node)));
        for (int node : byKind) {
            table.row(
                    network.critical(node) ? "!" : "",
                    network.id(node),
                    network.sort(node).kind().word(),
                    what);
        }
    }

    private int since(int seconds) {
        return Math.max(0, seconds - answer.startSeconds());
    }

    private String ids(List<Integer> nodes) {
        return nodes.stream().map(network::id).collect(Collectors.joining(", "));
    }
}

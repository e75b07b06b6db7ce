package org.linchpin.views.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linchpin.engine.exit.Exit;
import org.linchpin.engine.exit.ExitQuestion;
import org.linchpin.engine.switches.Switch;
import org.linchpin.formats.register.exits.ExitFinding;
import org.linchpin.formats.register.exits.ExitList;
import org.linchpin.formats.register.exits.ExitRow;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;

/** How functions leave their providers. */
public final class ExitsView implements View {

    private final ExitList answer;
    private final ExitWords words;
    private final ExitsFields fields;

    /** A way off, of the first row that it is of. */
    private record WayRow(ExitRow row, Exit.Way way, String which) {}

    private record Told(ExitRow row, ExitFinding finding) {}

    public ExitsView(ExitList answer, ExitWords words, ExitsFields fields) {
        this.answer = answer;
        this.words = words;
        this.fields = fields;
    }

    @Override
    public void show(Page page) {
        page.headline(sentence(answer));
        page.table(exits());
        page.table(ways());
        page.table(findings());
        page.line("Holds out: how long the function stays lit once the provider is switched off for good, in the worst"
                + " reading. Time to exit: how long the fastest set of the model's options takes after which this provider"
                + " alone no longer stops the function. Audits are those of the provider that B_07.01 records; a register"
                + " does not record tests of exit plans.");
        if (answer.notSearched() > 0) {
            page.line("Ways off were searched for " + Figures.count(answer.searched()) + " of "
                    + Figures.count(answer.searched() + answer.notSearched())
                    + " pairs of a function and a provider for which options are known; --time-limit gives more time.");
        }
    }

    /** {@code 1 of 5 critical functions cannot leave a provider in time; ..}. */
    static String sentence(ExitList answer) {
        if (answer.critical() == 0) {
            return "The register has no critical or important function.";
        }
        int unknown = answer.unknown().size();
        return answer.tooSlow().size() + " of "
                + Figures.count(answer.critical(), "critical function", "critical functions")
                + " cannot leave a provider in time"
                + (unknown == 0
                        ? "."
                        : "; for " + unknown + (answer.tooSlow().isEmpty() ? "" : " more") + " it is not known.");
    }

    private Table exits() {
        Table table = new Table()
                .column("", Table.Column.TEXT)
                .column("function", Table.Column.LONG)
                .column("provider", Table.Column.LONG)
                .column("contract", Table.Column.LONG)
                .column("service", Table.Column.LONG)
                .column("holds out", Table.Column.FIGURE)
                .column("RTO", Table.Column.FIGURE)
                .column("time to exit", Table.Column.FIGURE)
                .column("hole", Table.Column.FIGURE)
                .column("findings", Table.Column.LONG);
        table.rows(
                answer.rows(),
                row -> List.of(
                        row.has(ExitFinding.Kind.TOO_SLOW) ? "!" : "",
                        words.function(row.incumbent().function()),
                        words.provider(row),
                        row.incumbent().service().contract(),
                        words.service(row),
                        words.holdout(row.exit()),
                        Figures.span(row.exit().toleratesSeconds()),
                        words.timeToExit(row.exit()),
                        row.exit().holeSeconds() == 0
                                ? "-"
                                : Figures.span(row.exit().holeSeconds()),
                        row.findings().stream()
                                .map(finding -> finding.kind().word())
                                .distinct()
                                .collect(Collectors.joining(", "))));
        return table;
    }

    private Table ways() {
        Map<ExitQuestion.Pair, ExitRow> byPair = new LinkedHashMap<>();
        answer.rows().forEach(row -> byPair.putIfAbsent(row.exit().pair(), row));
        List<WayRow> ways = new ArrayList<>();
        for (ExitRow row : byPair.values()) {
            Exit exit = row.exit();
            if (exit.outcome() == Exit.Outcome.WAY) {
                ways.add(new WayRow(
                        row, exit.cheapest(), exit.ways().size() == 1 ? "cheapest and fastest" : "cheapest"));
                if (exit.ways().size() > 1) {
                    ways.add(new WayRow(row, exit.fastest(), "fastest"));
                }
            }
        }
        Table table = new Table()
                .column("way off", Table.Column.TEXT)
                .column("function", Table.Column.LONG)
                .column("provider", Table.Column.LONG)
                .column("options", Table.Column.LONG)
                .column("cost", Table.Column.FIGURE)
                .column("takes", Table.Column.FIGURE)
                .column("moves to", Table.Column.LONG)
                .column("shares with the provider", Table.Column.LONG);
        table.rows(
                ways,
                each -> List.of(
                        each.which(),
                        words.function(each.row().incumbent().function()),
                        words.provider(each.row()),
                        words.options(each.way().plan()),
                        words.cost(each.way().plan()),
                        Figures.span(each.way().plan().leadSeconds()),
                        words.names(each.way().rests().movedTo()),
                        words.names(shared(each))));
        return table;
    }

    /** Parties of its chain and owners of it that still stop the function alone. */
    private static List<Switch> shared(WayRow each) {
        return Stream.concat(each.row().shared(each.way()).stream(), each.way().rests().owners().stream())
                .distinct()
                .toList();
    }

    private Table findings() {
        List<Told> told = new ArrayList<>();
        answer.rows().forEach(row -> row.findings().forEach(finding -> told.add(new Told(row, finding))));
        Table table = new Table()
                .column("finding", Table.Column.TEXT)
                .column("function", Table.Column.LONG)
                .column("provider", Table.Column.LONG)
                .column("contract", Table.Column.LONG)
                .column("why", Table.Column.LONG);
        table.rows(
                told,
                each -> List.of(
                        each.finding().kind().word(),
                        words.function(each.row().incumbent().function()),
                        words.provider(each.row()),
                        each.row().incumbent().service().contract(),
                        each.finding().what()));
        return table;
    }

    @Override
    public Fields document() {
        return fields.document();
    }

    @Override
    public Rows rows() {
        return fields.rows();
    }
}

package org.linchpin.views.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.engine.sweep.SweepAnswer.Row;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;
import org.linchpin.views.question.Opened;

/** The answer of {@code sweep}: a ranking for each side, what stops nothing counted and not listed. */
public final class SweepView implements View {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "side",
            "reach",
            "criticalReach",
            "stake",
            "firstDark",
            "firstDarkHours",
            "nodesDark",
            "depends",
            "label");

    private final Opened opened;
    private final int horizonSeconds;
    private final String over;
    private final SweepAnswer answer;
    private final List<Row> rows;
    private final Map<String, Row> inBest = new HashMap<>();

    public SweepView(
            Opened opened,
            int horizonSeconds,
            @Nullable String over,
            @Nullable Integer top,
            SweepAnswer answer,
            @Nullable SweepAnswer best) {
        this.opened = opened;
        this.horizonSeconds = horizonSeconds;
        this.over = over == null ? "all" : over;
        this.answer = answer;
        this.rows = top == null || top >= answer.rows().size()
                ? answer.rows()
                : answer.rows().subList(0, top);
        if (best != null) {
            best.rows().forEach(row -> inBest.put(row.what().id(), row));
        }
    }

    @Override
    public void show(Page page) {
        page.headline(sentence());
        section(page, Side.FOREIGN, "Foreign");
        section(page, Side.HOME, "At home");
        section(page, Side.SELF, "Ourselves");
        section(page, Side.NONE, "Of no known side");
        long without = answer.rows().stream().filter(row -> row.reach() == 0).count();
        page.line(Figures.count(answer.rows().size(), "switch", "switches") + " tried within "
                + Figures.span(horizonSeconds) + (answer.complete() ? "" : " (stopped: the ranking is truncated)")
                + ", "
                + Figures.count(without) + " of them stop" + (without == 1 ? "s" : "")
                + " nothing alone. Stakes overlap and are never added; "
                + opened.footing() + ".");
    }

    private String sentence() {
        if (answer.rows().isEmpty() || answer.rows().getFirst().reach() == 0) {
            return "No known switch alone stops any " + what(1) + " within " + Figures.span(horizonSeconds) + ".";
        }
        Row first = foremost();
        SweepAnswer.Whole whole = answer.whole();
        String within = " within " + Figures.span(horizonSeconds);
        String stops = first.criticalReach() > 0
                ? " alone stops " + Figures.count(first.criticalReach()) + " of "
                        + Figures.count(whole.critical(), "critical function", "critical functions") + within
                        + " (stake " + stake(first) + ")"
                : " alone stops " + Figures.count(first.reach()) + " of " + Figures.count(whole.nodes()) + " "
                        + what(whole.nodes()) + within;
        String name = first.what().name().equals(first.what().id())
                ? first.what().id()
                : first.what().name() + " (" + first.what().id() + ")";
        int begins = first.criticalReach() > 0 ? first.firstCriticalSeconds() : first.firstDarkSeconds();
        return name + stops + ", the first " + Figures.after(begins) + ".";
    }

    /** The first foreign switch of the ranking, for that is what the ranking is for; else the first. */
    private Row foremost() {
        return answer.rows().stream()
                .filter(row -> row.what().side() == Side.FOREIGN && row.reach() > 0)
                .findFirst()
                .orElse(answer.rows().getFirst());
    }

    private void section(Page page, Side side, String title) {
        boolean critical = answer.whole().critical() > 0;
        Table table = new Table()
                .column(title.toLowerCase(Locale.ROOT), Table.Column.LONG)
                .column("kind", Table.Column.TEXT);
        if (critical) {
            table.column("stake", Table.Column.FIGURE).column("critical", Table.Column.FIGURE);
        }
        table.column(what(2), Table.Column.FIGURE)
                .column("first after", Table.Column.FIGURE)
                .column("", Table.Column.LONG);
        for (Row row : rows) {
            if (row.what().side() != side || row.reach() == 0) {
                continue;
            }
            List<String> cells =
                    new ArrayList<>(List.of(row.what().id(), row.what().kind().word()));
            if (critical) {
                cells.add(stake(row));
                cells.add(Figures.count(row.criticalReach()) + " of "
                        + answer.whole().critical());
            }
            cells.add(Figures.count(row.reach()) + " of "
                    + Figures.count(answer.whole().nodes()));
            cells.add(Figures.span(row.firstDarkSeconds()));
            cells.add(remark(row));
            table.row(cells.toArray(String[]::new));
        }
        page.table(table);
    }

    private String stake(Row row) {
        return Figures.weight(row.stake()) + " of "
                + Figures.weight(answer.whole().weight());
    }

    private String remark(Row row) {
        if (!depends(row)) {
            return "";
        }
        Row best = inBest.get(row.what().id());
        return "depends (best: " + (best == null || best.reach() == 0 ? "none" : Figures.count(best.reach())) + ")";
    }

    private String what(int number) {
        return answer.ofFunctions() ? (number == 1 ? "function" : "functions") : number == 1 ? "node" : "nodes";
    }

    /** True if the best reading counts otherwise. */
    private boolean depends(Row row) {
        if (opened.best() == null) {
            return false;
        }
        Row best = inBest.get(row.what().id());
        return best == null || best.reach() != row.reach() || best.criticalReach() != row.criticalReach();
    }

    @Override
    public Fields document() {
        SweepAnswer.Whole whole = answer.whole();
        return opened.document("linchpin/sweep/1")
                .put("horizon", Figures.iso(horizonSeconds))
                .put("horizonHours", Figures.hours(horizonSeconds))
                .put("over", over)
                .put("counts", answer.ofFunctions() ? "functions" : "nodes")
                .put("whole", whole.nodes())
                .put("wholeCritical", whole.critical())
                .put("wholeWeight", whole.weight())
                .put("switchCount", answer.rows().size())
                .put("complete", answer.complete())
                .put("truncated", answer.complete() ? null : "stopped before every switch was tried")
                .put("switches", rows().rows());
    }

    @Override
    public Rows rows() {
        List<Fields> fields = new ArrayList<>();
        for (Row row : rows) {
            Fields one = new Fields()
                    .put("id", row.what().id())
                    .put("kind", row.what().kind().word())
                    .put("side", row.what().side().name().toLowerCase(Locale.ROOT))
                    .put("reach", row.reach())
                    .put("criticalReach", row.criticalReach())
                    .put("stake", row.stake());
            if (row.firstDarkSeconds() == Seconds.NEVER) {
                one.putNull("firstDark").putNull("firstDarkHours");
            } else {
                one.put("firstDark", Figures.iso(row.firstDarkSeconds()))
                        .put("firstDarkHours", Figures.hours(row.firstDarkSeconds()));
            }
            one.put("nodesDark", row.nodesDark());
            if (opened.compared()) {
                one.put("depends", depends(row));
            } else {
                one.putNull("depends");
            }
            fields.add(one.put("label", row.what().name()));
        }
        return new Rows("switches", COLUMNS, fields);
    }
}

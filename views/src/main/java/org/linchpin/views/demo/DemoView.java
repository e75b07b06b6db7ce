package org.linchpin.views.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.options.Action;
import org.linchpin.engine.own.OwnAnswer;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.engine.switches.Switch;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;
import org.linchpin.views.question.Opened;

/** The one screen of {@code demo}. */
public final class DemoView implements View {

    private static final int SHOWN = 6;
    private static final List<String> COLUMNS =
            List.of("id", "name", "kind", "side", "criticalReach", "stake", "firstDarkHours");

    private final Opened opened;
    private final String path;
    private final int horizonSeconds;
    private final SweepAnswer sweep;
    private final OwnAnswer own;
    private final @Nullable Action action;

    public DemoView(
            Opened opened, String path, int horizonSeconds, SweepAnswer sweep, OwnAnswer own, @Nullable Action action) {
        this.opened = opened;
        this.path = path;
        this.horizonSeconds = horizonSeconds;
        this.sweep = sweep;
        this.own = own;
        this.action = action;
    }

    @Override
    public void show(Page page) {
        List<SweepAnswer.Row> foreign = foreign();
        page.headline(opened.model().name() + " (invented): "
                + Figures.count(
                        foreign.stream().filter(row -> row.criticalReach() > 0).count())
                + " foreign states and suppliers can each stop a critical function within "
                + Figures.span(horizonSeconds)
                + (foreign.isEmpty()
                        ? "."
                        : "; " + named(foreign.getFirst().what()) + " alone stops "
                                + foreign.getFirst().criticalReach() + " of "
                                + sweep.whole().critical() + "."));
        page.table(linchpins(foreign));
        page.line(owned());
        page.line(action == null ? "No known option alone takes anything from a foreign supplier." : worth(action));
        page.line("Next: linchpin cut " + path
                + (action == null ? "" : " " + action.linchpin().id()) + ", linchpin who " + path
                + " payments, and docs/tutorial.md. Computed; nothing was switched.");
    }

    private Table linchpins(List<SweepAnswer.Row> foreign) {
        Table table = new Table()
                .column("who", Table.Column.LONG)
                .column("kind", Table.Column.TEXT)
                .column("stops", Table.Column.FIGURE)
                .column("stake", Table.Column.FIGURE)
                .column("the first after", Table.Column.FIGURE);
        for (SweepAnswer.Row row : foreign.subList(0, Math.min(SHOWN, foreign.size()))) {
            table.row(
                    named(row.what()),
                    row.what().kind().word(),
                    row.criticalReach() + " of " + sweep.whole().critical(),
                    Figures.weight(row.stake()) + " of "
                            + Figures.weight(sweep.whole().weight()),
                    Figures.span(row.firstCriticalSeconds()));
        }
        return table;
    }

    private String owned() {
        StringBuilder text = new StringBuilder("What is its own: with every foreign state off, ");
        for (int k = 0; k < own.moments().size(); k++) {
            OwnAnswer.Moment moment = own.moments().get(k);
            text.append(k == 0 ? "" : ", ")
                    .append(moment.lit())
                    .append(k == 0 ? " of " + own.criticalCount() + " critical functions work" : "")
                    .append(moment.atSeconds() == 0 ? " on day 0" : " after " + Figures.span(moment.atSeconds()));
        }
        OwnAnswer.Moment first = own.moments().getFirst();
        return text.append("; only ")
                .append(first.restartable())
                .append(" could restart. ")
                .append(Figures.weight(own.ownWeight()))
                .append(" of ")
                .append(Figures.weight(own.criticalWeight()))
                .append(" of the weight stays lit for good.")
                .toString();
    }

    private String worth(Action best) {
        int hole = best.leadSeconds() - best.firstDarkSeconds();
        String moved = best.movedTo().isEmpty()
                ? ""
                : " It makes " + best.movedTo().stream().map(DemoView::named).collect(Collectors.joining(", "))
                        + " stronger.";
        return "The one action: " + best.options().stream().map(this::named).collect(Collectors.joining(" with "))
                + ", for " + money(best.costMinor()) + " " + opened.model().currency() + ". It takes "
                + Figures.count(best.freed(), "critical function", "critical functions") + " from "
                + named(best.linchpin()) + ", whose stake falls from " + Figures.weight(best.stakeBefore()) + " to "
                + Figures.weight(best.stakeAfter()) + " within " + Figures.span(horizonSeconds) + ". It stands after "
                + Figures.span(best.leadSeconds())
                + (hole > 0
                        ? "; what there is lasts " + Figures.span(best.firstDarkSeconds()) + ": a hole of "
                                + Figures.span(hole) + "."
                        : ".")
                + moved;
    }

    private String named(String option) {
        for (Option one : opened.model().options()) {
            if (one.id().equals(option) && !one.name().equals(option)) {
                return one.name() + " (" + option + ")";
            }
        }
        return option;
    }

    private static String named(Switch what) {
        return what.name().equals(what.id()) ? what.id() : what.name() + " (" + what.id() + ")";
    }

    private static String money(long minor) {
        return minor % 100_000_000 == 0 ? Figures.count(minor / 100_000_000) + " million" : Figures.count(minor / 100);
    }

    private List<SweepAnswer.Row> foreign() {
        return sweep.rows().stream()
                .filter(row -> row.what().side() == Side.FOREIGN && row.reach() > 0)
                .filter(row ->
                        row.what().kind() == Switch.Kind.PARTY || row.what().kind() == Switch.Kind.JURISDICTION)
                .toList();
    }

    @Override
    public Fields document() {
        List<Fields> moments = new ArrayList<>();
        for (OwnAnswer.Moment moment : own.moments()) {
            moments.add(new Fields()
                    .put("atHours", Figures.hours(moment.atSeconds()))
                    .put("lit", moment.lit())
                    .put("restartable", moment.restartable()));
        }
        Fields fields = opened.document("linchpin/demo/1")
                .put("horizon", Figures.iso(horizonSeconds))
                .put("horizonHours", Figures.hours(horizonSeconds))
                .put("linchpins", rows().rows())
                .put(
                        "own",
                        new Fields()
                                .put("critical", own.criticalCount())
                                .put("criticalWeight", own.criticalWeight())
                                .put("ownWeight", own.ownWeight())
                                .put("moments", moments));
        Action best = action;
        return best == null
                ? fields.putNull("action")
                : fields.put(
                        "action",
                        new Fields()
                                .put("against", best.linchpin().id())
                                .put("options", best.options())
                                .put("cost", best.costMinor() / 100.0)
                                .put("leadHours", Figures.hours(best.leadSeconds()))
                                .put("stakeBefore", best.stakeBefore())
                                .put("stakeAfter", best.stakeAfter())
                                .put(
                                        "movedTo",
                                        best.movedTo().stream().map(Switch::id).toList()));
    }

    @Override
    public Rows rows() {
        List<Fields> rows = new ArrayList<>();
        for (SweepAnswer.Row row : foreign()) {
            rows.add(new Fields()
                    .put("id", row.what().id())
                    .put("name", row.what().name())
                    .put("kind", row.what().kind().word())
                    .put("side", row.what().side().name().toLowerCase(Locale.ROOT))
                    .put("criticalReach", row.criticalReach())
                    .put("stake", row.stake())
                    .put("firstDarkHours", Figures.hours(row.firstDarkSeconds())));
        }
        return new Rows("linchpins", COLUMNS, rows);
    }
}

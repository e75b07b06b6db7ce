package org.linchpin.views.cut;

import java.util.List;
import java.util.stream.Collectors;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutAnswer.Stop;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.options.Hole;
import org.linchpin.engine.options.HolesAnswer;
import org.linchpin.engine.options.Way;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Table;
import org.linchpin.views.words.NodeWords;

/** The brighter half of {@code cut}: the holes and the ways out, and what stays lit. */
final class WaysOutPage {

    private static final int LEFT_SHOWN = 3;

    private final Network network;
    private final CutAnswer answer;
    private final HolesAnswer holes;

    WaysOutPage(Network network, CutAnswer answer, HolesAnswer holes) {
        this.network = network;
        this.answer = answer;
        this.holes = holes;
    }

    void show(Page page) {
        boolean breached = answer.summary().functionsBreached() > 0;
        page.table(holeTable());
        if (!holes.complete()) {
            page.line("Truncated: not every way out was tried.");
        } else if (breached && holes.offered() == 0) {
            page.line("The model names no way out: it has no option that does not stand already.");
        }
        page.table(litTable());
    }

    private Table holeTable() {
        Table table = new Table()
                .column("", Table.Column.TEXT)
                .column("hole", Table.Column.TEXT)
                .column("from", Table.Column.FIGURE)
                .column("to", Table.Column.FIGURE)
                .column("lasts", Table.Column.FIGURE)
                .column("first way out, if ordered on the day of the cut", Table.Column.LONG);
        for (Hole hole : holes.holes()) {
            boolean none = hole.lastsSeconds() == 0;
            table.row(
                    network.critical(hole.function()) ? "!" : "",
                    network.id(hole.function()),
                    none ? "" : since(hole.fromSeconds()),
                    none || hole.toSeconds() == Seconds.NEVER ? "" : since(hole.toSeconds()),
                    none ? "no hole" : hole.toSeconds() == Seconds.NEVER ? "for good" : span(hole),
                    way(hole));
        }
        return table;
    }

    private static String span(Hole hole) {
        return Figures.span(hole.lastsSeconds());
    }

    private static String way(Hole hole) {
        Way way = hole.way();
        if (way == null) {
            return "no known option alone";
        }
        return String.join(" with ", way.ids()) + ", stands after " + Figures.span(way.leadSeconds());
    }

    private Table litTable() {
        Table table = new Table()
                .column("", Table.Column.TEXT)
                .column("stays lit", Table.Column.TEXT)
                .column("because", Table.Column.LONG);
        table.rows(
                answer.lit(),
                lit -> List.of(network.critical(lit.node()) ? "!" : "", network.id(lit.node()), because(lit)));
        return table;
    }

    private String because(CutAnswer.Lit lit) {
        Stop stop = lit.because();
        if (stop.node() < 0) {
            return "nothing beneath it goes dark";
        }
        String who = stop.node() == lit.node() ? "it" : NodeWords.of(network, stop.node());
        String lost = NodeWords.of(network, stop.lost());
        return switch (stop.stopper()) {
            case ENOUGH_LEFT -> who + " goes on without " + lost + left(stop.left());
            case OWN_HOLDOUT -> who + " holds out " + Figures.span(stop.holdoutSeconds()) + " without " + lost;
            case STOCK -> who + " has " + Figures.span(stop.holdoutSeconds()) + " of what " + lost + " gives";
            case SUPPORT, NOTHING_TOUCHED -> who + " runs on without " + lost + ", unsupported";
        };
    }

    private String left(List<Integer> left) {
        if (left.isEmpty()) {
            return "";
        }
        String shown = left.stream()
                .limit(LEFT_SHOWN)
                .map(one -> NodeWords.of(network, one))
                .collect(Collectors.joining(", "));
        int more = left.size() - LEFT_SHOWN;
        return ", on " + shown + (more > 0 ? " and " + more + " more" : "");
    }

    private String since(int seconds) {
        return Figures.span(Math.max(0, seconds - answer.startSeconds()));
    }
}

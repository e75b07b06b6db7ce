package org.linchpin.views.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.network.Network;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Mapped;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;
import org.linchpin.views.question.Opened;

/** The nodes of a model, as its files name them, in their order. One short row is kept for each. */
public final class NodesView implements View {

    private static final List<String> COLUMNS = List.of(
            "id",
            "label",
            "kind",
            "critical",
            "weight",
            "toleratesHours",
            "in",
            "by",
            "from",
            "needs",
            "neededBy",
            "unexamined",
            "assumed",
            "source",
            "confidence",
            "file",
            "line");

    private final Opened opened;
    private final Network network;
    private final List<Row> rows = new ArrayList<>();

    /** @param at its place in the network */
    private record Row(
            int at, String name, @Nullable String in, List<String> by, List<String> from, int needs, Claim claim) {}

    public NodesView(Opened opened) {
        this.opened = opened;
        this.network = opened.network();
        opened.model().nodes().forEach(node -> rows.add(row(node)));
    }

    private Row row(Node node) {
        return new Row(
                network.find(node.id()),
                node.name(),
                node.relations().in(),
                targets(node.relations().by()),
                targets(node.relations().from()),
                node.needs().size(),
                node.claim());
    }

    private static List<String> targets(List<Gate.Need> needs) {
        return needs.isEmpty()
                ? List.of()
                : needs.stream().map(Gate.Need::target).toList();
    }

    @Override
    public void show(Page page) {
        page.headline(Figures.count(rows.size(), "node", "nodes") + ".");
        Table table = new Table().column("node", Table.Column.LONG).column("kind", Table.Column.TEXT);
        table.rows(
                rows,
                row -> List.of(
                        network.id(row.at()), network.sort(row.at()).kind().word()));
        page.table(table);
    }

    @Override
    public Fields document() {
        return opened.document("linchpin/nodes/1").put("nodes", rows().rows());
    }

    @Override
    public Rows rows() {
        return new Rows("nodes", COLUMNS, Mapped.of(rows, this::fields));
    }

    private Fields fields(Row row) {
        int at = row.at();
        Claim claim = row.claim();
        Fields fields = new Fields()
                .put("id", network.id(at))
                .put("label", row.name())
                .put("kind", network.sort(at).kind().word())
                .put("critical", network.critical(at))
                .put("weight", network.weight(at))
                .put("toleratesHours", Figures.hours(network.tolerates(at)))
                .put("in", row.in())
                .put("by", row.by())
                .put("from", row.from())
                .put("needs", row.needs())
                .put("neededBy", network.outStart(at + 1) - network.outStart(at))
                .put("unexamined", network.unexamined(at))
                .put("assumed", claim.isAssumed())
                .put("source", claim.source())
                .put(
                        "confidence",
                        claim.confidence() == null
                                ? null
                                : claim.confidence().name().toLowerCase(Locale.ROOT));
        return claim.where().line() == 0
                ? fields.putNull("file").putNull("line")
                : fields.put("file", claim.where().file())
                        .put("line", claim.where().line());
    }
}

package org.linchpin.views.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.EngineVersion;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.formats.register.Finding;
import org.linchpin.formats.register.Tolerated;
import org.linchpin.formats.register.model.RegisterImport;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;

/** What {@code register import} made. */
public final class RegisterImportView implements View {

    private final Path to;
    private final RegisterImport.Result result;
    private final List<Node> functions = new ArrayList<>();
    private final List<Node> open = new ArrayList<>();

    public RegisterImportView(Path to, RegisterImport.Result result) {
        this.to = to;
        this.result = result;
        result.model().nodes().forEach(node -> {
            if (node.kind() == Kind.FUNCTION) {
                functions.add(node);
            }
            if (node.needs().stream().anyMatch(branch -> branch.gate() instanceof Gate.Unknown)) {
                open.add(node);
            }
        });
    }

    private long critical() {
        return functions.stream().filter(node -> node.role().critical()).count();
    }

    @Override
    public void show(Page page) {
        page.headline("The register is now the model " + to + ": "
                + Figures.count(functions.size(), "function", "functions") + ", " + Figures.count(critical())
                + " of them critical or important, "
                + Figures.count(result.entries().providers().size(), "provider", "providers") + ", "
                + Figures.count(result.model().nodes().size(), "node", "nodes") + ".");
        Table left = new Table()
                .column("the register does not say how these are joined", Table.Column.LONG)
                .column("node", Table.Column.LONG);
        left.rows(open, node -> List.of(node.name(), node.id()));
        page.table(left);
        Table tolerated = new Table()
                .column("tolerated", Table.Column.LONG)
                .column("times", Table.Column.FIGURE)
                .column("first", Table.Column.LONG);
        tolerated.rows(
                result.register().tolerated(), each -> List.of(each.what(), Figures.count(each.count()), place(each)));
        page.table(tolerated);
        int faults = result.register().findings().size();
        page.line((faults == 0
                        ? ""
                        : Figures.count(faults, "fault was", "faults were") + " met while it was read (linchpin"
                                + " register check). ")
                + (open.isEmpty() ? "" : "What to ask first: linchpin ask " + to + ". ")
                + "Next: linchpin who --all " + to);
    }

    private static String place(Tolerated tolerated) {
        return tolerated.first().file()
                + (tolerated.first().line() == 0 ? "" : ":" + tolerated.first().line());
    }

    @Override
    public Fields document() {
        return new Fields()
                .put("schema", "linchpin/register-import/1")
                .put("engine", EngineVersion.text())
                .put("directory", to.toString())
                .put("functions", functions.size())
                .put("criticalFunctions", critical())
                .put("providers", result.entries().providers().size())
                .put("nodes", result.model().nodes().size())
                .put("open", rows().rows())
                .put(
                        "tolerated",
                        result.register().tolerated().stream()
                                .map(each -> new Fields()
                                        .put("what", each.what())
                                        .put("times", each.count())
                                        .put("first", place(each)))
                                .toList())
                .put(
                        "faults",
                        result.register().findings().stream()
                                .map(RegisterImportView::fault)
                                .toList());
    }

    private static Fields fault(Finding finding) {
        return new Fields()
                .put("rule", finding.rule())
                .put("file", finding.place().file())
                .put("line", finding.place().line())
                .put("why", finding.why());
    }

    @Override
    public Rows rows() {
        return new Rows(
                "open",
                List.of("id", "name"),
                open.stream()
                        .map(node -> new Fields().put("id", node.id()).put("name", node.name()))
                        .toList());
    }
}

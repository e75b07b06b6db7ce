package org.linchpin.views.debian;

import java.nio.file.Path;
import java.util.List;
import org.linchpin.engine.EngineVersion;
import org.linchpin.formats.debian.DebianImport;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;

/** What {@code import debian} found. */
public final class ImportView implements View {

    private final Path to;
    private final DebianImport.Result result;

    public ImportView(Path to, DebianImport.Result result) {
        this.to = to;
        this.result = result;
    }

    @Override
    public void show(Page page) {
        page.headline(Figures.count(result.packages(), "package", "packages") + " with "
                + Figures.count(result.clauses(), "clause", "clauses") + " of dependence and "
                + Figures.count(result.maintainers(), "maintainer", "maintainers") + " are now the model " + to + ".");
        Table table = new Table().column("nothing in the lists meets a need of", Table.Column.LONG);
        result.unmet().forEach(table::row);
        page.table(table);
        page.line(Figures.count(result.lists().size(), "list", "lists") + " read, "
                + Figures.count(result.clausesWithAlternatives()) + " clauses have alternatives, "
                + Figures.count(result.unmet().size(), "package has", "packages have") + " an unmet need, "
                + Figures.count(result.skipped(), "stanza was", "stanzas were") + " skipped. Next: linchpin cut " + to
                + " libssl3");
    }

    @Override
    public Fields document() {
        return new Fields()
                .put("schema", "linchpin/import/1")
                .put("engine", EngineVersion.text())
                .put("directory", to.toString())
                .put("lists", result.lists().stream().map(Path::toString).toList())
                .put("stanzas", result.stanzas())
                .put("skipped", result.skipped())
                .put("packages", result.packages())
                .put("clauses", result.clauses())
                .put("clausesWithAlternatives", result.clausesWithAlternatives())
                .put("maintainers", result.maintainers())
                .put("unmet", rows().rows());
    }

    @Override
    public Rows rows() {
        return new Rows(
                "unmet",
                List.of("id"),
                result.unmet().stream().map(id -> new Fields().put("id", id)).toList());
    }
}

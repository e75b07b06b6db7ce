package org.linchpin.views.register;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.linchpin.engine.EngineVersion;
import org.linchpin.formats.register.merge.Conflict;
import org.linchpin.formats.register.merge.Filing;
import org.linchpin.formats.register.merge.Merge;
import org.linchpin.formats.register.merge.RegisterMerge;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Mapped;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;

/** What {@code register merge} found, and where it put it. */
public final class RegisterMergeView implements View {

    private final Path to;
    private final RegisterMerge.Result result;
    private final List<Filing> skipped;

    public RegisterMergeView(Path to, RegisterMerge.Result result) {
        this.to = to;
        this.result = result;
        this.skipped =
                result.filings().stream().filter(filing -> !filing.isRead()).toList();
    }

    @Override
    public void show(Page page) {
        page.headline(
                Figures.count(result.count(Filing.Status.READ), "register is", "registers are") + " now the picture "
                        + to + ": " + Figures.count(entities(), "entity", "entities") + ", "
                        + Figures.count(result.providers().all().size(), "provider", "providers") + ", "
                        + Figures.count(result.nodes(), "node", "nodes") + ".");
        Table merges = new Table().column("one provider by", Table.Column.TEXT).column("merges", Table.Column.FIGURE);
        rules().forEach((rule, count) -> merges.row(rule, Figures.count(count)));
        page.table(merges);
        Table conflicts = new Table()
                .column("at odds", Table.Column.TEXT)
                .column("confidence", Table.Column.TEXT)
                .column("id", Table.Column.LONG)
                .column("other", Table.Column.LONG)
                .column("said", Table.Column.LONG);
        conflicts.rows(
                result.conflicts(),
                each -> List.of(each.kind().word(), each.confidence().word(), each.id(), each.other(), each.said()));
        page.table(conflicts);
        Table left = new Table()
                .column("not taken", Table.Column.LONG)
                .column("why", Table.Column.TEXT)
                .column("", Table.Column.LONG);
        left.rows(skipped, each -> List.of(each.cover().path(), status(each), each.why()));
        page.table(left);
        page.line(Figures.count(result.conflicts().size(), "thing is", "things are") + " at odds, "
                + Figures.count(skipped.size(), "register was", "registers were") + " not taken. Next: linchpin sweep "
                + to
                + ", linchpin register screen " + to + " --population FILE");
    }

    private static String status(Filing filing) {
        return filing.status().name().toLowerCase(Locale.ROOT);
    }

    private long entities() {
        return result.filings().stream()
                .flatMap(filing -> filing.facts().entities().stream())
                .map(entity -> entity.lei())
                .distinct()
                .count();
    }

    private Map<String, Long> rules() {
        Map<String, Long> rules = new TreeMap<>();
        for (Merge merge : result.merges()) {
            rules.merge(merge.rule().word(), 1L, Long::sum);
        }
        return rules;
    }

    @Override
    public Fields document() {
        Fields rules = new Fields();
        rules().forEach(rules::put);
        return new Fields()
                .put("schema", "linchpin/register-merge/1")
                .put("engine", EngineVersion.text())
                .put("directory", to.toString())
                .put("registers", result.filings().size())
                .put("read", result.count(Filing.Status.READ))
                .put("entities", entities())
                .put("providers", result.providers().all().size())
                .put("nodes", result.nodes())
                .put("merges", rules)
                .put("conflicts", rows().rows())
                .put("skipped", Mapped.of(skipped, RegisterMergeView::skipped));
    }

    private static Fields skipped(Filing filing) {
        return new Fields()
                .put("path", filing.cover().path())
                .put("status", status(filing))
                .put("why", filing.why());
    }

    @Override
    public Rows rows() {
        return new Rows(
                "conflicts",
                List.of("kind", "confidence", "id", "other", "said", "why"),
                Mapped.of(result.conflicts(), RegisterMergeView::conflict));
    }

    private static Fields conflict(Conflict conflict) {
        return new Fields()
                .put("kind", conflict.kind().word())
                .put("confidence", conflict.confidence().word())
                .put("id", conflict.id())
                .put("other", conflict.other())
                .put("said", conflict.said())
                .put("why", conflict.why());
    }
}

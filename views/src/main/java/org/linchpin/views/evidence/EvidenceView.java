package org.linchpin.views.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.evidence.EvidenceAnswer;
import org.linchpin.engine.evidence.EvidenceAnswer.Row;
import org.linchpin.engine.evidence.Strength;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Source;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Mapped;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;
import org.linchpin.views.question.Opened;

/** The claims of a model, weakest first; or of its nodes those that nobody looked beneath. */
public final class EvidenceView implements View {

    private static final List<String> COLUMNS = List.of(
            "id",
            "label",
            "kind",
            "strength",
            "weight",
            "functions",
            "source",
            "sourceTitle",
            "assumed",
            "date",
            "confidence",
            "note",
            "unexamined",
            "file",
            "line");

    private final Opened opened;
    private final EvidenceAnswer answer;
    private final boolean onlyUnexamined;
    private final List<Row> rows;
    private final Map<String, Source> sources = new HashMap<>();

    /** @param onlyUnexamined true for nodes that nobody looked beneath, in place of claims */
    public EvidenceView(Opened opened, EvidenceAnswer answer, boolean onlyUnexamined) {
        this.opened = opened;
        this.answer = answer;
        this.onlyUnexamined = onlyUnexamined;
        this.rows = onlyUnexamined
                ? answer.rows().stream()
                        .filter(Row::unexamined)
                        .sorted(Comparator.comparingDouble((Row row) -> -row.weight())
                                .thenComparing(Row::id))
                        .toList()
                : answer.rows();
        opened.model().sources().forEach(source -> sources.put(source.id(), source));
    }

    @Override
    public void show(Page page) {
        page.headline(sentence());
        Table table = new Table()
                .column(onlyUnexamined ? "unexamined" : "claim about", Table.Column.LONG)
                .column("rests on", Table.Column.LONG)
                .column("functions", Table.Column.FIGURE)
                .column("weight", Table.Column.FIGURE);
        table.rows(
                rows,
                row -> List.of(row.id(), basis(row), Figures.count(row.functions()), Figures.weight(row.weight())));
        page.table(table);
        page.line(
                truncated() == null
                        ? opened.footing() + "."
                        : "Truncated: " + truncated() + "; " + opened.footing() + ".");
    }

    private String sentence() {
        if (onlyUnexamined) {
            return rows.isEmpty()
                    ? "Of every node somebody said what it needs."
                    : "Of " + Figures.count(rows.size(), "node", "nodes") + " nobody said what "
                            + (rows.size() == 1 ? "it needs" : "they need") + "; " + beneath(rows) + ".";
        }
        List<Row> weak = rows.stream()
                .filter(row -> row.strength().compareTo(Strength.LOW) <= 0)
                .toList();
        return Figures.count(weak.size()) + " of " + Figures.count(rows.size(), "claim rests", "claims rest")
                + " on no source or a weak one; " + beneath(weak) + ".";
    }

    private static String beneath(List<Row> some) {
        long count = some.stream().filter(row -> row.functions() > 0).count();
        return Figures.count(count, "of them stands", "of them stand") + " beneath a function that matters";
    }

    private static String basis(Row row) {
        String source = row.claim().source();
        return source != null ? source : row.claim().isAssumed() ? "assumed" : "nothing";
    }

    private @Nullable String truncated() {
        return answer.complete()
                ? null
                : "beneath " + Figures.count(answer.functions(), "function", "functions")
                        + " was looked, not beneath all";
    }

    @Override
    public Fields document() {
        return opened.document("linchpin/evidence/1")
                .put("functions", answer.functions())
                .put("complete", answer.complete())
                .put("truncated", truncated())
                .put("claims", rows().rows());
    }

    @Override
    public Rows rows() {
        return new Rows("claims", COLUMNS, Mapped.of(rows, this::fields));
    }

    private Fields fields(Row row) {
        Claim claim = row.claim();
        Source source = claim.source() == null ? null : sources.get(claim.source());
        Fields fields = new Fields()
                .put("id", row.id())
                .put("label", row.name())
                .put("kind", row.kind())
                .put("strength", row.strength().name().toLowerCase(Locale.ROOT))
                .put("weight", row.weight())
                .put("functions", row.functions())
                .put("source", claim.source())
                .put("sourceTitle", source == null ? null : source.title())
                .put("assumed", claim.assumed())
                .put("date", claim.date() == null ? null : claim.date().toString())
                .put(
                        "confidence",
                        claim.confidence() == null
                                ? null
                                : claim.confidence().name().toLowerCase(Locale.ROOT))
                .put("note", claim.note())
                .put("unexamined", row.unexamined());
        return claim.where().line() == 0
                ? fields.putNull("file").putNull("line")
                : fields.put("file", claim.where().file())
                        .put("line", claim.where().line());
    }
}

package org.linchpin.formats.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Ids;
import org.linchpin.formats.text.Quote;

/**
 * The rows of {@code nodes.csv} in columns. A node's number in the pool of ids is its row: this table is filled before
 * anything else is put into the pool.
 */
final class NodeTable implements CsvFile.Taker {

    static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "name",
            "by",
            "from",
            "keys",
            "readers",
            "in",
            "at",
            "holdout",
            "restart",
            "tolerates",
            "until",
            "weight",
            "critical",
            "class",
            "complete",
            "ground",
            "source",
            "date",
            "confidence",
            "assumed",
            "note");

    private static final List<String> REQUIRED = List.of("id", "kind");

    private final String file;
    private final TextPool ids;
    private final Consumer<Problem> problems;
    private final Cells cells;
    private final TextPool texts = new TextPool();
    private final IntColumn names = new IntColumn();
    private final IntColumn classes = new IntColumn();
    private final IntColumn notes = new IntColumn();
    private final IntColumn standings = new IntColumn();
    private final IntColumn relations = new IntColumn();
    private final IntColumn timings = new IntColumn();
    private final IntColumn evidences = new IntColumn();
    private final LineNumbers lines = new LineNumbers();
    private int size;
    private @Nullable Layout layout;

    /** Where the header has put what. */
    private record Layout(
            int id,
            int kind,
            int name,
            int dataClass,
            int note,
            Part<NodeCells.Standing> standing,
            Part<Node.Relations> relations,
            Part<Node.Timing> timing,
            Part<Evidence> evidence) {}

    private NodeTable(String file, TextPool ids, Consumer<Problem> problems) {
        this.file = file;
        this.ids = ids;
        this.problems = problems;
        this.cells = new Cells(problems);
        texts.intern(new char[0], 0, 0);
    }

    static NodeTable read(Path path, TextPool ids, Consumer<Problem> problems) {
        NodeTable table = new NodeTable(path.toString(), ids, problems);
        new CsvFile(path, problems).read(COLUMNS, REQUIRED, table);
        return table;
    }

    static NodeTable empty(TextPool ids) {
        return new NodeTable("nodes.csv", ids, problem -> {});
    }

    @Override
    public void header(Columns columns) {
        layout = new Layout(
                columns.field("id"),
                columns.field("kind"),
                columns.field("name"),
                columns.field("class"),
                columns.field("note"),
                NodeCells.standing(columns, cells),
                NodeCells.relations(columns, cells),
                NodeCells.timing(columns, cells),
                Evidence.Fields.of(columns).part(cells));
    }

    @Override
    public void row(Row row) {
        Layout at = layout();
        int number = ids.intern(row.chars(), row.start(at.id), row.end(at.id));
        if (number < size) {
            String id = row.text(at.id);
            problems.accept(Problem.error(
                    row.where(at.id),
                    "an id must be given once: " + Quote.of(id) + " stands on line " + lines.of(number) + " too"));
            return;
        }
        checkId(row, at.id);
        if (row.isEmpty(at.kind)) {
            cells.fault(row, at.kind, 0, "a node must have a kind", null);
        }
        lines.add(number, row.line());
        names.set(number, text(row, at.name));
        notes.set(number, text(row, at.note));
        classes.set(number, text(row, at.dataClass));
        standings.set(number, at.standing.of(row));
        relations.set(number, at.relations.of(row));
        timings.set(number, at.timing.of(row));
        evidences.set(number, at.evidence.of(row));
        size++;
    }

    int size() {
        return size;
    }

    /** The node of that row, with these needs. */
    Node node(int row, List<Gate.Branch> needs) {
        Layout at = layout();
        Claim claim = at.evidence.get(evidences.get(row)).at(new Where(file, lines.of(row), 0));
        NodeCells.Standing standing = at.standing.get(standings.get(row));
        String id = ids.get(row);
        int name = names.get(row);
        int related = relations.get(row);
        return new Node(
                id,
                standing.kind(),
                name == 0 ? id : texts.get(name),
                related == 0 ? Node.Relations.NONE : claimed(at.relations.get(related), claim),
                needs,
                at.timing.get(timings.get(row)),
                standing.role(),
                standing.examined(),
                textOrNull(classes.get(row)),
                textOrNull(notes.get(row)),
                claim);
    }

    private void checkId(Row row, int field) {
        if (row.isEmpty(field)) {
            cells.fault(row, field, 0, "a node must have an id", null);
        } else {
            cells.read(row, field, "", Ids::parse);
        }
    }

    private int text(Row row, int field) {
        if (row.isEmpty(field)) {
            return 0;
        }
        int known = texts.size();
        int number = texts.intern(row.chars(), row.start(field), row.end(field));
        if (number == known) {
            cells.read(row, field, "", Prose::parse);
        }
        return number;
    }

    private @Nullable String textOrNull(int number) {
        return number == 0 ? null : texts.get(number);
    }

    /** A relation rests on what its row rests on. */
    private static Node.Relations claimed(Node.Relations shared, Claim claim) {
        return new Node.Relations(
                claimed(shared.by(), claim),
                claimed(shared.from(), claim),
                claimed(shared.keys(), claim),
                shared.readers(),
                shared.in(),
                shared.at());
    }

    private static List<Gate.Need> claimed(List<Gate.Need> needs, Claim claim) {
        return needs.isEmpty()
                ? needs
                : needs.stream()
                        .map(need -> new Gate.Need(
                                need.target(),
                                need.aspect(),
                                need.holdout(),
                                need.cache(),
                                need.until(),
                                need.noticeSeconds(),
                                claim))
                        .toList();
    }

    private Layout layout() {
        if (layout == null) {
            throw new IllegalStateException("the header comes before the rows");
        }
        return layout;
    }
}

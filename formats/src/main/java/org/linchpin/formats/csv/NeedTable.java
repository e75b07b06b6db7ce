package org.linchpin.formats.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.GateWord;
import org.linchpin.formats.text.Ids;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.TextException;

/**
 * The rows of {@code needs.csv} in columns. Rows of one node that follow one another are a run; the runs of a node are
 * chained, so that rows may come in any order and cost 4 bytes each where they come by node.
 */
final class NeedTable implements CsvFile.Taker {

    static final List<String> COLUMNS = List.of(
            "node",
            "need",
            "group",
            "gate",
            "holdout",
            "cache",
            "share",
            "ready",
            "maybe",
            "until",
            "notice",
            "source",
            "date",
            "confidence",
            "assumed");

    private static final List<String> REQUIRED = List.of("node", "need");
    private static final int MOST_DIGITS_OF_GROUP = 9;

    private final String file;
    private final TextPool ids;
    private final Consumer<Problem> problems;
    private final Cells cells;
    private final IntColumn targets = new IntColumn();
    private final IntColumn terms = new IntColumn();
    /** Group number + 1; 0 for all-of. */
    private final IntColumn groups = new IntColumn();

    private final IntColumn runStarts = new IntColumn();
    /** By run: the next of the same node + 1. */
    private final IntColumn nextRuns = new IntColumn();
    /** By node: its first and its last run + 1. */
    private final IntColumn firstRuns = new IntColumn();

    private final IntColumn lastRuns = new IntColumn();
    private final LineNumbers lines = new LineNumbers();
    private int size;
    private int runs;
    private int lastNode = -1;
    private @Nullable Layout layout;

    /** Where the header has put what. */
    private record Layout(int node, int need, int group, int gate, Part<NeedCells.Terms> terms) {}

    private NeedTable(String file, TextPool ids, Consumer<Problem> problems) {
        this.file = file;
        this.ids = ids;
        this.problems = problems;
        this.cells = new Cells(problems);
    }

    static NeedTable read(Path path, TextPool ids, Consumer<Problem> problems) {
        NeedTable table = new NeedTable(path.toString(), ids, problems);
        new CsvFile(path, problems).read(COLUMNS, REQUIRED, table);
        table.checkGroups();
        return table;
    }

    static NeedTable empty(TextPool ids) {
        return new NeedTable("needs.csv", ids, problem -> {});
    }

    @Override
    public void header(Columns columns) {
        layout = new Layout(
                columns.field("node"),
                columns.field("need"),
                columns.field("group"),
                columns.field("gate"),
                NeedCells.terms(columns, cells));
    }

    @Override
    public void row(Row row) {
        Layout at = layout();
        if (row.isEmpty(at.node) || row.isEmpty(at.need)) {
            int missing = row.isEmpty(at.node) ? at.node : at.need;
            cells.fault(row, missing, 0, "a row of needs must name a node and its need", null);
            return;
        }
        int idEnd = idEnd(row, at.need);
        if (idEnd == row.start(at.need)) {
            checkId(row, at.need, row.end(at.need));
            return;
        }
        int node = row.repeats(at.node) ? lastNode : id(row, at.node, row.end(at.node));
        startRow(node);
        targets.set(size, id(row, at.need, idEnd));
        terms.set(size, at.terms.of(row, idEnd - row.start(at.need)));
        groups.set(size, cells.read(row, at.group, -1, NeedTable::group) + 1);
        if (row.isEmpty(at.group) && !row.isEmpty(at.gate)) {
            cells.fault(row, at.gate, 0, "a gate must have a group: " + Quote.of(row.text(at.gate)), null);
        }
        lines.add(size, row.line());
        size++;
    }

    /** True if any row is about the node of that number. */
    boolean hasNeeds(int node) {
        return firstRuns.get(node) != 0;
    }

    /** The node's needs, in the order of the file; a group stands where its first row does. */
    List<Gate.Branch> needsOf(int node) {
        List<Gate.@Nullable Branch> needs = new ArrayList<>();
        Map<Integer, Group> found = new LinkedHashMap<>();
        forEachRow(node, row -> {
            int number = groups.get(row);
            if (number == 0) {
                needs.add(branch(row));
            } else {
                found.computeIfAbsent(number, absent -> {
                            needs.add(null);
                            return new Group(needs.size() - 1);
                        })
                        .rows
                        .add(row);
            }
        });
        found.values().forEach(group -> needs.set(group.place, group.branch()));
        return List.copyOf(needs);
    }

    private Gate.Branch branch(int row) {
        return terms(row).branch(ids.get(targets.get(row)), where(row));
    }

    private NeedCells.Terms terms(int row) {
        return layout().terms.get(terms.get(row));
    }

    private void checkGroups() {
        if (groups.isAllZero()) {
            return;
        }
        for (int node = 0; node < ids.size(); node++) {
            Map<Integer, Group> found = new LinkedHashMap<>();
            forEachRow(node, row -> {
                if (groups.get(row) != 0) {
                    found.computeIfAbsent(groups.get(row), Group::new).rows.add(row);
                }
            });
            found.values().forEach(Group::check);
        }
    }

    private void forEachRow(int node, IntConsumer visitor) {
        for (int run = firstRuns.get(node); run != 0; run = nextRuns.get(run - 1)) {
            int end = run == runs ? size : runStarts.get(run);
            for (int row = runStarts.get(run - 1); row < end; row++) {
                visitor.accept(row);
            }
        }
    }

    /** The rows of a node that are joined by one gate, and the gate's place among the node's needs. */
    private final class Group {
        private final int place;
        private final List<Integer> rows = new ArrayList<>();

        Group(int place) {
            this.place = place;
        }

        Gate.Branch branch() {
            return Gate.Branch.of(
                    word().over(rows.stream().map(NeedTable.this::branch).toList()));
        }

        /** The first gate that is stated, any-of if none is. */
        GateWord word() {
            for (int row : rows) {
                GateWord stated = terms(row).gate();
                if (stated != null) {
                    return stated;
                }
            }
            return GateWord.ANY;
        }

        void check() {
            GateWord word = word();
            for (int row : rows) {
                GateWord other = terms(row).gate();
                if (other != null && !other.equals(word)) {
                    problems.accept(Problem.error(
                            where(row),
                            "the rows of a group must state one gate: " + Quote.of(word.format()) + " and "
                                    + Quote.of(other.format())));
                }
            }
            if (word.join() == GateWord.Join.AT_LEAST && word.amount() > rows.size()) {
                problems.accept(Problem.error(
                        where(rows.getFirst()),
                        "a gate " + Quote.of(word.format()) + " must have at least " + word.amount() + " branches, not "
                                + rows.size()));
            }
        }
    }

    private void startRow(int node) {
        if (node == lastNode) {
            return;
        }
        lastNode = node;
        runStarts.set(runs++, size);
        int before = lastRuns.get(node);
        if (before == 0) {
            firstRuns.set(node, runs);
        } else {
            nextRuns.set(before - 1, runs);
        }
        lastRuns.set(node, runs);
    }

    private int id(Row row, int field, int end) {
        int known = ids.size();
        int number = ids.intern(row.chars(), row.start(field), end);
        if (number == known) {
            checkId(row, field, end);
        }
        return number;
    }

    private void checkId(Row row, int field, int end) {
        try {
            Ids.parse(new String(row.chars(), row.start(field), end - row.start(field)));
        } catch (TextException e) {
            problems.accept(Problem.error(row.where(field, e.offset()), e.message(), e.maybe()));
        }
    }

    private static int idEnd(Row row, int field) {
        int end = row.start(field);
        while (end < row.end(field) && row.chars()[end] != ' ' && row.chars()[end] != ':' && row.chars()[end] != '~') {
            end++;
        }
        return end;
    }

    private static int group(String text) {
        if (text.length() > MOST_DIGITS_OF_GROUP || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new TextException("a group must be a number: " + Quote.of(text), null, 0);
        }
        return Integer.parseInt(text);
    }

    private Where where(int row) {
        return new Where(file, lines.of(row), 0);
    }

    private Layout layout() {
        if (layout == null) {
            throw new IllegalStateException("the header comes before the rows");
        }
        return layout;
    }
}

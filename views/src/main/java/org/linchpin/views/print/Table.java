package org.linchpin.views.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rows of text under named columns. */
public final class Table {

    /** How a column behaves. */
    public enum Column {
        /** As wide as its widest cell. */
        TEXT,
        /** The same, to the right. */
        FIGURE,
        /** Gives way when the table is wider than the terminal: its cells are cut. */
        LONG,
        /** Gives way too, but its cells keep their ends. */
        CHAIN
    }

    private final List<String> names = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private List<List<String>> rows = new ArrayList<>();

    public Table column(String name, Column column) {
        names.add(name);
        columns.add(column);
        return this;
    }

    /** One cell for each column. */
    public void row(String... cells) {
        rows.add(clean(List.of(cells)));
    }

    /** A row for each item, instead of those there are; its cells are made when the row is shown. */
    public <T> void rows(List<T> items, Function<T, List<String>> cells) {
        rows = Mapped.of(items, item -> clean(cells.apply(item)));
    }

    private List<String> clean(List<String> cells) {
        if (cells.size() != names.size()) {
            throw new IllegalArgumentException("A row must have " + names.size() + " cells, not " + cells.size() + ".");
        }
        List<String> row = new ArrayList<>(cells.size());
        for (String cell : cells) {
            row.add(Text.oneLine(cell));
        }
        return row;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    List<String> names() {
        return names;
    }

    List<Column> columns() {
        return columns;
    }

    List<List<String>> rows() {
        return rows;
    }
}

package org.linchpin.formats.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that were filed for one template. */
public final class Table {

    private final Template template;
    private final String file;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> pool = new HashMap<>();

    /** @param file where the rows stand, for messages */
    public Table(Template template, String file) {
        this.template = template;
        this.file = file;
    }

    public Template template() {
        return template;
    }

    public String file() {
        return file;
    }

    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** A table of these rows and, behind them, others of its template, which keep their places. */
    Table with(List<Row> others) {
        Table both = new Table(template, file);
        both.rows.addAll(rows);
        both.rows.addAll(others);
        return both;
    }

    /** @param cells by the place of their column in the template; taken as they are, kept */
    public Row add(int line, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            cells[i] = cell.isEmpty() ? "" : pool.computeIfAbsent(cell, text -> text);
        }
        Row row = new Row(this, line, cells);
        rows.add(row);
        return row;
    }
}

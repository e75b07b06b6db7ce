package org.linchpin.formats.register.read;

import java.util.Arrays;
import java.util.List;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.register.Template;
import org.linchpin.formats.text.Quote;

/** Takes the rows of a table that has one column a column. */
final class PlainTaker implements Csv.Taker {

    private final Table table;
    private final Template template;
    private final Notes notes;
    private final Values values;
    private int[] places = {};

    PlainTaker(Table table, Notes notes) {
        this.table = table;
        this.template = table.template();
        this.notes = notes;
        this.values = new Values(notes);
    }

    @Override
    public boolean header(int line, List<String> cells) {
        places = new int[cells.size()];
        boolean[] seen = new boolean[template.columns().size()];
        boolean inOrder = true;
        int last = -1;
        for (int i = 0; i < places.length; i++) {
            String cell = cells.get(i);
            int place = place(cell, line);
            if (place >= 0 && seen[place]) {
                notes.find("802", header(line, cell), cell, "the column is named twice; the first is read");
                place = -1;
            }
            places[i] = place;
            if (place >= 0) {
                seen[place] = true;
                inOrder &= place > last;
                last = place;
            }
        }
        if (!inOrder) {
            notes.tolerate("columns in another order", Place.line(table.file(), line));
        }
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                String column = template.columns().get(i).code();
                notes.find("801", header(line, column), column, "the header does not name the column");
            }
        }
        return true;
    }

    /** Where the column of that name stands in the template, or -1. */
    int find(String cell) {
        String column = Headers.column(template, cell);
        int place = template.place(column);
        return place < 0 && template.code().equals("B_03.03") && column.equals("c0030")
                ? template.place("c0031")
                : place;
    }

    private int place(String cell, int line) {
        int place = find(cell);
        if (place < 0) {
            notes.find(
                    "801",
                    header(line, cell),
                    cell,
                    cell.isEmpty() ? "a header cell is empty" : Quote.of(cell) + " is no column of " + template.code());
        } else if (!cell.equals(template.columns().get(place).code())) {
            notes.tolerate("columns by another name", header(line, cell));
        }
        return place;
    }

    private Place header(int line, String cell) {
        return new Place(table.file(), template.code(), line, Headers.column(template, cell));
    }

    @Override
    public void row(int line, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            notes.tolerate("empty rows", Place.line(table.file(), line));
            return;
        }
        if (!notes.mayAddRow(table.file(), line)) {
            return;
        }
        if (cells.size() != places.length) {
            notes.find(
                    "809",
                    new Place(table.file(), template.code(), line, ""),
                    "",
                    "the row has " + cells.size() + " cells, the header " + places.length
                            + "; only a comma separates cells");
        }
        String[] row = new String[template.columns().size()];
        Arrays.fill(row, "");
        for (int i = 0; i < Math.min(cells.size(), places.length); i++) {
            if (places[i] >= 0) {
                row[places[i]] = values.read(table, line, template.columns().get(places[i]), cells.get(i));
            }
        }
        table.add(line, row);
    }
}

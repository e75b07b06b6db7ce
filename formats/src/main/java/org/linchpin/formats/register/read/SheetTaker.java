package org.linchpin.formats.register.read;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.formats.register.Cell;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.register.Template;
import org.linchpin.formats.xlsx.SheetCell;
import org.linchpin.formats.xlsx.Workbook;

/** Takes the rows of a sheet: looks for the row that names the columns, passes over the titles and labels around it. */
final class SheetTaker implements Workbook.RowTaker {

    /** Rows with something in them that may stand above the names of the columns. */
    private static final int MOST_ABOVE = 10;

    /** Rows that may say in words, below the names, what the columns hold. */
    private static final int MOST_LABELS = 3;

    /** A number in a row may look like the code of a column. */
    private static final int FEWEST_NAMES = 2;

    private static final int SHORTEST_LABEL = 3;

    private record Line(int number, List<SheetCell> cells) {}

    private record Source(int at, Column column) {}

    private final Table table;
    private final Template template;
    private final PlainTaker taker;
    private final SheetValues values;
    private final Cells clean;
    private final Notes notes;
    private final List<Line> first = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private boolean isHeaded;
    private int labels = MOST_LABELS;

    SheetTaker(Table table, PlainTaker taker, SheetValues values, Notes notes) {
        this.table = table;
        this.template = table.template();
        this.taker = taker;
        this.values = values;
        this.clean = new Cells(notes);
        this.notes = notes;
    }

    @Override
    public boolean row(int number, List<SheetCell> cells) {
        if (isHeaded) {
            take(number, cells);
            return true;
        }
        first.add(new Line(number, cells));
        return first.size() <= MOST_ABOVE || startReading();
    }

    /** To be called when all was taken: the sheet may have been a short one. */
    void finish() {
        if (!isHeaded && !first.isEmpty()) {
            startReading();
        }
    }

    /** False, and a finding, if none of the first rows names columns. */
    private boolean startReading() {
        int header = 0;
        for (int i = 1; i < first.size(); i++) {
            if (names(first.get(i)) > names(first.get(header))) {
                header = i;
            }
        }
        Line line = first.get(header);
        if (names(line) < FEWEST_NAMES) {
            notes.find(
                    "801",
                    Place.file(table.file()),
                    "",
                    "none of the first " + MOST_ABOVE + " rows names the columns of " + template.code()
                            + "; the sheet was not read");
            first.clear();
            return false;
        }
        isHeaded = true;
        head(line);
        List<Line> below = List.copyOf(first.subList(header + 1, first.size()));
        first.clear();
        below.forEach(row -> take(row.number(), row.cells()));
        return true;
    }

    private int names(Line line) {
        return (int) line.cells().stream()
                .map(SheetValues::heading)
                .mapToInt(heading -> taker.find(heading))
                .filter(place -> place >= 0)
                .distinct()
                .count();
    }

    private void head(Line line) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String heading = SheetValues.heading(line.cells().get(i));
            int place = taker.find(heading);
            if (place >= 0) {
                named.add(heading);
                sources.add(new Source(i, template.columns().get(place)));
            } else if (!heading.isEmpty()) {
                notes.tolerate("columns that the template has not", Place.line(table.file(), line.number()));
            }
        }
        taker.header(line.number(), named);
    }

    private void take(int number, List<SheetCell> cells) {
        if (labels > 0 && isLabels(cells)) {
            labels--;
            notes.tolerate("rows of labels", Place.line(table.file(), number));
            return;
        }
        labels = 0;
        List<String> texts = new ArrayList<>(sources.size());
        for (Source source : sources) {
            SheetCell cell = source.at() < cells.size() ? cells.get(source.at()) : null;
            texts.add(
                    cell == null ? "" : clean.clean(values.text(number, source.column(), cell), table.file(), number));
        }
        taker.row(number, texts);
    }

    /** True if the cells of typed columns are words, none with a digit; every LEI, date and number has one. */
    private boolean isLabels(List<SheetCell> cells) {
        boolean isAny = false;
        for (Source source : sources) {
            SheetCell cell = source.at() < cells.size() ? cells.get(source.at()) : null;
            if (cell == null || cell.isEmpty()) {
                continue;
            }
            if (cell.kind() != SheetCell.Kind.TEXT) {
                return false;
            }
            switch (source.column().kind()) {
                case LEI, DATE, AMOUNT, INTEGER -> {
                    if (!isWords(cell.text())) {
                        return false;
                    }
                    isAny = true;
                }
                default -> {}
            }
        }
        return isAny;
    }

    private static boolean isWords(String text) {
        return text.length() >= SHORTEST_LABEL
                && text.chars().noneMatch(Character::isDigit)
                && !Cell.value(text).isEmpty();
    }
}

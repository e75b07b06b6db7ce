package org.linchpin.formats.register.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.register.Template;
import org.linchpin.formats.text.Quote;

/** Takes the facts of a table that has one row a fact, and puts those of one key into one row. */
final class DataPointTaker implements Csv.Taker {

    static final String POINT = "datapoint";
    private static final String FACT = "factValue";

    private record Gathered(int line, String[] cells) {}

    private final Table table;
    private final Template template;
    private final DataPoints points;
    private final @Nullable String taxonomy;
    private final TaxonomyVotes votes;
    private final Notes notes;
    private final Values values;
    private final List<DataPoints.@Nullable Target> dimensions = new ArrayList<>();
    private final Map<List<String>, Gathered> rows = new LinkedHashMap<>();
    private int pointField;
    private int factField;

    DataPointTaker(Table table, DataPoints points, @Nullable String taxonomy, TaxonomyVotes votes, Notes notes) {
        this.table = table;
        this.template = table.template();
        this.points = points;
        this.taxonomy = taxonomy;
        this.votes = votes;
        this.notes = notes;
        this.values = new Values(notes);
    }

    @Override
    public boolean header(int line, List<String> cells) {
        pointField = cells.indexOf(POINT);
        factField = cells.indexOf(FACT);
        if (factField < 0) {
            notes.find("801", Place.line(table.file(), line), "", "the header must name the column " + Quote.of(FACT));
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            DataPoints.Target target = null;
            if (i != pointField && i != factField) {
                target = points.find(taxonomy, template.code(), cells.get(i));
                if (target == null) {
                    notes.find(
                            "801",
                            Place.line(table.file(), line),
                            cells.get(i),
                            Quote.of(cells.get(i)) + " is no dimension of " + template.code());
                }
            }
            dimensions.add(target);
        }
        return true;
    }

    @Override
    public void row(int line, List<String> cells) {
        if (cells.size() != dimensions.size()) {
            notes.find(
                    "809",
                    new Place(table.file(), template.code(), line, ""),
                    "",
                    "the row has " + cells.size() + " cells, the header " + dimensions.size());
            return;
        }
        DataPoints.Target target = points.find(taxonomy, template.code(), cells.get(pointField));
        if (target == null) {
            notes.find(
                    "801",
                    Place.line(table.file(), line),
                    cells.get(pointField),
                    Quote.of(cells.get(pointField)) + " is no data point of " + template.code());
            return;
        }
        points.taxonomies(template.code(), cells.get(pointField)).forEach(votes::vote);
        Gathered row = gathered(line, cells);
        int place = template.place(target.column());
        if (row == null || place < 0) {
            return;
        }
        if (!row.cells()[place].isEmpty()) {
            notes.find(
                    "806",
                    new Place(table.file(), template.code(), line, target.column()),
                    cells.get(factField),
                    "the fact stands twice; the first is read");
            return;
        }
        row.cells()[place] =
                values.read(table, line, template.columns().get(place), written(target, cells.get(factField)));
    }

    private @Nullable Gathered gathered(int line, List<String> cells) {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i != pointField && i != factField) {
                key.add(cells.get(i));
            }
        }
        Gathered known = rows.get(key);
        if (known != null) {
            return known;
        }
        if (!notes.mayAddRow(table.file(), line)) {
            return null;
        }
        String[] row = new String[template.columns().size()];
        Arrays.fill(row, "");
        for (int i = 0; i < cells.size(); i++) {
            DataPoints.Target dimension = dimensions.get(i);
            int place = dimension == null ? -1 : template.place(dimension.column());
            if (dimension != null && place >= 0) {
                row[place] = values.read(table, line, template.columns().get(place), written(dimension, cells.get(i)));
            }
        }
        Gathered made = new Gathered(line, row);
        rows.put(key, made);
        return made;
    }

    /** With the prefix that the layout leaves out. */
    private static String written(DataPoints.Target target, String value) {
        return value.isEmpty() || target.prefix().isEmpty() || value.startsWith(target.prefix())
                ? value
                : target.prefix() + value;
    }

    /** Puts the rows into the table; to be called when all facts were taken. */
    void close() {
        rows.values().forEach(row -> table.add(row.line(), row.cells()));
    }
}

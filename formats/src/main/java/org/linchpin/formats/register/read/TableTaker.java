package org.linchpin.formats.register.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Table;

/** Takes the rows of a table in the layout that its header tells. */
final class TableTaker implements Csv.Taker {

    private final Table table;
    private final DataPoints points;
    private final @Nullable String taxonomy;
    private final TaxonomyVotes votes;
    private final Notes notes;
    private Csv.Taker taker;
    private @Nullable DataPointTaker facts;

    TableTaker(Table table, DataPoints points, @Nullable String taxonomy, TaxonomyVotes votes, Notes notes) {
        this.table = table;
        this.points = points;
        this.taxonomy = taxonomy;
        this.votes = votes;
        this.notes = notes;
        this.taker = new PlainTaker(table, notes);
    }

    @Override
    public boolean header(int line, List<String> cells) {
        if (cells.contains(DataPointTaker.POINT)) {
            facts = new DataPointTaker(table, points, taxonomy, votes, notes);
            taker = facts;
        }
        return taker.header(line, cells);
    }

    @Override
    public void row(int line, List<String> cells) {
        taker.row(line, cells);
    }

    /** True if the table was in data points; then its rows are in it now. To be called when all was taken. */
    boolean finish() {
        if (facts != null) {
            facts.close();
        }
        return facts != null;
    }
}

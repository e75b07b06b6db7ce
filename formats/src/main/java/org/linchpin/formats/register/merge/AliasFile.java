package org.linchpin.formats.register.merge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Dates;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.TextException;

/** Reads decisions: CSV with the columns {@code id,same_as,decided_by,date,reason}. */
public final class AliasFile {

    static final List<String> COLUMNS = List.of("id", "same_as", "decided_by", "date", "reason");

    private static final long MOST_BYTES = 64L << 20;

    private AliasFile() {}

    /**
     * What is wrong is told; what is right is returned.
     *
     * @throws IOException if it cannot be read
     */
    public static List<Alias> read(Path file, Problems problems) throws IOException {
        List<Alias> aliases = new ArrayList<>();
        CsvInput.read(file, COLUMNS, MOST_BYTES, problems, (cells, where) -> alias(cells, where, problems, aliases));
        return aliases;
    }

    private static void alias(CsvInput.Cells cells, Where where, Problems problems, List<Alias> aliases) {
        String id = cells.get("id");
        String sameAs = cells.get("same_as");
        String by = cells.get("decided_by");
        if (id.isEmpty() || sameAs.isEmpty() || by.isEmpty()) {
            problems.error(where, "an alias must say id, same_as and decided_by");
        } else if (id.equals(sameAs)) {
            problems.error(where, "an alias must name two identities, not one: " + Quote.of(id));
        } else {
            try {
                LocalDate date = Dates.parse(cells.get("date"));
                aliases.add(new Alias(id, sameAs, by, date, cells.get("reason"), where));
            } catch (TextException e) {
                problems.accept(Problem.error(where, e.message(), e.maybe()));
            }
        }
    }
}

package org.linchpin.formats.register.merge;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

/** Reads and writes decisions: CSV with the columns {@code id,same_as,decided_by,date,reason}. */
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
        if (Files.size(file) > MOST_BYTES) {
            problems.error(new Where(file.toString(), 0, 0), "a file of aliases must have at most 64 MB");
            return List.of();
        }
        List<Alias> aliases = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                Where where = new Where(file.toString(), (int) row.getStartingLineNumber(), 0);
                if (!hasColumns(row, where, problems)) {
                    return List.of();
                }
                alias(row, where, problems, aliases);
            }
        } catch (CsvParseException e) {
            problems.error(new Where(file.toString(), 0, 0), "the file must be CSV: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return aliases;
    }

    private static boolean hasColumns(NamedCsvRecord row, Where where, Problems problems) {
        for (String column : COLUMNS) {
            if (!row.getHeader().contains(column)) {
                problems.error(
                        new Where(where.file(), 1, 0),
                        "the header must name " + String.join(", ", COLUMNS) + "; there is no " + Quote.of(column));
                return false;
            }
        }
        return true;
    }

    private static void alias(NamedCsvRecord row, Where where, Problems problems, List<Alias> aliases) {
        String id = row.getField("id").strip();
        String sameAs = row.getField("same_as").strip();
        String by = row.getField("decided_by").strip();
        if (id.isEmpty() || sameAs.isEmpty() || by.isEmpty()) {
            problems.error(where, "an alias must say id, same_as and decided_by");
        } else if (id.equals(sameAs)) {
            problems.error(where, "an alias must name two identities, not one: " + Quote.of(id));
        } else {
            try {
                LocalDate date = Dates.parse(row.getField("date").strip());
                aliases.add(
                        new Alias(id, sameAs, by, date, row.getField("reason").strip(), where));
            } catch (TextException e) {
                problems.accept(Problem.error(where, e.message(), e.maybe()));
            }
        }
    }
}

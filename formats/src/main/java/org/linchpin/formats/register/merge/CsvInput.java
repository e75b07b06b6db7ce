package org.linchpin.formats.register.merge;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Quote;

/** A table that people, or a merge, have written: CSV with a header that names its columns. */
public final class CsvInput {

    /** Takes the rows one by one. */
    public interface Taker {
        void row(Cells cells, Where where);
    }

    /** The cells of a row by their column, without blanks around them. */
    public interface Cells {
        String get(String column);
    }

    private CsvInput() {}

    /**
     * What is wrong with the file is told; rows are taken up to there.
     *
     * @param columns that must be there
     * @throws IOException if it cannot be read
     */
    public static void read(Path file, List<String> columns, long mostBytes, Problems problems, Taker taker)
            throws IOException {
        if (Files.size(file) > mostBytes) {
            problems.error(new Where(file.toString(), 0, 0), "the file must have at most " + (mostBytes >> 20) + " MB");
            return;
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().maxBufferSize(1 << 20).ofNamedCsvRecord(file)) {
            boolean isFirst = true;
            for (NamedCsvRecord row : reader) {
                if (isFirst && !hasColumns(row, columns, file, problems)) {
                    return;
                }
                isFirst = false;
                taker.row(
                        column -> row.getField(column).strip(),
                        new Where(file.toString(), (int) row.getStartingLineNumber(), 0));
            }
        } catch (CsvParseException e) {
            problems.error(new Where(file.toString(), 0, 0), "the file must be CSV: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean hasColumns(NamedCsvRecord row, List<String> columns, Path file, Problems problems) {
        for (String column : columns) {
            if (!row.getHeader().contains(column)) {
                problems.error(
                        new Where(file.toString(), 1, 0),
                        "the header must name " + String.join(", ", columns) + "; there is no " + Quote.of(column));
                return false;
            }
        }
        return true;
    }
}

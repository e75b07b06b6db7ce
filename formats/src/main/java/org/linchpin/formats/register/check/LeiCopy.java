package org.linchpin.formats.register.check;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.formats.text.Quote;

/**
 * A user's own copy of the LEIs there are: a CSV whose header names {@code LEI}, and {@code status} or the golden copy's
 * {@code Registration.RegistrationStatus}. It is read row by row; only the LEIs that are asked for are kept.
 */
public final class LeiCopy {

    private static final List<String> STATUS = List.of("status", "registration.registrationstatus");

    private final Path file;

    public LeiCopy(Path file) {
        this.file = file;
    }

    /**
     * The registration status of those of the LEIs that the copy has.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    Map<String, String> statuses(Set<String> leis) {
        Map<String, String> found = new HashMap<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> rows = reader.iterator();
            List<String> header = rows.hasNext() ? rows.next().getFields() : List.of();
            int lei = place(header, List.of("lei"));
            int status = place(header, STATUS);
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                String code = lei < row.getFieldCount() ? row.getField(lei) : "";
                if (leis.contains(code)) {
                    found.put(code, status < row.getFieldCount() ? row.getField(status) : "");
                }
            }
        } catch (CsvParseException e) {
            throw new UncheckedIOException(new IOException(file + ": " + e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private int place(List<String> header, List<String> names) throws IOException {
        for (int i = 0; i < header.size(); i++) {
            for (String name : names) {
                if (header.get(i).strip().equalsIgnoreCase(name)) {
                    return i;
                }
            }
        }
        throw new IOException(file + ":1: the header must name a column " + Quote.of(names.getFirst()));
    }
}

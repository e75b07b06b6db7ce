package org.linchpin.formats.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Quote;

/**
 * Reads a CSV file with a header, RFC 4180, UTF-8, row by row in bounded memory. What is wrong with the file as CSV is
 * reported here; what is wrong with its cells, by the taker of the rows.
 */
final class CsvFile {

    /** FastCSV keeps one field and one read of 8192 characters in a buffer of this size. */
    private static final int BUFFER_CHARS = 1 << 16;

    private static final int LONGEST_FIELD = BUFFER_CHARS - 8192;

    /** Takes the rows of a file, the header first. */
    interface Taker {
        void header(Columns columns);

        void row(Row row);
    }

    private final Path path;
    private final String name;
    private final Consumer<Problem> problems;

    CsvFile(Path path, Consumer<Problem> problems) {
        this.path = path;
        this.name = path.toString();
        this.problems = problems;
    }

    /** Hands over every row that has as many fields as the header. */
    void read(List<String> known, List<String> required, Taker taker) {
        if (!Files.isRegularFile(path)) {
            problems.accept(Problem.error(new Where(name, 0, 0), "it must be a regular file"));
            return;
        }
        Row row = new Row(name);
        try (InputStream in = withoutByteOrderMark(Files.newInputStream(path));
                CsvReader<Row> reader = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(BUFFER_CHARS)
                        .build(row, strict(in))) {
            read(reader.iterator(), row, known, required, taker);
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            problems.accept(Problem.error(
                    row.where(row.fieldCount()),
                    "a quoted field must end with a quote and then a comma or the end of the line, and a field must"
                            + " have at most " + LONGEST_FIELD + " characters; nothing was read from here on"));
        } catch (IOException | UncheckedIOException e) {
            problems.accept(unreadable(e));
        }
    }

    private void read(Iterator<Row> rows, Row row, List<String> known, List<String> required, Taker taker) {
        if (!rows.hasNext()) {
            problems.accept(Problem.error(
                    new Where(name, 1, 1),
                    "the first line must name the columns",
                    "\"" + String.join(",", required) + "\""));
            return;
        }
        rows.next();
        Columns columns = Columns.of(row, known, required, problems);
        if (columns == null) {
            return;
        }
        taker.header(columns);
        while (rows.hasNext()) {
            rows.next();
            if (row.fieldCount() == columns.count()) {
                taker.row(row);
            } else {
                problems.accept(Problem.error(
                        new Where(name, row.line(), 1),
                        "the row must have " + columns.count() + " fields as the header has, not " + row.fieldCount(),
                        row.fieldCount() > columns.count() ? "put a field with a comma in it in quotes" : null));
            }
        }
    }

    private Problem unreadable(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        if (cause instanceof CharacterCodingException) {
            return Utf8Fault.in(path);
        }
        return Problem.error(new Where(name, 0, 0), "it must be readable: " + Quote.of(String.valueOf(cause)));
    }

    private static Reader strict(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static InputStream withoutByteOrderMark(InputStream raw) throws IOException {
        InputStream in = new BufferedInputStream(raw, 1 << 16);
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        in.mark(mark.length);
        if (!Arrays.equals(in.readNBytes(mark.length), mark)) {
            in.reset();
        }
        return in;
    }
}

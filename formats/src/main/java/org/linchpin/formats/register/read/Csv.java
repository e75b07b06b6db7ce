package org.linchpin.formats.register.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Place;

/** Reads one CSV file of a package row by row. What is wrong with it as CSV is noted here. */
final class Csv {

    private static final int BUFFER_CHARS = 1 << 16;

    /** More columns than any template has, by far. */
    private static final int MOST_FIELDS = 200;

    /** Takes the rows, the header first. */
    interface Taker {
        /** @return false if nothing can be made of the file */
        boolean header(int line, List<String> cells);

        void row(int line, List<String> cells);
    }

    private final String path;
    private final Notes notes;
    private final Taker taker;
    private final Cells clean;
    private boolean isHeaded;
    private int line;

    private Csv(String path, Notes notes, Taker taker) {
        this.path = path;
        this.notes = notes;
        this.taker = taker;
        this.clean = new Cells(notes);
    }

    /** @return false if the file was empty, or could not be read to its end */
    static boolean read(PackageFiles files, String path, Notes notes, Taker taker) {
        return new Csv(path, notes, taker).read(files);
    }

    private boolean read(PackageFiles files) {
        try (BufferedInputStream in = new BufferedInputStream(files.open(path), CsvStart.LONGEST)) {
            CsvStart start = CsvStart.of(in);
            if (start.isWide()) {
                return notUtf8();
            }
            if (start.hasByteOrderMark()) {
                notes.tolerate("a byte order mark", Place.file(path));
            }
            if (start.separator() == ';') {
                notes.find(
                        "809", Place.line(path, 1), "", "only a comma separates cells; semicolons were read as commas");
            }
            try (CsvReader<CsvRecord> reader = reader(in, start.separator())) {
                for (CsvRecord row : reader) {
                    if (!take(row)) {
                        return false;
                    }
                }
            }
            return isHeaded;
        } catch (CsvParseException e) {
            notes.find(
                    "809",
                    Place.line(path, line + 1),
                    "",
                    "a quoted cell must end with a quote and then a comma or the end of the line, a cell must have at"
                            + " most some " + BUFFER_CHARS + " characters and a row some thousand cells; nothing was"
                            + " read from here on");
            return false;
        } catch (UncheckedIOException e) {
            return unreadable(e.getCause());
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private static CsvReader<CsvRecord> reader(InputStream in, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER_CHARS)
                .ofCsvRecord(new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** False if no more rows are wanted. */
    private boolean take(CsvRecord row) {
        line = (int) Math.min(row.getStartingLineNumber(), Integer.MAX_VALUE);
        if (row.getFieldCount() > MOST_FIELDS) {
            notes.find(
                    "809",
                    Place.line(path, line),
                    "",
                    "a row must have at most " + MOST_FIELDS + " cells, not " + row.getFieldCount()
                            + "; nothing was read from here on");
            return false;
        }
        List<String> cells = new ArrayList<>(row.getFieldCount());
        for (int i = 0; i < row.getFieldCount(); i++) {
            cells.add(clean.clean(row.getField(i), path, line));
        }
        if (isHeaded) {
            taker.row(line, cells);
            return true;
        }
        isHeaded = true;
        return taker.header(line, cells);
    }

    private boolean unreadable(@Nullable IOException e) {
        if (e instanceof CharacterCodingException) {
            return notUtf8();
        }
        notes.find("unreadable", Place.line(path, line), "", e == null ? "" : String.valueOf(e.getMessage()));
        return false;
    }

    private boolean notUtf8() {
        notes.find("306", Place.line(path, line + 1), "", "the file is not UTF-8; nothing was read from here on");
        return false;
    }
}

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
import java.util.Arrays;
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

    private Csv() {}

    /** @return false if the file was empty, or could not be read to its end */
    static boolean read(PackageFiles files, String path, Notes notes, Taker taker) {
        int line = 0;
        try (InputStream in = withoutByteOrderMark(files.open(path), path, notes);
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(BUFFER_CHARS)
                        .ofCsvRecord(new InputStreamReader(
                                in,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            boolean isHeader = true;
            for (CsvRecord row : reader) {
                line = (int) Math.min(row.getStartingLineNumber(), Integer.MAX_VALUE);
                List<String> cells = row.getFields().stream().map(String::strip).toList();
                if (cells.size() > MOST_FIELDS) {
                    notes.find("809", Place.line(path, line), "", "a row has " + cells.size() + " cells");
                    return false;
                }
                if (isHeader) {
                    isHeader = false;
                    if (!taker.header(line, cells)) {
                        return false;
                    }
                } else {
                    taker.row(line, cells);
                }
            }
            return !isHeader;
        } catch (CsvParseException e) {
            notes.find(
                    "809",
                    Place.line(path, line + 1),
                    "",
                    "a quoted cell must end with a quote and then a comma or the end of the line, and a cell must have"
                            + " at most " + (BUFFER_CHARS - 8192) + " characters; nothing was read from here on");
            return false;
        } catch (CharacterCodingException e) {
            notes.find("306", Place.line(path, line + 1), "", "the file is not UTF-8; nothing was read from here on");
            return false;
        } catch (UncheckedIOException e) {
            return unreadable(path, line, e.getCause(), notes);
        } catch (IOException e) {
            return unreadable(path, line, e, notes);
        }
    }

    private static boolean unreadable(String path, int line, @Nullable IOException e, Notes notes) {
        if (e instanceof CharacterCodingException) {
            notes.find("306", Place.line(path, line + 1), "", "the file is not UTF-8; nothing was read from here on");
        } else {
            notes.find("unreadable", Place.line(path, line), "", e == null ? "" : String.valueOf(e.getMessage()));
        }
        return false;
    }

    private static InputStream withoutByteOrderMark(InputStream raw, String path, Notes notes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 15);
        in.mark(3);
        byte[] start = in.readNBytes(3);
        if (Arrays.equals(start, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            notes.tolerate("a byte order mark", Place.file(path));
        } else {
            in.reset();
        }
        return in;
    }
}

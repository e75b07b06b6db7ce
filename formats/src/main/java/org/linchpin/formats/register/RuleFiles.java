package org.linchpin.formats.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dated data files that rules, lists and templates are read from: those that ship, or a user's own copy of any of them
 * in a directory, by the same names.
 */
public final class RuleFiles {

    private final @Nullable Path directory;

    private RuleFiles(@Nullable Path directory) {
        this.directory = directory;
    }

    public static RuleFiles shipped() {
        return new RuleFiles(null);
    }

    /** The files of the directory in place of the shipped ones of the same name. */
    public static RuleFiles over(Path directory) {
        return new RuleFiles(directory);
    }

    /**
     * The rows of a file with a header.
     *
     * @throws UncheckedIOException if it cannot be read, or is no CSV
     */
    public List<NamedCsvRecord> rows(String name) {
        try (InputStream in = open(name);
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw new UncheckedIOException(new IOException(name + ": " + e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String name) throws IOException {
        if (directory != null && Files.isRegularFile(directory.resolve(name))) {
            return Files.newInputStream(directory.resolve(name));
        }
        InputStream shipped = RuleFiles.class.getResourceAsStream(name);
        if (shipped == null) {
            throw new IOException("there is no rule file \"" + name + "\"");
        }
        return shipped;
    }
}

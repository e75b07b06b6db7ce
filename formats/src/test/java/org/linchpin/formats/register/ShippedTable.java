package org.linchpin.formats.register;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tables as tests read them: the shipped ones, the ones lent to tests, and those in a sample package. */
final class ShippedTable {
    private ShippedTable() {}

    /** The shipped {@code name}, row by row. */
    static List<NamedCsvRecord> shipped(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                        ShippedTable.class.getResourceAsStream("/org/linchpin/formats/register/" + name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return rows(reader);
        }
    }

    /** The rows of a file on disk. */
    static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return rows(reader);
        }
    }

    /** The tables of the package {@code zip}, by template ({@code B_01.01}). */
    static Map<String, List<NamedCsvRecord>> packaged(Path zip) throws IOException {
        Map<String, List<NamedCsvRecord>> tables = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (file.matches("b_\\d\\d\\.\\d\\d\\.csv")) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    tables.put("B" + file.substring(1, file.length() - 4), rows(new StringReader(text)));
                }
            }
        }
        assertThat(tables).hasSize(15);
        return tables;
    }

    private static List<NamedCsvRecord> rows(Reader reader) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        }
    }
}

package org.linchpin.formats.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A register that is being made, cell by cell; written as a package in the plain layout. */
public final class Draft {

    private static final String REPORT = """
            {"documentInfo": {"documentType": "https://xbrl.org/2021/xbrl-csv", "extends": \
            ["http://www.eba.europa.eu/eu/fr/xbrl/crr/fws/dora/4.0/mod/dora.json"]}}""";

    private final Templates templates;
    private final Map<String, List<String[]>> rows = new TreeMap<>();
    public final Map<String, String> parameters = new LinkedHashMap<>();
    public final Map<String, String> indicators = new LinkedHashMap<>();
    public String name = "";

    public Draft(Templates templates) {
        this.templates = templates;
        for (Template template : templates.all()) {
            rows.put(template.code(), new ArrayList<>());
            indicators.put(template.code(), "true");
        }
    }

    public Templates templates() {
        return templates;
    }

    /** Returns the row's number, from 0. */
    public int add(String template, String... cells) {
        int width = templates.get(template).columns().size();
        if (cells.length > width) {
            throw new IllegalArgumentException(template + " has " + width + " columns");
        }
        String[] row = Arrays.copyOf(cells, width);
        Arrays.setAll(row, i -> row[i] == null ? "" : row[i]);
        rows.get(template).add(row);
        return rows.get(template).size() - 1;
    }

    public int count(String template) {
        return rows.get(template).size();
    }

    public String get(String template, int row, String column) {
        return rows.get(template).get(row)[templates.get(template).place(column)];
    }

    public void set(String template, int row, String column, String text) {
        rows.get(template).get(row)[templates.get(template).place(column)] = text;
    }

    public void repeat(String template, int row) {
        rows.get(template).add(rows.get(template).get(row).clone());
    }

    public void clear() {
        rows.values().forEach(List::clear);
    }

    /** Everywhere but in the package's name and parameters. */
    public void rename(String text, String other) {
        rows.values()
                .forEach(table -> table.forEach(row -> Arrays.setAll(row, i -> row[i].equals(text) ? other : row[i])));
    }

    /** The files of the package by their path within its root folder. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(
                files,
                "META-INF/reportPackage.json",
                "{\"documentInfo\": {\"documentType\": \"https://xbrl.org/report-package/2023\"}}");
        put(files, "reports/report.json", REPORT);
        put(files, "reports/parameters.csv", pairs("name,value", parameters));
        put(files, "reports/FilingIndicators.csv", pairs("templateID,reported", indicators));
        for (Template template : templates.all()) {
            StringBuilder text = new StringBuilder(
                    template.columns().stream().map(Column::code).collect(Collectors.joining(",", "", "\n")));
            for (String[] row : rows.get(template.code())) {
                text.append(Arrays.stream(row).map(Draft::quoted).collect(Collectors.joining(",", "", "\n")));
            }
            put(files, "reports/" + template.fileName(), text.toString());
        }
        return files;
    }

    private static String pairs(String header, Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "," + pair.getValue() + "\n")
                .collect(Collectors.joining("", header + "\n", ""));
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\\n\\r]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A folder of the register's name below the directory. */
    public Path writeFolder(Path directory) {
        return writeFolder(directory, name, files());
    }

    public static Path writeFolder(Path directory, String name, Map<String, byte[]> files) {
        Path root = directory.resolve(name);
        files.forEach((path, bytes) -> {
            try {
                Files.createDirectories(root.resolve(path).getParent());
                Files.write(root.resolve(path), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return root;
    }

    /** A zip of the register's name in the directory. */
    public Path writeZip(Path directory) {
        return writeZip(directory, name, name, files());
    }

    public static Path writeZip(Path directory, String name, String root, Map<String, byte[]> files) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(root + "/" + file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
            return Files.write(directory.resolve(name + ".zip"), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

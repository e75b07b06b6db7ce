package org.linchpin.formats.register.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.text.Quote;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The files of a package that are no tables.
 *
 * @param taxonomy of the entry point that {@code report.json} extends, such as {@code 4.0}, or null
 */
record Manifest(@Nullable String taxonomy, Map<String, String> parameters, Map<String, Boolean> filed) {

    static final String REPORT = "report.json";
    static final String PARAMETERS = "parameters.csv";
    static final String INDICATORS = "FilingIndicators.csv";

    static final Manifest NONE = new Manifest(null, Map.of(), Map.of());

    /** Of parameters, or of filing indicators. */
    private static final int MOST_PAIRS = 1_000;

    private static final int MOST_JSON_BYTES = 1 << 20;

    private static final String REPORT_PACKAGE = "META-INF/reportPackage.json";
    private static final String ENTRY = "/fws/dora/";

    /** True if the file is one of these, in letters of any case. */
    static boolean isPart(String path) {
        String name = Contents.name(path);
        return name.equalsIgnoreCase(REPORT) || name.equalsIgnoreCase(PARAMETERS) || name.equalsIgnoreCase(INDICATORS);
    }

    static Manifest read(PackageFiles files, Notes notes) {
        String report = find(files, REPORT, notes);
        String parameters = find(files, PARAMETERS, notes);
        String indicators = find(files, INDICATORS, notes);
        if (files.paths().stream().noneMatch(path -> path.endsWith(REPORT_PACKAGE))) {
            notes.find("103", Place.file(REPORT_PACKAGE), "", "the file is missing");
        }
        require(report, REPORT, notes);
        require(parameters, PARAMETERS, notes);
        require(indicators, INDICATORS, notes);
        return new Manifest(
                report == null ? null : taxonomy(files, report, notes),
                parameters == null ? Map.of() : parameters(files, parameters, notes),
                indicators == null ? Map.of() : filed(files, indicators, notes));
    }

    private static @Nullable String find(PackageFiles files, String name, Notes notes) {
        List<String> found = files.paths().stream()
                .filter(path -> !SystemFiles.isOne(path))
                .filter(path -> Contents.name(path).equalsIgnoreCase(name))
                .toList();
        for (String path : found) {
            if (Contents.name(path).equals(name)) {
                return path;
            }
        }
        if (found.isEmpty()) {
            return null;
        }
        notes.find("720", Place.file(found.getFirst()), "", "the file must be named " + Quote.of(name));
        return found.getFirst();
    }

    private static void require(@Nullable String found, String name, Notes notes) {
        if (found == null) {
            notes.find("701", Place.file("reports/" + name), "", "the file is missing");
        }
    }

    private static @Nullable String taxonomy(PackageFiles files, String path, Notes notes) {
        List<String> entries = new ArrayList<>();
        try (InputStream in = files.open(path);
                JsonParser json =
                        new JsonFactory().createParser(ObjectReadContext.empty(), in.readNBytes(MOST_JSON_BYTES))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING && json.getString().contains(ENTRY)) {
                    entries.add(json.getString());
                }
            }
        } catch (JacksonException | IOException e) {
            notes.find("701", Place.file(path), "", "the file is not readable JSON");
            return null;
        }
        if (entries.size() != 1) {
            notes.find(
                    "505",
                    Place.file(path),
                    entries.isEmpty() ? "" : entries.getFirst(),
                    "the file must extend one entry point of the DORA module, .." + ENTRY + "4.0/mod/dora.json");
            return null;
        }
        String entry = entries.getFirst();
        String rest = entry.substring(entry.indexOf(ENTRY) + ENTRY.length());
        String version = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
        if (!DataPoints.TAXONOMIES.contains(version)) {
            notes.find("505", Place.file(path), entry, "the taxonomy must be 4.0 or 4.2, not " + Quote.of(version));
            return null;
        }
        return version;
    }

    private static Map<String, String> parameters(PackageFiles files, String path, Notes notes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        pairs(files, path, List.of("name", "value"), "723", notes, (line, name, value) -> parameters.put(name, value));
        return parameters;
    }

    private static Map<String, Boolean> filed(PackageFiles files, String path, Notes notes) {
        Map<String, Boolean> filed = new LinkedHashMap<>();
        pairs(files, path, List.of("templateID", "reported"), "702", notes, (line, template, reported) -> {
            boolean isTrue = reported.equalsIgnoreCase("true") || reported.equals("1");
            boolean isFalse = reported.equalsIgnoreCase("false") || reported.equals("0");
            if (!isTrue && !isFalse) {
                notes.find(
                        "704",
                        new Place(path, template, line, ""),
                        reported,
                        "a filing indicator must be true or false, not " + Quote.of(reported));
            }
            if (filed.putIfAbsent(template, !isFalse) != null) {
                notes.find(
                        "703", new Place(path, template, line, ""), template, "the template has two filing indicators");
            }
        });
        return filed;
    }

    private interface Pair {
        void take(int line, String first, String second);
    }

    private static void pairs(
            PackageFiles files, String path, List<String> header, String rule, Notes notes, Pair pair) {
        boolean isWhole = Csv.read(files, path, notes, new Csv.Taker() {
            private int pairs;

            @Override
            public boolean header(int line, List<String> cells) {
                if (!cells.equals(header)) {
                    notes.find(
                            rule,
                            Place.line(path, line),
                            String.join(",", cells),
                            "the header must be " + String.join(",", header));
                }
                return cells.size() == 2;
            }

            @Override
            public void row(int line, List<String> cells) {
                if (cells.size() == 2) {
                    if (pairs++ < MOST_PAIRS) {
                        pair.take(line, cells.get(0), cells.get(1));
                    }
                } else if (!cells.equals(List.of(""))) {
                    notes.find("809", Place.line(path, line), "", "the row must have two cells, not " + cells.size());
                }
            }
        });
        if (!isWhole) {
            notes.find("701", Place.file(path), "", "the file is empty or not whole");
        }
    }
}

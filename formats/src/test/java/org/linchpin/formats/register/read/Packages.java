package org.linchpin.formats.register.read;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linchpin.formats.register.Finding;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.Tolerated;

/** Packages made for tests: whole but for what a test changes. */
final class Packages {

    static final RuleFiles RULES = RuleFiles.shipped();
    static final Templates TEMPLATES = Templates.of(RULES);

    static final PackageReader READER = new PackageReader(RULES, TEMPLATES);

    static final String CONTRACTS = "pkg/reports/b_02.01.csv";
    static final String REPORT = "pkg/reports/report.json";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** A package with two contracts and nothing else. */
    Packages() {
        file("pkg/META-INF/reportPackage.json", "{}");
        file(REPORT, "{\"extends\": [\"http://www.eba.europa.eu/eu/fr/xbrl/crr/fws/dora/4.0/mod/dora.json\"]}");
        file("pkg/reports/parameters.csv", "name,value\nrefPeriod,2025-12-31\n");
        file("pkg/reports/FilingIndicators.csv", "templateID,reported\nB_02.01,true\n");
        file(CONTRACTS, contracts());
    }

    static String contracts() {
        return "c0010,c0020,c0030,c0040,c0050\nK-1,eba_CO:x1,,eba_CU:EUR,100\nK-2,eba_CO:x1,,eba_CU:EUR,200\n";
    }

    static Register read(Path path) throws IOException {
        return READER.read(path);
    }

    static List<String> rules(Register register) {
        return register.findings().stream().map(Finding::rule).toList();
    }

    static List<String> tolerated(Register register) {
        return register.tolerated().stream().map(Tolerated::what).toList();
    }

    /** The cells of a table's rows, commas between. */
    static List<String> rows(Register register, String template) {
        return register.rows(template).stream()
                .map(row -> String.join(
                        ",",
                        row.template().columns().stream()
                                .map(column -> row.text(column.code()))
                                .toList()))
                .toList();
    }

    Packages file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Packages file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    Packages without(String path) {
        if (files.remove(path) == null) {
            throw new IllegalArgumentException(path);
        }
        return this;
    }

    Packages move(String from, String to) {
        byte[] bytes = files.get(from);
        return without(from).file(to, bytes);
    }

    /** All paths with another beginning in place of {@code pkg/}. */
    Packages under(String root) {
        Map<String, byte[]> moved = new LinkedHashMap<>();
        files.forEach((path, bytes) -> moved.put(root + path.substring("pkg/".length()), bytes));
        files.clear();
        files.putAll(moved);
        return this;
    }

    Path zip(Path directory) {
        Path file = directory.resolve("pkg.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    Path folder(Path directory) {
        try {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                Path file = directory.resolve(entry.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory.resolve("pkg");
    }
}

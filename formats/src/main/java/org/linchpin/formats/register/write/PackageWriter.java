package org.linchpin.formats.register.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.Template;
import org.linchpin.formats.register.Templates;

/**
 * Writes the files of a package: every template, plain, its columns in the order of the regulation, codes with their
 * prefixes; filing indicators that say which templates have rows.
 */
public final class PackageWriter {

    private static final String REPORT_PACKAGE =
            "{\"documentInfo\": {\"documentType\": \"https://xbrl.org/report-package/2023\"}}";

    private final Templates templates;
    private final Lists lists;

    public PackageWriter(Templates templates, Lists lists) {
        this.templates = templates;
        this.lists = lists;
    }

    /** Takes one file after the other. */
    public interface Files {
        /** @param path within the package */
        void put(String path, byte[] bytes) throws IOException;
    }

    public void write(Register register, Files files) throws IOException {
        files.put("META-INF/reportPackage.json", bytes(REPORT_PACKAGE));
        String taxonomy = register.envelope().taxonomy();
        files.put("reports/report.json", bytes(report(taxonomy == null ? "4.0" : taxonomy)));
        files.put("reports/parameters.csv", bytes(parameters(register)));
        files.put("reports/FilingIndicators.csv", bytes(indicators()));
        for (Template template : templates.all()) {
            files.put("reports/" + template.fileName(), bytes(table(register, template)));
        }
    }

    private static String report(String taxonomy) {
        return "{\"documentInfo\": {\"documentType\": \"https://xbrl.org/2021/xbrl-csv\", \"extends\": "
                + "[\"http://www.eba.europa.eu/eu/fr/xbrl/crr/fws/dora/" + taxonomy + "/mod/dora.json\"]}}";
    }

    private static String parameters(Register register) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("entityID", "");
        parameters.put("refPeriod", "");
        parameters.put("baseCurrency", "iso4217:EUR");
        parameters.put("decimalsInteger", "0");
        parameters.put("decimalsMonetary", "-3");
        parameters.putAll(register.envelope().parameters());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("name", "value"));
        parameters.forEach((name, value) -> rows.add(List.of(name, value)));
        return csv(rows);
    }

    /** All of them: a template without rows is filed as an empty file. */
    private String indicators() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("templateID", "reported"));
        templates.all().forEach(template -> rows.add(List.of(template.code(), "true")));
        return csv(rows);
    }

    private String table(Register register, Template template) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(template.columns().stream().map(Column::code).toList());
        for (Row row : register.rows(template.code())) {
            rows.add(
                    template.columns().stream().map(column -> cell(row, column)).toList());
        }
        return csv(rows);
    }

    private String cell(Row row, Column column) {
        String text = row.text(column.code());
        String list = column.list();
        String full = list == null || text.isEmpty() ? null : lists.full(list, text);
        return full == null ? text : full;
    }

    private static String csv(List<List<String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(csv::writeRecord);
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

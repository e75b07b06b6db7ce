package org.linchpin.formats.register;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linchpin.testkit.Goldens;

/** The shipped map between both layouts, held against one content published in both. */
class DataPointMapTest {

    @Test
    void plainSample_becomesTheDataPointSample() throws IOException {
        Map<String, List<NamedCsvRecord>> plain =
                ShippedTable.packaged(Goldens.require("register/xbridge-sample-plain-csv.zip"));
        Map<String, List<NamedCsvRecord>> points =
                ShippedTable.packaged(Goldens.require("register/xbridge-sample-datapoint-xbrl-csv.zip"));

        for (String taxonomy : List.of("4.0", "4.2")) {
            for (String template : plain.keySet()) {
                List<NamedCsvRecord> map = map(taxonomy, template);
                Set<Map<String, String>> expected = points.get(template).stream()
                        .map(NamedCsvRecord::getFieldsAsMap)
                        .collect(Collectors.toSet());
                assertThat(toDataPoints(plain.get(template), map))
                        .as(taxonomy + " " + template)
                        .hasSize(points.get(template).size())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void dataPointSample_becomesThePlainSample() throws IOException {
        Map<String, List<NamedCsvRecord>> plain =
                ShippedTable.packaged(Goldens.require("register/xbridge-sample-plain-csv.zip"));
        Map<String, List<NamedCsvRecord>> points =
                ShippedTable.packaged(Goldens.require("register/xbridge-sample-datapoint-xbrl-csv.zip"));

        for (String template : points.keySet()) {
            Set<Map<String, String>> expected = plain.get(template).stream()
                    .map(NamedCsvRecord::getFieldsAsMap)
                    .collect(Collectors.toSet());
            assertThat(toRows(points.get(template), map("4.0", template)))
                    .as(template)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyColumn_isADimensionWhereItIsKey_andADataPointElsewhere() throws IOException {
        for (String taxonomy : List.of("4.0", "4.2")) {
            List<String> kinds = ShippedTable.shipped("data-points.csv").stream()
                    .filter(row -> row.getField("taxonomy").equals(taxonomy))
                    .map(row -> row.getField("template") + row.getField("column") + row.getField("kind"))
                    .toList();
            assertThat(kinds)
                    .containsExactlyElementsOf(ShippedTable.shipped("columns.csv").stream()
                            .map(row -> row.getField("template")
                                    + row.getField("column")
                                    + (row.getField("key").isEmpty() ? "datapoint" : "dimension"))
                            .toList());
        }
    }

    @Test
    void noDataPoint_standsForTwoColumns() throws IOException {
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord row : ShippedTable.shipped("data-points.csv")) {
            if (row.getField("kind").equals("datapoint")) {
                assertThat(row.getField("code")).matches("dp\\d+");
                assertThat(seen.add(row.getField("taxonomy") + row.getField("code")))
                        .as(row.getField("code"))
                        .isTrue();
            }
        }
    }

    private static List<Map<String, String>> toDataPoints(List<NamedCsvRecord> rows, List<NamedCsvRecord> map) {
        List<Map<String, String>> points = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            Map<String, String> keys = new TreeMap<>();
            for (NamedCsvRecord line : map) {
                if (line.getField("kind").equals("dimension")) {
                    String value = row.getField(line.getField("column"));
                    assertThat(value).startsWith(line.getField("prefix"));
                    keys.put(
                            line.getField("code"),
                            value.substring(line.getField("prefix").length()));
                }
            }
            for (NamedCsvRecord line : map) {
                if (line.getField("kind").equals("datapoint")) {
                    Map<String, String> point = new TreeMap<>(keys);
                    point.put("datapoint", line.getField("code"));
                    point.put("factValue", row.getField(line.getField("column")));
                    points.add(point);
                }
            }
        }
        return points;
    }

    private static List<Map<String, String>> toRows(List<NamedCsvRecord> points, List<NamedCsvRecord> map) {
        Map<Map<String, String>, Map<String, String>> rows = new LinkedHashMap<>();
        for (NamedCsvRecord point : points) {
            Map<String, String> keys = new TreeMap<>();
            for (NamedCsvRecord line : map) {
                if (line.getField("kind").equals("dimension")) {
                    keys.put(line.getField("column"), line.getField("prefix") + point.getField(line.getField("code")));
                }
            }
            String column = map.stream()
                    .filter(line -> line.getField("code").equals(point.getField("datapoint")))
                    .map(line -> line.getField("column"))
                    .findFirst()
                    .orElseThrow();
            rows.computeIfAbsent(keys, key -> new TreeMap<>(key)).put(column, point.getField("factValue"));
        }
        return List.copyOf(rows.values());
    }

    private static List<NamedCsvRecord> map(String taxonomy, String template) throws IOException {
        return ShippedTable.shipped("data-points.csv").stream()
                .filter(row -> row.getField("taxonomy").equals(taxonomy))
                .filter(row -> row.getField("template").equals(template))
                .toList();
    }
}

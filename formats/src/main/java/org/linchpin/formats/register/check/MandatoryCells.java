package org.linchpin.formats.register.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.Table;

/**
 * The EBA's rules about cells that must be filled. Two of them speak of most cells: that the cell is filled where another of its
 * row beside the key is ({@code v.._m}), and that it is filled ({@code e.._e}). The finer is named: the second only of a row that
 * says nothing beside its key, or where there is no other.
 */
final class MandatoryCells {

    private record OfTemplate(String existence, Map<String, String> cells) {}

    private static final Map<String, OfTemplate> RULES = Map.of(
            "B_01.01",
                    new OfTemplate(
                            "e23677_e",
                            Map.of(
                                    "c0020", "v8872_m", "c0030", "v8873_m", "c0040", "v8874_m", "c0050", "v8875_m",
                                    "c0060", "v8876_m")),
            "B_01.02",
                    new OfTemplate(
                            "e23676_e",
                            Map.of(
                                    "c0020", "v8858_m", "c0030", "v8859_m", "c0040", "v8860_m", "c0050", "v8861_m",
                                    "c0060", "v8862_m", "c0070", "v8863_m", "c0080", "v8864_m", "c0090", "v8865_m")),
            "B_01.03", new OfTemplate("e23675_e", Map.of("c0030", "v8857_m", "c0040", "v8856_m")),
            "B_02.01", new OfTemplate("e23792_e", Map.of("c0020", "v8868_m", "c0040", "v8867_m", "c0050", "v8866_m")),
            "B_02.02", new OfTemplate("e23680_e", Map.of("c0040", "v8869_m", "c0070", "v8870_m", "c0080", "v8871_m")),
            "B_04.01", new OfTemplate("e23683_e", Map.of()),
            "B_05.01",
                    new OfTemplate(
                            "e23674_e",
                            Map.of(
                                    "c0020", "v8850_m", "c0050", "v8851_m", "c0060", "v8852_m", "c0070", "v8853_m",
                                    "c0080", "v8854_m", "c0110", "v8855_m")),
            "B_06.01",
                    new OfTemplate(
                            "e23682_e",
                            Map.of(
                                    "c0020", "v8877_m", "c0030", "v8878_m", "c0050", "v8879_m", "c0070", "v8880_m",
                                    "c0080", "v8881_m", "c0090", "v8882_m", "c0100", "v8883_m")),
            "B_07.01",
                    new OfTemplate(
                            "e23681_e",
                            Map.of(
                                    "c0050",
                                    "v8884_m",
                                    "c0070",
                                    "v8885_m",
                                    "c0080",
                                    "v8886_m",
                                    "c0090",
                                    "v8887_m",
                                    "c0100",
                                    "v8888_m",
                                    "c0110",
                                    "v88889_m")));

    private final Findings findings;

    MandatoryCells(Findings findings) {
        this.findings = findings;
    }

    void check(Table table) {
        OfTemplate rules = RULES.get(table.template().code());
        if (rules == null) {
            return;
        }
        List<Column> others = new ArrayList<>(table.template().columns());
        others.removeIf(Column::isKey);
        for (Row row : table.rows()) {
            if (others.stream().allMatch(column -> row.text(column.code()).isEmpty())) {
                findings.row(rules.existence(), row, "the row has a key and says nothing");
            } else {
                for (Column column : others) {
                    String rule = rules.cells().get(column.code());
                    if (rule != null && row.text(column.code()).isEmpty()) {
                        findings.cell(rule, row, column.code(), column.name() + " is empty");
                    }
                }
            }
        }
    }
}

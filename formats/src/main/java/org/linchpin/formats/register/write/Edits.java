package org.linchpin.formats.register.write;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.Table;

/** Cells that are to say something else. */
final class Edits {

    private final Map<Row, Map<String, String>> edits = new HashMap<>();
    private int count;

    /** @param value without a prefix; where the column has codes of a list, the writer adds it */
    void set(Row row, String column, String value) {
        if (!row.value(column).equals(value)) {
            edits.computeIfAbsent(row, key -> new HashMap<>()).put(column, value);
            count++;
        }
    }

    int count() {
        return count;
    }

    /** The register with the cells changed; rows keep their lines. */
    Register applied(Register register) {
        Map<String, Table> tables = new LinkedHashMap<>();
        register.tables().forEach((code, table) -> {
            Table changed = new Table(table.template(), table.file());
            for (Row row : table.rows()) {
                Map<String, String> ofRow = edits.getOrDefault(row, Map.of());
                String[] cells = table.template().columns().stream()
                        .map(Column::code)
                        .map(column -> ofRow.getOrDefault(column, row.text(column)))
                        .toArray(String[]::new);
                changed.add(row.line(), cells);
            }
            tables.put(code, changed);
        });
        return new Register(register.envelope(), tables, register.findings(), register.tolerated());
    }
}

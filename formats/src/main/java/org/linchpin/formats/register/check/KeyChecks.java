package org.linchpin.formats.register.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linchpin.formats.register.Cell;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.Table;

/**
 * Keys are filled and of one row each. {@code Not Applicable} fills a cell; the recipient of rank 1 may be left empty, as some
 * do.
 */
final class KeyChecks {

    private static final String CHAIN = "B_05.02";

    private final Findings findings;

    KeyChecks(Findings findings) {
        this.findings = findings;
    }

    void check(Table table) {
        List<Column> key = table.template().key();
        if (key.isEmpty()) {
            return;
        }
        Map<Key, Row> seen = new HashMap<>();
        for (Row row : table.rows()) {
            if (isFilled(row, key)) {
                Row first = seen.putIfAbsent(Key.of(row, key), row);
                if (first != null) {
                    findings.find(
                            "806",
                            Place.row(row),
                            key.stream().map(column -> row.text(column.code())).collect(Collectors.joining(", ")),
                            "row " + first.line() + " has the same key");
                }
            }
        }
    }

    private boolean isFilled(Row row, List<Column> key) {
        boolean isFilled = true;
        for (Column column : key) {
            if (row.text(column.code()).isEmpty()) {
                if (isRecipientOfRankOne(row, column)) {
                    findings.tolerate("no recipient at rank 1", Place.cell(row, column.code()));
                } else {
                    isFilled = false;
                    findings.cell("805", row, column.code(), column.name() + " is part of the key and empty");
                }
            }
        }
        return isFilled;
    }

    private static boolean isRecipientOfRankOne(Row row, Column column) {
        return row.template().code().equals(CHAIN) && column.code().equals("c0060") && row.count("c0050") == 1;
    }

    /** The key of a row, which is not copied: there may be millions. */
    private record Key(Row row, List<Column> columns, int hash) {

        static Key of(Row row, List<Column> columns) {
            int hash = 0;
            for (Column column : columns) {
                hash = 31 * hash + Cell.value(row.text(column.code())).hashCode();
            }
            return new Key(row, columns, hash);
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Key key) || key.hash != hash) {
                return false;
            }
            for (Column column : columns) {
                if (!row.value(column.code()).equals(key.row.value(column.code()))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}

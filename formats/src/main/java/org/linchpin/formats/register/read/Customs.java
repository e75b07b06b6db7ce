package org.linchpin.formats.register.read;

import java.util.Collection;
import org.linchpin.formats.register.Cell;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.Table;

/** Notes the customs of the field that rows follow where the text has it otherwise. What the rows say stays as it is. */
final class Customs {

    private static final String PREFIX = "eba_";

    private final Notes notes;

    Customs(Notes notes) {
        this.notes = notes;
    }

    void note(Collection<Table> tables) {
        tables.forEach(table -> table.rows().forEach(this::note));
    }

    private void note(Row row) {
        for (Column column : row.template().columns()) {
            String text = row.text(column.code());
            if (!text.isEmpty()) {
                cell(row, column, text);
            }
        }
        switch (row.template().code()) {
            case "B_05.02" -> {
                if (row.text("c0050").equals("1") && row.value("c0060").equals(row.value("c0030"))) {
                    tolerate("the provider as its own recipient at rank 1", row, "c0060");
                }
            }
            case "B_07.01" -> {
                String text = row.text("c0110");
                if (text.startsWith(PREFIX) && !text.startsWith("eba_BT:")) {
                    tolerate("codes of another list for yes and no", row, "c0110");
                }
            }
            default -> {}
        }
    }

    private void cell(Row row, Column column, String text) {
        boolean isPrefixed = text.startsWith(PREFIX);
        if (column.isKey() && Cell.value(text).isEmpty()) {
            tolerate("\"Not Applicable\" in key columns", row, column.code());
        } else if (!isPrefixed && isOfAList(column) && !Cell.value(text).isEmpty()) {
            tolerate("codes without their prefix", row, column.code());
        }
    }

    private static boolean isOfAList(Column column) {
        return switch (column.kind()) {
            case CODE, COUNTRY, CURRENCY, YES_NO -> true;
            default -> false;
        };
    }

    private void tolerate(String what, Row row, String column) {
        notes.tolerate(what, Place.cell(row, column));
    }
}

package org.linchpin.formats.register.check;

import org.linchpin.formats.register.Cell;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.text.Quote;

/**
 * Coded cells hold a code of their closed list, prefix included. Let be, for the field writes so and the reader
 * notes it: a type of service without its prefix in a key, and {@code Not Applicable} in a key.
 */
final class ListChecks {

    private static final String SERVICE_TYPE = "service-type";
    private static final String ALTERNATIVES = "alternatives";
    private static final String CHAIN = "B_05.02";

    private final Lists lists;
    private final Findings findings;

    ListChecks(Lists lists, Findings findings) {
        this.lists = lists;
        this.findings = findings;
    }

    void check(Table table) {
        for (Column column : table.template().columns()) {
            String list = column.list();
            if (list != null) {
                table.rows().forEach(row -> cell(row, column, list));
            }
        }
    }

    private void cell(Row row, Column column, String list) {
        String text = row.text(column.code());
        if (text.isEmpty() || lists.has(list, text)) {
            return;
        }
        if (!isCustom(row, column, list, text)) {
            String meant = lists.prefixed(list, Cell.bare(text));
            findings.cell(
                    "503",
                    row,
                    column.code(),
                    Quote.of(text) + " is no code of the list " + list
                            + (meant.equals(Cell.bare(text)) ? "" : "; maybe " + meant));
        }
    }

    private boolean isCustom(Row row, Column column, String list, String text) {
        if (list.equals(SERVICE_TYPE) && column.isKey() && lists.has(list, "eba_TA:" + text)) {
            return true;
        }
        if (list.equals(ALTERNATIVES) && text.startsWith("eba_ZZ:")) {
            return text.equals("eba_ZZ:x799") || lists.has(list, "eba_BT:" + Cell.bare(text));
        }
        boolean mayNotApply = column.isKey()
                || (row.template().code().equals(CHAIN) && column.code().equals("c0070") && row.count("c0050") == 1);
        return mayNotApply && Cell.value(text).isEmpty();
    }
}

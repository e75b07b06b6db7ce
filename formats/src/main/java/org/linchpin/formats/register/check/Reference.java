package org.linchpin.formats.register.check;

import java.util.List;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Row;

/**
 * What cells of a row must be found in: {@code B_05.01.c0010}, or of several cells together
 * {@code c0050+c0020>B_06.01.c0010+c0040}.
 *
 * @param columns of the row, the first is where a breach is shown
 * @param target template referred to
 * @param targetColumns as many
 */
record Reference(List<String> columns, String target, List<String> targetColumns) {

    private static final char BETWEEN = '\u001f';

    /** @throws IllegalArgumentException if it has neither form */
    static Reference of(Column column, String text) {
        int arrow = text.indexOf('>');
        String to = text.substring(arrow + 1);
        int dot = to.lastIndexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("a reference must be as B_05.01.c0010, not \"" + text + "\"");
        }
        List<String> from = arrow < 0
                ? List.of(column.code())
                : List.of(text.substring(0, arrow).split("\\+"));
        List<String> at = List.of(to.substring(dot + 1).split("\\+"));
        if (from.size() != at.size()) {
            throw new IllegalArgumentException("a reference must have as many columns on both sides: \"" + text + "\"");
        }
        return new Reference(from, to.substring(0, dot), at);
    }

    boolean isComposite() {
        return columns.size() > 1;
    }

    /** What the row says in the columns; empty if one of them says nothing. */
    static String said(Row row, List<String> columns) {
        if (columns.size() == 1) {
            return row.value(columns.getFirst());
        }
        StringBuilder text = new StringBuilder();
        for (String column : columns) {
            String value = row.value(column);
            if (value.isEmpty()) {
                return "";
            }
            text.append(value).append(BETWEEN);
        }
        return text.toString();
    }
}

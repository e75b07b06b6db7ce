package org.linchpin.formats.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One of the fifteen templates: its columns, in the order of the regulation. */
public final class Template {

    private final String code;
    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Column> key;

    Template(String code, List<Column> columns) {
        this.code = code;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).code(), i);
        }
        this.key = columns.stream()
                .filter(Column::isKey)
                .sorted(Comparator.comparingInt(Column::key))
                .toList();
    }

    /** Such as {@code B_05.02}. */
    public String code() {
        return code;
    }

    /** The name of its file in a package, such as {@code b_05.02.csv}. */
    public String fileName() {
        return code.toLowerCase(Locale.ROOT) + ".csv";
    }

    public List<Column> columns() {
        return columns;
    }

    /** The columns of the primary key, in order. */
    public List<Column> key() {
        return key;
    }

    /** Where the column stands among {@link #columns()}, or -1. */
    public int place(String column) {
        return places.getOrDefault(column, -1);
    }

    @Override
    public String toString() {
        return code;
    }
}

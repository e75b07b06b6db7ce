package org.linchpin.server.export;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.server.page.Column;
import org.linchpin.server.page.Table;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Mapped;

/**
 * How far an answer looked, which its rows do not say themselves.
 *
 * @param hours ahead
 */
record Horizon(double hours) {

    private static final String NAME = "horizonHours";
    private static final double DAY = 24;

    /** The one of an answer, or null if it has none. */
    static @Nullable Horizon of(Fields document) {
        return document.get("answer") instanceof Fields answer && answer.get(NAME) instanceof Number hours
                ? new Horizon(hours.doubleValue())
                : null;
    }

    /** {@code 180d}, or {@code 36h}. */
    String words() {
        return hours % DAY == 0 ? (long) (hours / DAY) + "d" : (long) Math.ceil(hours) + "h";
    }

    /** The rows with the horizon in a last column. */
    Table beside(List<Column> columns, List<Fields> rows) {
        return new Table(
                Stream.concat(columns.stream(), Stream.of(new Column(NAME, Column.Type.HOURS)))
                        .toList(),
                Mapped.of(rows, row -> {
                    Fields with = new Fields();
                    with.asMap().putAll(row.asMap());
                    return with.put(NAME, hours);
                }));
    }
}

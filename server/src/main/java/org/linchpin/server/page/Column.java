package org.linchpin.server.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linchpin.views.json.Fields;

/**
 * A column of a table.
 *
 * @param id the name of its field
 * @param type how its values are written and ordered; any may be null, which is ordered last either way
 */
public record Column(String id, Type type) {

    /** What values of a column are. */
    public enum Type {
        TEXT,
        NUMBER,
        /** A duration in hours. */
        HOURS,
        /** From 0 to 1. */
        SHARE,
        FLAG,
        LIST
    }

    public static Column text(String id) {
        return new Column(id, Type.TEXT);
    }

    public static Column number(String id) {
        return new Column(id, Type.NUMBER);
    }

    public static Column flag(String id) {
        return new Column(id, Type.FLAG);
    }

    public static Column list(String id) {
        return new Column(id, Type.LIST);
    }

    /** By its name, which tells the unit, and the first value that is there. */
    public static Column of(String id, List<Fields> rows) {
        Object value = null;
        for (int k = 0; k < rows.size() && value == null; k++) {
            value = rows.get(k).get(id);
        }
        return new Column(id, type(id, value));
    }

    private static Type type(String id, @Nullable Object value) {
        if (id.endsWith("Hours")) {
            return Type.HOURS;
        }
        return switch (value) {
            case Number number -> id.endsWith("Share") ? Type.SHARE : Type.NUMBER;
            case Boolean flag -> Type.FLAG;
            case List<?> list -> Type.LIST;
            case null -> Type.TEXT;
            default -> Type.TEXT;
        };
    }

    Fields fields() {
        return new Fields()
                .put("id", id)
                .put("label", label())
                .put("type", type.name().toLowerCase(Locale.ROOT));
    }

    /** {@code stopsAfterHours} is {@code stops after}. */
    private String label() {
        String words = id.replaceAll("(Hours|Share)$", "").replaceAll("([a-z0-9])([A-Z])", "$1 $2");
        return words.toLowerCase(Locale.ROOT);
    }
}

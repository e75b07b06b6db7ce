package org.linchpin.formats.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.Words;

/**
 * Which field of a row holds what, as the header says. A column that the header does not name is an empty field behind
 * the last.
 */
final class Columns {

    private final Map<String, Integer> fields;
    private final int count;

    private Columns(Map<String, Integer> fields, int count) {
        this.fields = fields;
        this.count = count;
    }

    /** Null, and problems, if the header has a column twice, one that is not known, or lacks a required one. */
    static @Nullable Columns of(Row header, List<String> known, List<String> required, Consumer<Problem> problems) {
        Map<String, Integer> fields = new HashMap<>();
        boolean good = true;
        for (int i = 0; i < Math.min(header.fieldCount(), Row.MOST_FIELDS); i++) {
            String name = header.text(i);
            if (!known.contains(name)) {
                problems.accept(Problem.error(
                        header.where(i), "the column must be a known one: " + Quote.of(name), meant(name, known)));
                good = false;
            } else if (fields.putIfAbsent(name, i) != null) {
                problems.accept(
                        Problem.error(header.where(i), "a column must be named once in the header: " + Quote.of(name)));
                good = false;
            }
        }
        for (String name : required) {
            if (!fields.containsKey(name)) {
                problems.accept(Problem.error(header.where(0), "the header must name the column " + Quote.of(name)));
                good = false;
            }
        }
        return good ? new Columns(fields, header.fieldCount()) : null;
    }

    int count() {
        return count;
    }

    /** The field of the column; one that is always empty if the header does not name it. */
    int field(String column) {
        return fields.getOrDefault(column, Row.MOST_FIELDS);
    }

    private static String meant(String name, List<String> known) {
        String near = Words.maybe(name, known);
        return near == null ? "one of " + String.join(", ", known) + "?" : near;
    }
}

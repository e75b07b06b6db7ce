package org.linchpin.formats.register.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Draft;
import org.linchpin.formats.register.check.Plant.Spot;

/** Picks rows of a draft at random. */
final class Rows {

    private Rows() {}

    /** A row that fits, or -1. */
    static int any(Draft draft, Random random, String template, IntPredicate fits) {
        List<Integer> rows = all(draft, template, fits);
        return rows.isEmpty() ? -1 : rows.get(random.nextInt(rows.size()));
    }

    static List<Integer> all(Draft draft, String template, IntPredicate fits) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < draft.count(template); row++) {
            if (fits.test(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** True if any row of the template has the text there. */
    static boolean has(Draft draft, String template, String column, String text) {
        return !all(draft, template, row -> draft.get(template, row, column).equals(text))
                .isEmpty();
    }

    /** Writes into the cell of a row that fits. */
    static @Nullable Spot set(
            Draft draft, Random random, String template, String column, String text, IntPredicate fits) {
        int row = any(draft, random, template, fits);
        if (row < 0) {
            return null;
        }
        draft.set(template, row, column, text);
        return Spot.cell(template, row, column);
    }

    /** Columns of all templates that fit, as template and code. */
    static String[] column(Draft draft, Random random, java.util.function.BiPredicate<String, Column> fits) {
        List<String[]> columns = new ArrayList<>();
        draft.templates()
                .all()
                .forEach(template -> template.columns().stream()
                        .filter(column -> fits.test(template.code(), column))
                        .forEach(column -> columns.add(new String[] {template.code(), column.code()})));
        return columns.get(random.nextInt(columns.size()));
    }

    /** Not critical: no rule asks more of a use for it, or misses one. */
    static boolean isUncritical(Draft draft, int use) {
        return all(
                                draft,
                                "B_06.01",
                                row -> draft.get("B_06.01", row, "c0010").equals(draft.get("B_02.02", use, "c0050"))
                                        && draft.get("B_06.01", row, "c0040").equals(draft.get("B_02.02", use, "c0020"))
                                        && draft.get("B_06.01", row, "c0050").equals("eba_BT:x29"))
                        .size()
                == 1;
    }
}

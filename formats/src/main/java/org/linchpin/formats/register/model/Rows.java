package org.linchpin.formats.register.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Source;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.register.Row;

/** Claims that point at the rows of a register: a source for each template, and the row in a remark. */
final class Rows {

    private final @Nullable LocalDate date;

    Rows(@Nullable LocalDate date) {
        this.date = date;
    }

    static Claim claim(Row row) {
        return new Claim(source(row), null, null, null, "row " + row.line(), row.where());
    }

    static Claim claim(Row row, String remark) {
        return new Claim(source(row), null, null, null, "row " + row.line() + ": " + remark, row.where());
    }

    private static String source(Row row) {
        return row.template().code().toLowerCase(Locale.ROOT);
    }

    /** A source for each table that has rows. */
    List<Source> sources(Map<String, String> filesByTemplate, String of) {
        return filesByTemplate.entrySet().stream()
                .map(entry -> new Source(
                        entry.getKey().toLowerCase(Locale.ROOT),
                        "Register of information of " + of + ", " + entry.getKey(),
                        "register",
                        date,
                        entry.getValue(),
                        Claim.Confidence.MEDIUM,
                        new Where(entry.getValue(), 0, 0)))
                .toList();
    }
}

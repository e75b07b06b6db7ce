package org.linchpin.formats.register.entries;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Row;

/**
 * A contractual arrangement: B_02.01.
 *
 * @param overarching reference number of the arrangement above it, or empty
 * @param expense a year, or null
 */
public record Contract(
        String reference,
        String type,
        String overarching,
        String currency,
        @Nullable BigDecimal expense,
        Row row) {

    static Contract of(Row row) {
        return new Contract(
                row.value("c0010"),
                row.value("c0020"),
                row.value("c0030"),
                row.value("c0040"),
                row.number("c0050"),
                row);
    }
}

package org.linchpin.formats.register.entries;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Row;

/**
 * A financial entity of the register: B_01.02.
 *
 * @param parent LEI of the direct parent, or empty
 * @param type code without its prefix
 */
public record Entity(
        String lei,
        String name,
        String country,
        String type,
        String hierarchy,
        String parent,
        String currency,
        @Nullable BigDecimal assets,
        Row row) {

    static Entity of(Row row) {
        return new Entity(
                row.value("c0010"),
                row.value("c0020"),
                row.value("c0030"),
                row.value("c0040"),
                row.value("c0050"),
                row.value("c0060"),
                row.value("c0100"),
                row.number("c0110"),
                row);
    }
}

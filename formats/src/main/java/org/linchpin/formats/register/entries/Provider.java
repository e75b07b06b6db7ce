package org.linchpin.formats.register.entries;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Row;

/**
 * An ICT third-party service provider: B_05.01.
 *
 * @param idType code without its prefix
 * @param otherId additional identification code, or empty
 * @param latinName name in Latin letters, or empty
 * @param country of its headquarters
 * @param expense a year, of a direct provider, or null
 * @param parent id of its ultimate parent, itself if it is its own, or empty
 */
public record Provider(
        String id,
        String idType,
        String otherId,
        String otherIdType,
        String legalName,
        String latinName,
        String country,
        String currency,
        @Nullable BigDecimal expense,
        String parent,
        String parentIdType,
        Row row) {

    static Provider of(Row row) {
        return new Provider(
                row.value("c0010"),
                row.value("c0020"),
                row.value("c0030"),
                row.value("c0040"),
                row.value("c0050"),
                row.value("c0060"),
                row.value("c0080"),
                row.value("c0090"),
                row.number("c0100"),
                row.value("c0110"),
                row.value("c0120"),
                row);
    }

    /** The name that people read: Latin letters where there are any. */
    public String name() {
        String name = latinName.isEmpty() ? legalName : latinName;
        return name.isEmpty() ? id : name;
    }

    /** True if another undertaking stands above it. */
    public boolean hasParent() {
        return !parent.isEmpty() && !parent.equals(id);
    }
}

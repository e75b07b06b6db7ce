package org.linchpin.formats.register.entries;

import org.linchpin.formats.register.Row;

/**
 * A function of an entity: B_06.01.
 *
 * @param criticality code without its prefix: {@link Codes#YES}, {@link Codes#NO}, {@link Codes#NOT_ASSESSED}
 * @param rtoHours recovery time objective, or -1
 * @param rpoHours recovery point objective, or -1
 */
public record Function(
        String id,
        String activity,
        String name,
        String entity,
        String criticality,
        int rtoHours,
        int rpoHours,
        String impact,
        Row row) {

    static Function of(Row row) {
        return new Function(
                row.value("c0010"),
                row.value("c0020"),
                row.value("c0030"),
                row.value("c0040"),
                row.value("c0050"),
                row.count("c0080"),
                row.count("c0090"),
                row.value("c0100"),
                row);
    }

    public boolean isCritical() {
        return criticality.equals(Codes.YES);
    }
}

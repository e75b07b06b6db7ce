package org.linchpin.formats.register.entries;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Row;

/**
 * What an entity thinks of a provider's service: B_07.01. Codes without their prefixes.
 *
 * @param audited date of the last audit, or null
 * @param alternativesIdentified whether there are alternatives
 * @param alternatives who they are, as free text
 */
public record Assessment(
        String contract,
        String provider,
        String service,
        String substitutability,
        String reason,
        @Nullable LocalDate audited,
        String exitPlan,
        String reintegration,
        String impact,
        String alternativesIdentified,
        String alternatives,
        Row row) {

    private static final int NO_YEAR = 9999;

    static Assessment of(Row row) {
        return new Assessment(
                row.value("c0010"),
                row.value("c0020"),
                row.value("c0040"),
                row.value("c0050"),
                row.value("c0060"),
                row.date("c0070"),
                row.value("c0080"),
                row.value("c0090"),
                row.value("c0100"),
                row.value("c0110"),
                row.value("c0120"),
                row);
    }

    /** True if an audit is recorded: where none was made, the last day of the year 9999 is filed. */
    public boolean isAudited() {
        return audited != null && audited.getYear() != NO_YEAR;
    }

    public boolean hasExitPlan() {
        return exitPlan.equals(Codes.YES);
    }
}

package org.linchpin.formats.register.entries;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Row;

/**
 * An entity's use of a service for a function: B_02.02. Countries are alpha-2 codes, or empty.
 *
 * @param function identifier within the entity, or empty
 * @param service type of service, such as {@code S17}
 * @param ends null if it has no end
 * @param noticeDays of the provider, or -1
 * @param reliance how the function relies on the service
 */
public record Use(
        String contract,
        String entity,
        String provider,
        String function,
        String service,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        int entityNoticeDays,
        int noticeDays,
        String law,
        String providedFrom,
        boolean storesData,
        String dataAt,
        String processedAt,
        Reliance reliance,
        Row row) {

    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    /** Level of reliance of the function on the service. */
    public enum Reliance {
        UNSAID,
        NOT_SIGNIFICANT,
        LOW,
        MATERIAL,
        FULL;

        static Reliance of(String code) {
            return switch (code) {
                case "x794" -> NOT_SIGNIFICANT;
                case "x795" -> LOW;
                case "x796" -> MATERIAL;
                case "x797" -> FULL;
                default -> UNSAID;
            };
        }

        /** True if the function does not work without the service. */
        public boolean isHard() {
            return this == MATERIAL || this == FULL;
        }
    }

    static Use of(Row row) {
        LocalDate ends = row.date("c0080");
        return new Use(
                row.value("c0010"),
                row.value("c0020"),
                row.value("c0030"),
                row.value("c0050"),
                row.value("c0060"),
                row.date("c0070"),
                NO_END.equals(ends) ? null : ends,
                row.count("c0100"),
                row.count("c0110"),
                row.value("c0120"),
                row.value("c0130"),
                row.value("c0140").equals(Codes.YES),
                row.value("c0150"),
                row.value("c0160"),
                Reliance.of(row.value("c0180")),
                row);
    }

    /** True if it has ended before the day. */
    public boolean isOver(LocalDate day) {
        return ends != null && ends.isBefore(day);
    }
}

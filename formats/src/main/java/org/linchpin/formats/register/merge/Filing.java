package org.linchpin.formats.register.merge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One register among many.
 *
 * @param why why it was skipped, or which register stands in its place; else empty
 * @param faults what was wrong with the package, found while it was read
 */
public record Filing(Cover cover, Status status, String why, int rows, int faults, Facts facts) {

    /**
     * What stands on a register.
     *
     * @param path as the user named it
     * @param name of the package
     * @param filer LEI of who files, or the package's name where nothing says
     * @param scope {@code IND}, {@code CON}, or empty
     * @param created time stamp of the package's name, or empty
     */
    public record Cover(
            String path,
            String name,
            String filer,
            String filerName,
            String scope,
            @Nullable LocalDate reference,
            String created) {

        static Cover of(String path) {
            int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
            String name = path.substring(slash + 1);
            return new Cover(path, name, name, "", "", null, "");
        }
    }

    /** What became of a register. */
    public enum Status {
        READ,
        /** A later one of the same filer and scope stands in its place. */
        SUPERSEDED,
        EMPTY,
        UNREADABLE
    }

    static Filing skipped(Cover cover, Status status, String why) {
        return new Filing(cover, status, why, 0, 0, Facts.NONE);
    }

    Filing supersededBy(Filing later) {
        return new Filing(cover, Status.SUPERSEDED, later.cover.name(), rows, faults, Facts.NONE);
    }

    public boolean isRead() {
        return status == Status.READ;
    }
}

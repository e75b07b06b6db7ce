package org.linchpin.formats.register.screen;

import org.jspecify.annotations.Nullable;

/**
 * A cell as it may be shown: what tells of fewer entities than the least number of a cell is withheld, and so is what would
 * give it away by the difference to what stands beside it in the row. None at all may be shown.
 *
 * @param direct null if withheld
 * @param near null if withheld
 * @param all null if withheld; then the reading is too
 */
public record Suppressed(
        Screened.Cell cell,
        @Nullable Figure direct,
        @Nullable Figure near,
        @Nullable Figure all,
        int leastEntities) {

    public static Suppressed of(Screened.Cell cell, int leastEntities) {
        Figure all = open(cell.all(), leastEntities);
        Figure near = all == null ? null : beside(cell.near(), all, leastEntities);
        Figure direct = near == null ? null : beside(cell.direct(), near, leastEntities);
        boolean givesAway = all != null && direct != null && isSmall(all.entities() - direct.entities(), leastEntities);
        return new Suppressed(cell, givesAway ? null : direct, near, all, leastEntities);
    }

    private static @Nullable Figure open(Figure figure, int least) {
        return isSmall(figure.entities(), least) || isSmall(figure.entities() - figure.dropped(), least)
                ? null
                : figure;
    }

    private static @Nullable Figure beside(Figure figure, Figure shown, int least) {
        return isSmall(shown.entities() - figure.entities(), least) ? null : open(figure, least);
    }

    /** True of a number of entities that is too small to be shown. */
    public static boolean isSmall(int entities, int least) {
        return entities > 0 && entities < least;
    }
}

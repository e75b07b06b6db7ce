package org.linchpin.views.register;

import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.screen.Figure;
import org.linchpin.formats.register.screen.Suppressed;

/**
 * Which figures of a screening are not told, for they would tell of few entities.
 *
 * @param minCell fewer than so many are few
 */
record Withheld(int minCell) {

    /** True if the value at most would tell of few entities. */
    boolean givesAway(Figure figure) {
        return Suppressed.isSmall(figure.unknown(), minCell) || Suppressed.isSmall(figure.dropped(), minCell);
    }

    /** A figure that is told beside another, or null. */
    @Nullable
    Integer counted(Figure figure, Figure beside) {
        boolean givesAway = Suppressed.isSmall(figure.entities(), minCell)
                || Suppressed.isSmall(beside.entities(), minCell)
                || Suppressed.isSmall(Math.abs(figure.entities() - beside.entities()), minCell);
        return givesAway ? null : figure.entities();
    }

    /** The number, or null if it is small. */
    @Nullable
    Integer large(int number) {
        return Suppressed.isSmall(number, minCell) ? null : number;
    }
}

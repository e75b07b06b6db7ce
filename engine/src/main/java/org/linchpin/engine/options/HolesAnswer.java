package org.linchpin.engine.options;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param offered how many ways the model offers; with none there are no rows
 * @param holes a row for each function that breaches, in the order of the cut's answer
 * @param complete false if the work was stopped before every way was tried
 */
public record HolesAnswer(int offered, List<Hole> holes, boolean complete) {

    /** The row of a function, or null if it has none. */
    public @Nullable Hole of(int function) {
        for (Hole hole : holes) {
            if (hole.function() == function) {
                return hole;
            }
        }
        return null;
    }
}

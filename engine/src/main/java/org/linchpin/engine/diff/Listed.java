package org.linchpin.engine.diff;

import java.util.List;

/**
 * The first rows of a list.
 *
 * @param total how many there are
 */
public record Listed<T>(List<T> rows, long total) {

    static <T> Listed<T> first(List<T> all, int most) {
        return new Listed<>(List.copyOf(all.subList(0, Math.min(most, all.size()))), all.size());
    }

    /** How many are left out. */
    public long more() {
        return total - rows.size();
    }
}

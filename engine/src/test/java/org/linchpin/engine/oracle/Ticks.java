package org.linchpin.engine.oracle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Discrete time: tick {@code t} stands for {@code [t, t + 1)} days from time 0. Where every duration is a whole number
 * of days, every change falls on a tick and discrete time is exact.
 */
public final class Ticks {

    public static final int SECONDS = 86_400;

    /** Later than every tick; as a holdout: endless. */
    public static final int NEVER = Integer.MAX_VALUE;

    private Ticks() {}

    static int ofSeconds(int seconds) {
        if (seconds % SECONDS != 0) {
            throw new IllegalArgumentException("A duration must be a whole number of days, is \"" + seconds + "\" s.");
        }
        return seconds / SECONDS;
    }

    /** The tick at which the day begins; {@link #NEVER} without a day. */
    static int ofDate(@Nullable LocalDate day, @Nullable LocalDate asOf) {
        if (day == null) {
            return NEVER;
        }
        if (asOf == null) {
            throw new IllegalArgumentException("A model with dates must say as-of, has \"" + day + "\".");
        }
        return Math.toIntExact(day.toEpochDay() - asOf.toEpochDay());
    }

    /** The sum of two lengths, where endless stays endless. */
    static int plus(int length, int more) {
        return length == NEVER || more == NEVER ? NEVER : length + more;
    }
}

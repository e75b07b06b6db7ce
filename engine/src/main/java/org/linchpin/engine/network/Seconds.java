package org.linchpin.engine.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Times and durations of a network: whole seconds as int, with one value for never. */
public final class Seconds {

    /** Later than every time; also the holdout that never runs out. Times past 68 years are never. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Before everything. */
    public static final int ALWAYS = Integer.MIN_VALUE;

    public static final int DAY = 86_400;

    private Seconds() {}

    /** {@code time + duration}, or never. */
    public static int plus(int time, int duration) {
        if (time == NEVER || duration == NEVER) {
            return NEVER;
        }
        long sum = (long) time + duration;
        return sum >= NEVER ? NEVER : (int) sum;
    }

    /** The start of {@code date}, seen from the start of {@code asOf}; negative before it. */
    public static int between(LocalDate asOf, LocalDate date) {
        long seconds = Math.multiplyExact(ChronoUnit.DAYS.between(asOf, date), (long) DAY);
        return (int) Math.clamp(seconds, (long) ALWAYS + 1, (long) NEVER);
    }
}

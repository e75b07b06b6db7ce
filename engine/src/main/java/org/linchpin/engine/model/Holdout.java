package org.linchpin.engine.model;

import java.time.LocalDate;

/** How long something goes on without a need. */
public sealed interface Holdout {

    Holdout NONE = new Lasting(0);
    Holdout ENDLESS = new Endless();
    Holdout BLANK = new Blank(0);

    /**
     * A stock that lasts so long after the loss.
     *
     * @param seconds at least 0, at most {@link #MAX_SECONDS}
     */
    record Lasting(int seconds) implements Holdout {}

    /** A term that ends at a date whenever the loss comes: a paid licence period. */
    record Until(LocalDate date) implements Holdout {}

    /** Never runs out. */
    record Endless() implements Holdout {}

    /**
     * There is one, but nobody said how long: endless in the best reading, no more than this in the worst.
     *
     * @param leastSeconds 0, or what an option has added
     */
    record Blank(int leastSeconds) implements Holdout {}

    /** The longest holdout that can be stated, about 67 years. */
    int MAX_SECONDS = 67 * 365 * 86_400;

    static Holdout ofSeconds(int seconds) {
        return seconds == 0 ? NONE : new Lasting(seconds);
    }
}

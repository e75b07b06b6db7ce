package org.linchpin.engine.network;

/**
 * The terms on which a model is compiled.
 *
 * @param orderly true if contractual notices shift losses
 */
public record Terms(Reading reading, boolean orderly) {

    public static final Terms WORST = new Terms(Reading.WORST, false);
    public static final Terms BEST = new Terms(Reading.BEST, false);

    /** Which completion of what the model leaves open. */
    public enum Reading {
        WORST,
        BEST
    }

    boolean worst() {
        return reading == Reading.WORST;
    }
}

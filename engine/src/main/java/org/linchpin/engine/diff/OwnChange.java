package org.linchpin.engine.diff;

/**
 * A figure of what is our own, with every foreign state off, that moved.
 *
 * @param atSeconds for {@link Figure#WORKS} and {@link Figure#RESTARTS} the moment, else 0
 * @param function for {@link Figure#SUPPLIERS} the function, else empty
 * @param wholeBefore what there was of it at all; 0 for suppliers
 * @param wholeAfter the same of now
 */
public record OwnChange(
        Figure figure,
        int atSeconds,
        String function,
        double before,
        double wholeBefore,
        double after,
        double wholeAfter) {

    public enum Figure {
        /** Critical functions that work at a moment. */
        WORKS,
        /** Critical functions that could restart at a moment. */
        RESTARTS,
        /** Weight of the critical functions that stay lit for good. */
        OWN_WEIGHT,
        /** Suppliers a function stands on. */
        SUPPLIERS
    }
}

package org.linchpin.engine.sweep;

/**
 * What the methods tell of every switch. They tell targets of one switch in ascending order. Switches come in any order, and
 * several threads may tell at once, of different switches.
 */
interface Outcome {

    /** {@code count} more nodes of the model go dark by that switch. */
    void nodes(int scenario, int count);

    /** A target goes dark by that switch. */
    void target(int scenario, int node, int timeSeconds);
}

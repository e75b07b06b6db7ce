package org.linchpin.engine.lint;

import org.linchpin.engine.model.Node;

/** One kind of doubt, on its way through one model; made anew for each run, for one thread. */
interface Lint {

    /** Called for every node as it is written, in the model's order, in one walk that all lints share. */
    default void node(Node node) {}

    /** Called once, after the last node. */
    default void end() {}
}

package org.linchpin.engine.diff;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switches;

/**
 * One of the two models that are compared.
 *
 * @param model with the options that stand
 * @param written as its files say, nothing bought
 * @param isCompiled true if it comes from a snapshot, which keeps no needs, options, rules and sources
 * @param shown in the reading the answer is given in
 * @param best in the best reading, if both were asked for and the model leaves something open; else null
 * @param isCompared true if both readings were asked for
 */
public record Version(
        Model model,
        Model written,
        boolean isCompiled,
        World shown,
        @Nullable World best,
        boolean isCompared) {

    /** A compiled network, with what resolves switches in it. */
    public record World(Network network, Switches switches) {}
}

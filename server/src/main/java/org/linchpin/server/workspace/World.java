package org.linchpin.server.workspace;

import java.util.List;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.switches.Switches;

/**
 * A compiled network, with what resolves switches in it. Threads may share it.
 *
 * @param model with the options that stand
 * @param options ids of those
 */
public record World(Model model, List<String> options, Network network, Switches switches) {

    static World of(Model model, List<String> options, Terms terms) {
        return of(model, options, Compiler.compile(model, terms));
    }

    static World of(Model model, List<String> options, Network network) {
        return new World(model, options, network, new Switches(model, network));
    }
}

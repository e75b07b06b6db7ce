package org.linchpin.engine.plan;

import java.util.List;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.switches.Switches;

/**
 * Why a cut breaches a function that hangs on standbys: found by buying more and running again. Alternatives and stocks
 * only ever light, so those that do not help together are no way out, whichever of them are bought.
 */
final class Growth {

    private final Model model;
    private final Catalogue catalogue;
    private final Terms terms;
    private final Work work;

    Growth(Model model, Catalogue catalogue, Terms terms, Work work) {
        this.model = model;
        this.catalogue = catalogue;
        this.terms = terms;
        this.work = work;
    }

    /**
     * @param touching the options that the function could feel
     * @return {@link Literal literals} of which one must become true
     */
    int[] reason(List<String> switchIds, String function, int horizonSeconds, boolean[] plan, Bits touching) {
        boolean[] more = plan.clone();
        Ints literals = new Ints();
        for (int k = 0; k < plan.length; k++) {
            if (!touching.get(k)) {
                continue;
            }
            if (!Choices.onlyLights(catalogue.option(k))) {
                literals.add(Literal.flip(k, plan[k]));
            } else if (!plan[k]) {
                more[k] = true;
                if (work.stopped() || !isBreached(more, switchIds, function, horizonSeconds)) {
                    more[k] = false;
                    literals.add(Literal.yes(k));
                }
            }
        }
        return literals.toArray();
    }

    private boolean isBreached(boolean[] plan, List<String> switchIds, String function, int horizonSeconds) {
        Model then = Bought.of(catalogue.standing(model, plan)).model(model);
        Network network = Compiler.compile(then, terms);
        int node = network.find(function);
        if (node < 0) {
            return false;
        }
        Switches switches = new Switches(then, network);
        List<Off> offs =
                switchIds.stream().map(id -> Off.forGood(switches.resolve(id))).toList();
        Timeline run = Runs.run(network, offs, horizonSeconds, Runs.DEFAULT_EVENT_BUDGET, work);
        boolean isBreached = run.breach(node, horizonSeconds, network.tolerates(node)) != Timeline.NONE;
        return run.settled() && isBreached;
    }
}

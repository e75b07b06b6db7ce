package org.linchpin.engine.own;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.ColdStart;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;

/** Turns every foreign switch off at 0 for good and looks at what is left: one run, and a cold start per moment. */
public final class Own {

    private static final int[] DAYS = {0, 30, 180};
    private static final int HORIZON_SECONDS = 180 * Seconds.DAY;

    private Own() {}

    /** @param foreign the switch of every jurisdiction that is not home */
    public static OwnAnswer answer(Network network, Switch foreign, Work work) {
        List<Integer> functions = new ArrayList<>();
        List<Integer> critical = new ArrayList<>();
        Timeline without = Runs.run(network, List.of(), HORIZON_SECONDS, Runs.DEFAULT_EVENT_BUDGET, work);
        double weight = 0;
        for (int node = 0; node < network.modelNodeCount(); node++) {
            boolean breaches = without.breach(node, HORIZON_SECONDS, network.tolerates(node)) != Timeline.NONE;
            if (!network.isFunction(node) || network.broken(node) || breaches) {
                continue;
            }
            functions.add(node);
            if (network.critical(node)) {
                critical.add(node);
                weight += network.weight(node);
            }
        }
        List<Off> cut = List.of(Off.forGood(foreign));
        Timeline run = Runs.run(network, cut, Seconds.NEVER, Runs.DEFAULT_EVENT_BUDGET, work);
        List<OwnAnswer.Moment> moments = new ArrayList<>();
        for (int day : DAYS) {
            int at = day * Seconds.DAY;
            ColdStart cold = ColdStart.at(network, run, cut, at);
            int lit = 0;
            int restartable = 0;
            for (int node : critical) {
                lit += run.at(node, at) == Timeline.NONE ? 1 : 0;
                restartable += cold.lit().get(node) ? 1 : 0;
            }
            moments.add(new OwnAnswer.Moment(at, lit, restartable));
        }
        double own = 0;
        for (int node : critical) {
            int last = run.latest(node);
            if (last == Timeline.NONE || run.to(last) != Seconds.NEVER) {
                own += network.weight(node);
            }
        }
        return new OwnAnswer(critical.size(), weight, moments, own, suppliers(network, functions));
    }

    private static List<OwnAnswer.Suppliers> suppliers(Network network, List<Integer> functions) {
        List<OwnAnswer.Suppliers> rows = new ArrayList<>();
        for (int function : functions) {
            Cone cone = Cone.of(network, List.of(function));
            int count = 0;
            for (Network.PartyEntry party : network.parties()) {
                count += cone.contains(party.serve()) || cone.contains(party.supply()) ? 1 : 0;
            }
            rows.add(new OwnAnswer.Suppliers(function, count));
        }
        return rows;
    }
}

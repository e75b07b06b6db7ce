package org.linchpin.engine.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.diff.FunctionChange.State;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/** Compares on what terms functions are judged, and which are stopped with no switch off: one run of each version. */
final class Functions {

    private Functions() {}

    /** Of functions, and of those of the targets that are none; the critical and heavy first. */
    static List<FunctionChange> compare(DiffQuestion question, Work work) {
        Map<String, State> before = states(question.before().shown().network(), question, work);
        Map<String, State> after = states(question.after().shown().network(), question, work);
        List<FunctionChange> changes = new ArrayList<>();
        after.forEach((id, now) -> {
            State was = before.remove(id);
            if (!now.equals(was)) {
                changes.add(new FunctionChange(id, was, now));
            }
        });
        before.forEach((id, was) -> changes.add(new FunctionChange(id, was, null)));
        changes.sort(Comparator.comparing(Functions::isCritical)
                .reversed()
                .thenComparing(Comparator.comparingDouble(Functions::weight).reversed())
                .thenComparing(FunctionChange::id));
        return changes;
    }

    private static Map<String, State> states(Network network, DiffQuestion question, Work work) {
        int horizon = question.horizonSeconds();
        Timeline run = Runs.run(network, List.of(), horizon, Runs.DEFAULT_EVENT_BUDGET, work);
        Map<String, State> states = new LinkedHashMap<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (network.isFunction(node)) {
                states.put(network.id(node), state(network, node, run, horizon));
            }
        }
        for (String target : question.targets()) {
            int node = network.find(target);
            if (node >= 0 && network.isModelNode(node) && !network.isFunction(node)) {
                states.put(target, state(network, node, run, horizon));
            }
        }
        return states;
    }

    private static State state(Network network, int node, Timeline run, int horizon) {
        boolean isBroken = network.broken(node);
        int breach = run.breach(node, horizon, network.tolerates(node));
        int stops = breach == Timeline.NONE ? Seconds.NEVER : Math.max(0, run.from(breach));
        return new State(
                network.critical(node), network.weight(node), network.tolerates(node), isBroken ? 0 : stops, isBroken);
    }

    private static boolean isCritical(FunctionChange change) {
        return (change.before() != null && change.before().critical())
                || (change.after() != null && change.after().critical());
    }

    private static double weight(FunctionChange change) {
        State state = change.after() == null ? change.before() : change.after();
        return state == null ? 0 : state.weight();
    }
}

package org.linchpin.engine.lint;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Openness;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;

/**
 * Whether two models of the same functions differ: in the dark time of a function (of a node, where there are no
 * functions) under any one switch, or any two of at most {@value #PAIRED} parties, jurisdictions and sites, in either reading, in who supplies a node, or in where data of a class lies. Standbys
 * are taken as never usable first, and by timed runs where that makes no difference.
 */
final class Difference {

    private static final int PAIRED = 150;

    private final Subject subject;
    private final Budget budget;

    Difference(Subject subject, Budget budget) {
        this.subject = subject;
        this.budget = budget;
    }

    boolean between(Model one, Model other) {
        boolean inWorst = differ(one, other, Terms.WORST);
        boolean isOpen = Openness.isOpen(one) || Openness.isOpen(other);
        return inWorst || (isOpen && differ(one, other, Terms.BEST));
    }

    private boolean differ(Model one, Model other, Terms terms) {
        Trial a = Trial.of(one, terms, budget);
        Trial b = Trial.of(other, terms, budget);
        if (!support(a.network()).equals(support(b.network()))
                || !places(one, a).equals(places(other, b))) {
            return true;
        }
        List<String> watched = watched(a.network());
        if (!watched.equals(watched(b.network()))) {
            return true;
        }
        int[] inA = watched.stream().mapToInt(a.network()::find).toArray();
        int[] inB = watched.stream().mapToInt(b.network()::find).toArray();
        Set<String> switches = new LinkedHashSet<>(a.switches());
        switches.addAll(b.switches());
        boolean hasStandby = a.network().standbyCount() + b.network().standbyCount() > 0;
        return switches.stream().anyMatch(id -> differ(a, b, inA, inB, id))
                || differUnderTwo(a, b, inA, inB)
                || (hasStandby && switches.stream().anyMatch(id -> differTimed(a, b, id, inA, inB)));
    }

    /** A spent budget counts as a difference: nothing is said of what was not looked at. */
    private boolean differ(Trial a, Trial b, int[] inA, int[] inB, String... switchIds) {
        if (budget.isSpent()) {
            return true;
        }
        a.cut(switchIds);
        b.cut(switchIds);
        return IntStream.range(0, inA.length).anyMatch(k -> a.dark(inA[k]) != b.dark(inB[k]));
    }

    private boolean differUnderTwo(Trial a, Trial b, int[] inA, int[] inB) {
        List<String> leading = a.leading();
        if (leading.size() > PAIRED) {
            return false;
        }
        for (int i = 0; i < leading.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (differ(a, b, inA, inB, leading.get(i), leading.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean differTimed(Trial a, Trial b, String switchId, int[] inA, int[] inB) {
        if (budget.isSpent()) {
            return true;
        }
        Timeline runA = run(a, switchId);
        Timeline runB = run(b, switchId);
        for (int k = 0; k < inA.length; k++) {
            int inOne = runA.latest(inA[k]);
            int inOther = runB.latest(inB[k]);
            while (inOne != Timeline.NONE && inOther != Timeline.NONE) {
                if (runA.from(inOne) != runB.from(inOther) || runA.to(inOne) != runB.to(inOther)) {
                    return true;
                }
                inOne = runA.earlier(inOne);
                inOther = runB.earlier(inOther);
            }
            if (inOne != inOther) {
                return true;
            }
        }
        return false;
    }

    private Timeline run(Trial trial, String switchId) {
        Timeline run = Runs.run(
                trial.network(), trial.offs(switchId), Seconds.NEVER, Runs.DEFAULT_EVENT_BUDGET, subject.work());
        budget.ran(trial.network().nodeCount() + run.count());
        return run;
    }

    private static List<String> watched(Network network) {
        List<String> functions = ids(network, true);
        return functions.isEmpty() ? ids(network, false) : functions;
    }

    private static List<String> ids(Network network, boolean functionsOnly) {
        return IntStream.range(0, network.modelNodeCount())
                .filter(node -> !functionsOnly || network.isFunction(node))
                .mapToObj(network::id)
                .toList();
    }

    private static Set<String> support(Network network) {
        Set<String> pairs = new HashSet<>();
        for (int k = 0; k < network.fromCount(); k++) {
            pairs.add(network.id(network.fromNode(k)) + ' ' + network.id(network.fromSupply(k)));
        }
        return pairs;
    }

    private static Set<String> places(Model model, Trial trial) {
        Set<String> places = new HashSet<>();
        model.nodes().forEach(node -> {
            if (node.dataClass() != null) {
                int place = trial.network().place(trial.network().find(node.id()));
                places.add(node.id()
                        + ' '
                        + place
                        + ' '
                        + node.relations().keys()
                        + node.relations().readers());
            }
        });
        return places;
    }
}

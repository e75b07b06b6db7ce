package org.linchpin.engine.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutQuestion;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switches;

/**
 * The hole that a cut leaves in each function that breaches: from its dark time to the moment at which a way out stands
 * that is ordered on the day of the cut (design 3.5). A way is one if the function does not breach within the horizon where
 * the way stands from the beginning. Ways are tried by their leads, one run each, until every function has one; those that
 * change nothing beneath a function are not tried. Single ways only: that two together would do what neither does, a plan
 * finds. Not for use by several threads.
 */
public final class Holes {

    private final Model model;
    private final List<String> standing;
    private final Network network;
    private final CutQuestion question;
    private final Work work;

    private Holes(Model model, List<String> standing, Network network, CutQuestion question, Work work) {
        this.model = model;
        this.standing = standing;
        this.network = network;
        this.question = question;
        this.work = work;
    }

    /**
     * @param model as it is written, nothing bought
     * @param standing the options that stand in the network
     * @param network in which the cut was answered
     */
    public static HolesAnswer find(
            Model model, List<String> standing, Network network, CutQuestion question, CutAnswer answer, Work work) {
        return new Holes(model, standing, network, question, work).run(answer);
    }

    private HolesAnswer run(CutAnswer answer) {
        Set<String> stand = new LinkedHashSet<>(standing);
        stand.addAll(Bought.done(model));
        List<Way> ways = new ArrayList<>(Way.all(model, stand));
        if (ways.isEmpty()) {
            return new HolesAnswer(0, List.of(), true);
        }
        Map<Integer, CutAnswer.Dark> open = new LinkedHashMap<>();
        for (CutAnswer.Dark dark : answer.dark()) {
            if (network.isFunction(dark.node()) && dark.breaches()) {
                open.put(dark.node(), dark);
            }
        }
        List<CutAnswer.Dark> functions = List.copyOf(open.values());
        Bits notLit = notLit(answer);
        ways.sort(Comparator.comparingInt(Way::leadSeconds).thenComparingLong(Way::costMinor));
        Map<Integer, Way> found = new LinkedHashMap<>();
        for (int k = 0; k < ways.size() && !open.isEmpty() && !work.stopped(); k++) {
            work.progress(k, ways.size());
            Way way = ways.get(k);
            Cone beneath = Cone.of(network, open.keySet());
            if (way.options().stream().anyMatch(option -> changes(option, beneath, notLit))) {
                kept(way, answer, open.keySet()).forEach(function -> {
                    open.remove(function);
                    found.put(function, way);
                });
            }
        }
        List<Hole> holes = new ArrayList<>();
        for (CutAnswer.Dark dark : functions) {
            holes.add(hole(dark, found.get(dark.node()), answer.startSeconds()));
        }
        return new HolesAnswer(ways.size(), holes, open.isEmpty() || !work.stopped());
    }

    private static Hole hole(CutAnswer.Dark dark, @Nullable Way way, int startSeconds) {
        int back = dark.intervals().getLast().toSeconds();
        int stands = way == null ? Seconds.NEVER : Seconds.plus(startSeconds, way.leadSeconds());
        return new Hole(dark.node(), dark.fromSeconds(), Math.min(back, stands), way);
    }

    /** Only what a node that is not lit all the time gains can be felt by others. */
    private boolean changes(Option option, Cone beneath, Bits notLit) {
        int target = network.find(option.change().target());
        return target >= 0
                && !(option.change() instanceof Option.Speed)
                && beneath.contains(target)
                && notLit.get(target);
    }

    private Bits notLit(CutAnswer answer) {
        Bits nodes = new Bits(network.nodeCount());
        answer.brokenFromStart().forEach(nodes::set);
        Stream.of(answer.turnedOff(), answer.dark(), answer.darkAnyway())
                .flatMap(List::stream)
                .forEach(dark -> nodes.set(dark.node()));
        return nodes;
    }

    /** The functions that do not breach where the way stands from the beginning. */
    private List<Integer> kept(Way way, CutAnswer answer, Set<Integer> functions) {
        List<String> bought = new ArrayList<>(standing);
        bought.addAll(way.ids());
        Model then = Bought.apply(model, bought);
        Network other = Compiler.compile(then, network.terms());
        Switches switches = new Switches(then, other);
        List<Off> offs = question.offs().stream()
                .map(off -> off.with(switches.again(off.what())))
                .toList();
        Timeline run = Runs.run(other, offs, question.horizonSeconds(), question.eventBudget(), work);
        int last = Seconds.plus(answer.startSeconds(), question.horizonSeconds());
        List<Integer> kept = new ArrayList<>();
        for (int function : functions) {
            int node = other.find(network.id(function));
            boolean isLit = node >= 0
                    && run.settled()
                    && !other.broken(node)
                    && run.breach(node, last, other.tolerates(node)) == Timeline.NONE;
            if (isLit) {
                kept.add(function);
            }
        }
        return kept;
    }
}

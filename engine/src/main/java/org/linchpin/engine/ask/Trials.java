package org.linchpin.engine.ask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.Switches;

/**
 * Answers questions for trial, in a model cut down to what stands beneath the targets, and reads off what is settled
 * then. Each trial compiles that part of the model in both readings.
 */
final class Trials {

    private final AskQuestion asked;
    private final Mentioned mentioned;
    private final BitSet beneath = new BitSet();
    private final List<BitSet> beneathTarget = new ArrayList<>();
    private final Work work;
    private boolean settles = true;

    Trials(AskQuestion asked, Work work) {
        this.asked = asked;
        this.work = work;
        this.mentioned = new Mentioned(asked.standing().apply(asked.written()));
        for (String target : asked.targets()) {
            BitSet cone = mentioned.beneath(target);
            beneathTarget.add(cone);
            beneath.or(cone);
        }
    }

    /** False if a run was still moving at its event budget, so that a verdict may be wrong. */
    boolean settles() {
        return settles;
    }

    boolean isBeneath(String subject, int target) {
        return beneathTarget.get(target).get(mentioned.number(subject));
    }

    /** One reading of the model as it would be answered. */
    record Reading(Network network, Switches switches, Verdicts verdicts) {}

    Reading reading(Collection<Said> said, Set<String> subjects, Terms.Reading which) {
        Model answered = said.isEmpty() ? asked.written() : Answered.apply(asked.written(), said, subjects);
        Model standing = asked.standing().apply(answered);
        List<Node> nodes = new ArrayList<>();
        standing.nodes().forEach(node -> {
            if (beneath.get(mentioned.number(node.id()))) {
                nodes.add(node);
            }
        });
        Model part = standing.withNodes(Nodes.of(nodes));
        Network network = Compiler.compile(part, new Terms(which, asked.orderly()));
        Switches switches = new Switches(part, network);
        return new Reading(network, switches, new Verdicts(network, switches, asked.horizonSeconds(), work));
    }

    /**
     * What is settled of the open verdicts once this has been said.
     *
     * @param targets numbers of the targets that may change
     * @param open of each target of the question, its open verdicts
     */
    Settling settling(Map<Question, Reply> replies, int[] targets, BitSet[] open, List<Switch> switches) {
        List<Said> said = new ArrayList<>();
        replies.forEach((question, reply) -> said.add(new Said(question.id(), reply, null)));
        Set<String> subjects = replies.keySet().stream().map(Question::subject).collect(Collectors.toSet());
        BitSet tried = new BitSet();
        for (int target : targets) {
            tried.or(open[target]);
        }
        BitSet[] worst = dark(reading(said, subjects, Terms.Reading.WORST), targets, switches, tried);
        BitSet[] best = dark(reading(said, subjects, Terms.Reading.BEST), targets, switches, tried);
        BitSet[] dark = new BitSet[targets.length];
        BitSet[] lit = new BitSet[targets.length];
        for (int k = 0; k < targets.length; k++) {
            dark[k] = (BitSet) open[targets[k]].clone();
            dark[k].and(best[k]);
            lit[k] = (BitSet) open[targets[k]].clone();
            lit[k].andNot(worst[k]);
        }
        return new Settling(targets, dark, lit);
    }

    private BitSet[] dark(Reading reading, int[] targets, List<Switch> switches, BitSet tried) {
        int[] nodes = nodes(reading.network(), targets);
        BitSet[] dark = reading.verdicts().dark(nodes, switches, tried);
        settles &= reading.verdicts().settles();
        return dark;
    }

    private int[] nodes(Network network, int[] targets) {
        int[] nodes = new int[targets.length];
        for (int k = 0; k < targets.length; k++) {
            nodes[k] = network.find(asked.targets().get(targets[k]));
        }
        return nodes;
    }
}

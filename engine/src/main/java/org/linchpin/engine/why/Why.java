package org.linchpin.engine.why;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.Causes;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/** Explains one node of one run. */
public final class Why {

    private Why() {}

    public static WhyAnswer answer(Network network, int node, List<Off> offs, int horizonSeconds, Work work) {
        Timeline run = Runs.beneath(network, node, offs, horizonSeconds, work);
        int first = run.first(node);
        if (first == Timeline.NONE) {
            int end = run.endSeconds() == Seconds.NEVER ? Seconds.NEVER - 1 : run.endSeconds();
            return new WhyAnswer(
                    node, Seconds.NEVER, Seconds.NEVER, List.of(), root(network, run, node, end), List.of());
        }
        List<CutAnswer.Step> chain = new Causes(network, run, offs).chain(first);
        return new WhyAnswer(
                node,
                run.from(first),
                run.to(first),
                chain,
                root(network, run, node, Math.max(0, run.from(first))),
                Keepers.of(network, node, offs, Seconds.plus(Runs.start(offs), horizonSeconds), work));
    }

    /** How the node's needs stand, or null if it needs nothing. */
    private static WhyAnswer.@Nullable Standing root(Network network, Timeline run, int node, int time) {
        WhyAnswer.Joined joined = standing(network, run, node, time);
        return joined.branches().isEmpty() && joined.met() ? null : joined;
    }

    private static WhyAnswer.Joined standing(Network network, Timeline run, int gate, int time) {
        List<WhyAnswer.Standing> branches = new ArrayList<>();
        int unmet = 0;
        int total = 0;
        for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
            int source = network.needSource(need);
            int dark = run.at(source, time);
            int since = dark == Timeline.NONE ? Seconds.NEVER : run.from(dark);
            boolean met = dark == Timeline.NONE
                    || (since != Seconds.ALWAYS && time < Seconds.plus(since, network.needHoldout(need)));
            unmet += met ? 0 : network.needWeight(need);
            total += network.needWeight(need);
            branches.add(new WhyAnswer.Rests(met, source, since, network.needHoldout(need), network.needWeight(need)));
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
            WhyAnswer.Standing standing = standing(network, run, child, time);
            unmet += standing.met() ? 0 : network.gateWeight(child);
            total += network.gateWeight(child);
            branches.add(standing);
        }
        boolean byShare = total != branches.size();
        return new WhyAnswer.Joined(unmet < network.failAt(gate), total - network.failAt(gate) + 1, byShare, branches);
    }
}

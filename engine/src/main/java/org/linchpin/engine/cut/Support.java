package org.linchpin.engine.cut;

import java.util.Arrays;
import java.util.List;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/**
 * Dark nodes that suffice for one of them to be dark, under a cut for good: of each the switch that turned it off, or as
 * many of its needs as its gate takes to fail, that had failed before. Whatever stayed lit outside them, the node would go
 * dark at the same time. One such set of many, not a smallest one; linear in the needs of what it holds.
 */
public final class Support {

    private final Network network;
    private final Timeline run;
    private final List<Off> offs;
    private final Ints open = new Ints();

    private Support(Network network, Timeline run, List<Off> offs) {
        this.network = network;
        this.run = run;
        this.offs = offs;
    }

    /** @param node one that is dark; it is in the set itself */
    public static Bits of(Network network, Timeline run, List<Off> offs, int node) {
        return new Support(network, run, offs).of(node);
    }

    /** The same, of a run that stands in a workspace. */
    public static Bits of(Network network, DarkTimes run, List<Off> offs, int node) {
        return of(network, run.timeline(Seconds.NEVER), offs, node);
    }

    private Bits of(int node) {
        Bits nodes = new Bits(network.nodeCount());
        nodes.set(node);
        Ints path = new Ints();
        path.add(run.first(node));
        while (!path.isEmpty()) {
            int interval = path.pop();
            int dark = run.node(interval);
            int time = run.from(interval);
            if (isOff(dark, time)) {
                continue;
            }
            open.clear();
            fails(dark, interval, time == Seconds.ALWAYS ? time : time - network.holdout(dark));
            for (int k = 0; k < open.size(); k++) {
                int source = run.node(open.get(k));
                if (!nodes.get(source)) {
                    nodes.set(source);
                    path.add(open.get(k));
                }
            }
        }
        return nodes;
    }

    private boolean isOff(int node, int time) {
        for (Off off : offs) {
            if (off.fromSeconds() <= time && Arrays.binarySearch(off.what().nodes(), node) >= 0) {
                return true;
            }
        }
        return network.endOf(node) <= time;
    }

    /** Whether what went dark before the interval lets the gate fail by then; if so, adds the intervals that it takes. */
    private boolean fails(int gate, int interval, int time) {
        int before = open.size();
        int unmet = 0;
        int failAt = network.failAt(gate);
        for (int need = network.needStart(gate); need < network.needStart(gate + 1) && unmet < failAt; need++) {
            int source = run.first(network.needSource(need));
            if (source != Timeline.NONE && source < interval && isUnmet(run.from(source), need, time)) {
                unmet += network.needWeight(need);
                open.add(source);
            }
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate) && unmet < failAt; child++) {
            unmet += fails(child, interval, time) ? network.gateWeight(child) : 0;
        }
        while (unmet < failAt && open.size() > before) {
            open.pop();
        }
        return unmet >= failAt;
    }

    private boolean isUnmet(int since, int need, int time) {
        return since == Seconds.ALWAYS || Seconds.plus(since, network.needHoldout(need)) <= time;
    }
}

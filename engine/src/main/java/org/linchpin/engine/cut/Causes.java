package org.linchpin.engine.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Sort;

/**
 * Why a node went dark, read off a run: at each gate the need whose failure made the gate fail, the last in time of those
 * that it took. Only what went dark before explains what went dark after, so that a chain never goes in a circle.
 */
public final class Causes {

    private final Network network;
    private final Timeline run;
    private final List<Off> offs;

    public Causes(Network network, Timeline run, List<Off> offs) {
        this.network = network;
        this.run = run;
        this.offs = offs;
    }

    /**
     * A branch of a gate that had failed when its node went dark.
     *
     * @param interval the source's dark interval, or {@link Timeline#NONE} for a gate that never held
     * @param need the need, or -1
     * @param unmetSeconds since when it was unmet
     */
    record Failed(int interval, int need, int unmetSeconds, int weight) {}

    /** The chain from the node of a dark interval down to what was turned off. */
    public List<CutAnswer.Step> chain(int interval) {
        List<CutAnswer.Step> chain = new ArrayList<>();
        int at = interval;
        while (at != Timeline.NONE) {
            int node = run.node(at);
            int from = run.from(at);
            CutAnswer.Step last = root(node, from);
            if (last != null) {
                chain.add(last);
                break;
            }
            List<Failed> failed = failed(node, at);
            Failed decisive = decisive(failed, network.failAt(node));
            if (decisive == null || decisive.interval == Timeline.NONE) {
                chain.add(new CutAnswer.Step(node, from, CutAnswer.Why.BROKEN, null, 0, 0));
                break;
            }
            if (network.sort(node) != Sort.VIEW) {
                chain.add(new CutAnswer.Step(
                        node,
                        from,
                        CutAnswer.Why.UNMET,
                        null,
                        from - Math.max(0, run.from(decisive.interval)),
                        failed.size() - 1));
            }
            at = decisive.interval;
        }
        return chain;
    }

    private CutAnswer.@Nullable Step root(int node, int from) {
        for (Off off : offs) {
            boolean isOff = off.fromSeconds() <= from && from < off.toSeconds();
            if (isOff && Arrays.binarySearch(off.what().nodes(), node) >= 0) {
                return new CutAnswer.Step(
                        node, from, CutAnswer.Why.OFF, off.what().id(), 0, 0);
            }
        }
        for (int k = 0; k < network.endCount(); k++) {
            if (network.endNode(k) == node && network.endAt(k) <= from) {
                return new CutAnswer.Step(node, from, CutAnswer.Why.ENDED, null, 0, 0);
            }
        }
        if (network.sort(node) == Sort.STANDBY) {
            return new CutAnswer.Step(node, from, CutAnswer.Why.NOT_READY, null, 0, 0);
        }
        if (network.broken(node) && from <= 0) {
            return new CutAnswer.Step(node, from, CutAnswer.Why.BROKEN, null, 0, 0);
        }
        return null;
    }

    /** The branches of a gate that had failed when the interval began, first failed first. */
    List<Failed> failed(int gate, int interval) {
        List<Failed> failed = new ArrayList<>();
        int time = run.from(interval);
        for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
            int source = run.at(network.needSource(need), time);
            if (source == Timeline.NONE || source >= interval) {
                continue;
            }
            int since = run.from(source);
            int unmet = since == Seconds.ALWAYS ? since : Seconds.plus(since, network.needHoldout(need));
            if (unmet <= time) {
                failed.add(new Failed(source, need, unmet, network.needWeight(need)));
            }
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
            Failed decisive = decisive(failed(child, interval), network.failAt(child));
            if (decisive != null) {
                failed.add(
                        new Failed(decisive.interval, decisive.need, decisive.unmetSeconds, network.gateWeight(child)));
            }
        }
        failed.sort(Comparator.comparingInt(Failed::unmetSeconds).thenComparingInt(Failed::interval));
        return failed;
    }

    /** The branch with whose failure the gate failed, or null if it holds. */
    static @Nullable Failed decisive(List<Failed> failed, int failAt) {
        if (failAt <= 0) {
            return new Failed(Timeline.NONE, -1, Seconds.ALWAYS, 0);
        }
        int unmet = 0;
        for (Failed branch : failed) {
            unmet += branch.weight;
            if (unmet >= failAt) {
                return branch;
            }
        }
        return null;
    }
}

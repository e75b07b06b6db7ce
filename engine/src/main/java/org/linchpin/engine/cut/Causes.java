package org.linchpin.engine.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Sort;

/**
 * Why a node went dark, read off a run: at each gate the need whose failure made the gate fail, the last in time of those
 * that it took. Only what went dark before explains what went dark after, so that a chain never goes in a circle. Each
 * interval is looked at once. One thread at a time.
 */
public final class Causes {

    private static final int UNKNOWN = -2;

    private final Network network;
    private final Timeline run;
    private final List<Off> offs;
    /** By interval: that of the next link, {@link Timeline#NONE} at the end, {@link #UNKNOWN} until it was looked at. */
    private final int[] next;

    /** By interval that was looked at: how many more needs had failed at its gate. */
    private final int[] others;

    private final int[] length;
    private final int[] end;

    public Causes(Network network, Timeline run, List<Off> offs) {
        this.network = network;
        this.run = run;
        this.offs = offs;
        this.next = new int[run.count()];
        Arrays.fill(next, UNKNOWN);
        this.others = new int[run.count()];
        this.length = new int[run.count()];
        this.end = new int[run.count()];
    }

    /**
     * A branch of a gate that had failed when its node went dark.
     *
     * @param interval the source's dark interval, or {@link Timeline#NONE} for a gate that never held
     * @param need the need, or -1
     * @param unmetSeconds since when it was unmet
     */
    record Failed(int interval, int need, int unmetSeconds, int weight) {}

    /** The whole chain from the node of a dark interval down to what was turned off. */
    public List<CutAnswer.Step> chain(int interval) {
        return chain(interval, Integer.MAX_VALUE);
    }

    /**
     * The chain with at most {@code mostLinks} links: of a longer one the first and the last, and before the last a
     * {@link CutAnswer.Why#LEFT_OUT}. Chains share their ends, so that those of all nodes cost what one does and what is
     * handed out.
     */
    List<CutAnswer.Step> chain(int interval, int mostLinks) {
        measure(interval);
        boolean isLong = length[interval] > mostLinks;
        List<CutAnswer.Step> chain = new ArrayList<>();
        int at = interval;
        while (at != Timeline.NONE && (!isLong || chain.size() < mostLinks - 2)) {
            if (!isView(at)) {
                chain.add(step(at));
            }
            at = next(at);
        }
        if (isLong) {
            chain.add(new CutAnswer.Step(
                    run.node(at), run.from(at), CutAnswer.Why.LEFT_OUT, null, 0, length[interval] - chain.size() - 1));
            chain.add(step(end[interval]));
        }
        return chain;
    }

    /** Notes how many steps the chain from an interval has and where it ends, and the same for all on its way. */
    private void measure(int interval) {
        Ints way = new Ints();
        for (int at = interval; at != Timeline.NONE && length[at] == 0; at = next(at)) {
            way.add(at);
        }
        while (!way.isEmpty()) {
            int at = way.pop();
            boolean isLast = next(at) == Timeline.NONE;
            length[at] = (isLast ? 0 : length[next(at)]) + (isView(at) ? 0 : 1);
            end[at] = isLast ? at : end[next(at)];
        }
    }

    /** Views are passed through: they are no step of a chain. */
    private boolean isView(int interval) {
        return next(interval) != Timeline.NONE && network.sort(run.node(interval)) == Sort.VIEW;
    }

    private CutAnswer.Step step(int interval) {
        int node = run.node(interval);
        int from = run.from(interval);
        if (next(interval) != Timeline.NONE) {
            int held = from - Math.max(0, run.from(next(interval)));
            return new CutAnswer.Step(node, from, CutAnswer.Why.UNMET, null, held, others[interval]);
        }
        CutAnswer.Step root = root(node, from);
        // No compiled model has an end without a root; a snapshot that was tampered with may.
        return root != null ? root : new CutAnswer.Step(node, from, CutAnswer.Why.BROKEN, null, 0, 0);
    }

    private int next(int interval) {
        if (next[interval] == UNKNOWN) {
            next[interval] = find(interval);
        }
        return next[interval];
    }

    private int find(int interval) {
        int node = run.node(interval);
        if (root(node, run.from(interval)) != null) {
            return Timeline.NONE;
        }
        List<Failed> failed = failed(node, interval);
        Failed decisive = decisive(failed, network.failAt(node));
        if (decisive == null) {
            return Timeline.NONE;
        }
        others[interval] = failed.size() - 1;
        return decisive.interval;
    }

    /** The dark intervals of the whole chain, views left out. */
    Ints links(int interval) {
        Ints links = new Ints();
        for (int at = interval; at != Timeline.NONE; at = next(at)) {
            if (!isView(at)) {
                links.add(at);
            }
        }
        return links;
    }

    /** Why a node is dark that no need of its explains, or null. */
    CutAnswer.@Nullable Step root(int node, int from) {
        for (Off off : offs) {
            boolean isOff = off.fromSeconds() <= from && from < off.toSeconds();
            if (isOff && Arrays.binarySearch(off.what().nodes(), node) >= 0) {
                return new CutAnswer.Step(
                        node, from, CutAnswer.Why.OFF, off.what().id(), 0, 0);
            }
        }
        int end = network.endOf(node);
        if (end <= from && end != Seconds.NEVER) {
            return new CutAnswer.Step(node, from, CutAnswer.Why.ENDED, null, 0, 0);
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

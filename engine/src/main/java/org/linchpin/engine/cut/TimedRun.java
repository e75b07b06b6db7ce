package org.linchpin.engine.cut;

import java.util.Arrays;
import java.util.List;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/**
 * A run in which nodes may light again: cuts that end, standbys (docs/semantics.md 2.1-2.6). Goes from event to event;
 * at each instant it finds the greatest set X of lit nodes that is sustained by X and R(X), R(X) being the least set of
 * dark nodes that can light, by alternating: light all of R, then darken what is not sustained; if anything went dark,
 * take R back and begin again. Each round darkens at least one node for good, so an instant costs at most the nodes it
 * touches times its rounds, of which there is nearly always one. Stops at the end time, or when {@code eventBudget}
 * changes have been seen. One shot, one thread.
 *
 * <p>Every need is kept in two states: as a lit owner sees it and as a dark one does, for a cache counts only for the
 * lit.
 */
final class TimedRun {

    private static final int UNSET = Seconds.NEVER;
    private static final int OFF = 0;
    private static final int ON = 1;
    private static final int NEED_RUNS_OUT = 2;
    private static final int OWN_RUNS_OUT = 3;
    private static final int RESTARTED = 4;

    private final Network network;
    private final int endSeconds;
    private final boolean[] lit;
    private final int[] offCount;
    private final int[] darkSince;
    private final int[] unmetSince;
    private final int[] metSince;
    private final int[] unmetLit;
    private final int[] unmetDark;
    private final Bits needUnmetLit;
    private final Bits needUnmetDark;
    private final Timeline.Recorder recorder;

    private final EventQueue events = new EventQueue();
    private final Ints eventType = new Ints();
    private final Ints eventWhat = new Ints();
    private final Ints eventSince = new Ints();

    private int now;
    private int changes;
    private final int[] darkenedAt;
    private final boolean[] isTouched;
    private final Ints touched = new Ints();
    private final Ints darkened = new Ints();
    private final Ints lighted = new Ints();
    private final Ints mayLight = new Ints();
    private final Ints mayDarken = new Ints();

    private TimedRun(Network network, int endSeconds) {
        int nodes = network.nodeCount();
        this.network = network;
        this.endSeconds = endSeconds;
        this.lit = new boolean[nodes];
        Arrays.fill(lit, true);
        this.offCount = new int[nodes];
        this.darkSince = filled(nodes, UNSET);
        this.unmetSince = filled(nodes, UNSET);
        this.metSince = filled(nodes, UNSET);
        this.unmetLit = new int[network.gateCount()];
        this.unmetDark = new int[network.gateCount()];
        this.needUnmetLit = new Bits(network.needCount());
        this.needUnmetDark = new Bits(network.needCount());
        this.darkenedAt = filled(nodes, UNSET);
        this.isTouched = new boolean[nodes];
        this.recorder = new Timeline.Recorder(nodes);
    }

    /**
     * @param offs the cut, perhaps empty
     * @param endSeconds the run says nothing of what comes after
     * @param eventBudget how many changes of nodes are followed at most
     */
    static Timeline run(Network network, List<Off> offs, int endSeconds, int eventBudget, Work work) {
        TimedRun run = new TimedRun(network, endSeconds);
        run.begin(offs);
        boolean settled = true;
        while (!run.events.isEmpty() && run.events.time() <= endSeconds) {
            if (run.changes > eventBudget || work.stopped()) {
                settled = false;
                break;
            }
            run.instant(run.events.time());
        }
        return run.recorder.finish(settled ? endSeconds : run.now, settled);
    }

    private void begin(List<Off> offs) {
        for (int gate = network.nodeCount(); gate < network.gateCount(); gate++) {
            if (network.failAt(gate) <= 0) {
                raise(unmetLit, network.parent(gate), network.gateWeight(gate));
                raise(unmetDark, network.parent(gate), network.gateWeight(gate));
            }
        }
        int called = Seconds.NEVER;
        for (Off off : offs) {
            called = Math.min(called, off.fromSeconds());
            for (int node : off.what().nodes()) {
                event(off.fromSeconds(), OFF, node, 0);
                if (!off.isForGood()) {
                    event(off.toSeconds(), ON, node, 0);
                }
            }
        }
        for (int k = 0; k < network.standbyCount(); k++) {
            offCount[network.standbyNode(k)]++;
            int usable = Seconds.plus(called, network.standbyReady(k));
            if (usable != Seconds.NEVER) {
                event(usable, ON, network.standbyNode(k), 0);
            }
        }
        for (int k = 0; k < network.endCount(); k++) {
            if (network.endAt(k) <= 0) {
                offCount[network.endNode(k)]++;
            } else {
                event(network.endAt(k), OFF, network.endNode(k), 0);
            }
        }
        DarkTimes base = new DarkTimes(network);
        for (int k = 0; k < base.darkCount(); k++) {
            int node = base.darkNode(k);
            lit[node] = false;
            darkSince[node] = base.dark(node);
            recorder.open(node, base.dark(node));
            writeNeeds(node);
            scheduleNeeds(node);
        }
    }

    private void instant(int time) {
        now = time;
        while (!events.isEmpty() && events.time() == time) {
            take(events.take());
        }
        while (true) {
            light();
            if (!darken()) {
                break;
            }
            takeBackLighted();
        }
        commit();
    }

    private void take(int number) {
        int what = eventWhat.get(number);
        switch (eventType.get(number)) {
            case OFF -> {
                offCount[what]++;
                mayDarken.add(what);
            }
            case ON -> {
                offCount[what]--;
                mayLight.add(what);
            }
            case NEED_RUNS_OUT -> {
                int source = network.needSource(what);
                if (!lit[source] && darkSince[source] == eventSince.get(number)) {
                    writeNeed(what, source);
                }
            }
            case OWN_RUNS_OUT -> {
                if (unmetSince[what] == eventSince.get(number)) {
                    mayDarken.add(what);
                }
            }
            case RESTARTED -> {
                if (metSince[what] == eventSince.get(number)) {
                    mayLight.add(what);
                }
            }
            default -> throw new AssertionError(eventType.get(number));
        }
        if (eventType.get(number) != NEED_RUNS_OUT) {
            touch(what);
        }
    }

    /** Lights the least set of nodes that were dark just before and can light on what is lit. */
    private void light() {
        while (!mayLight.isEmpty()) {
            int node = mayLight.pop();
            if (!lit[node] && darkenedAt[node] != now && offCount[node] == 0 && canStart(node)) {
                lit[node] = true;
                lighted.add(node);
                writeNeeds(node);
            }
        }
    }

    private boolean canStart(int node) {
        if (fails(unmetDark, node)) {
            return false;
        }
        int restart = network.restart(node);
        return restart == 0 || (metSince[node] != UNSET && Seconds.plus(metSince[node], restart) <= now);
    }

    /** Darkens the nodes lit just before that nothing sustains; true if there was one. */
    private boolean darken() {
        boolean any = false;
        while (!mayDarken.isEmpty()) {
            int node = mayDarken.pop();
            if (lit[node] && wasLit(node) && !isSustained(node)) {
                lit[node] = false;
                darkenedAt[node] = now;
                darkened.add(node);
                writeNeeds(node);
                any = true;
            }
        }
        return any;
    }

    private boolean isSustained(int node) {
        if (offCount[node] > 0) {
            return false;
        }
        if (!fails(unmetLit, node)) {
            return true;
        }
        int holdout = network.holdout(node);
        return holdout > 0 && (unmetSince[node] == UNSET || now < Seconds.plus(unmetSince[node], holdout));
    }

    private void takeBackLighted() {
        while (!lighted.isEmpty()) {
            int node = lighted.pop();
            lit[node] = false;
            writeNeeds(node);
            mayLight.add(node);
        }
    }

    private void commit() {
        for (int k = 0; k < darkened.size(); k++) {
            int node = darkened.get(k);
            darkSince[node] = now;
            unmetSince[node] = UNSET;
            recorder.open(node, now);
            scheduleNeeds(node);
        }
        for (int k = 0; k < lighted.size(); k++) {
            int node = lighted.get(k);
            darkSince[node] = UNSET;
            metSince[node] = UNSET;
            recorder.close(node, now);
        }
        changes += darkened.size() + lighted.size();
        darkened.clear();
        lighted.clear();
        // What changed was touched when it became a candidate.
        while (!touched.isEmpty()) {
            int node = touched.pop();
            isTouched[node] = false;
            if (lit[node]) {
                followOwnHoldout(node);
            } else {
                followRestart(node);
            }
        }
    }

    private void followOwnHoldout(int node) {
        if (!fails(unmetLit, node)) {
            unmetSince[node] = UNSET;
        } else if (unmetSince[node] == UNSET) {
            unmetSince[node] = now;
            int at = Seconds.plus(now, network.holdout(node));
            if (at != Seconds.NEVER) {
                event(at, OWN_RUNS_OUT, node, now);
            }
        }
    }

    private void followRestart(int node) {
        if (offCount[node] > 0 || fails(unmetDark, node)) {
            metSince[node] = UNSET;
        } else if (metSince[node] == UNSET) {
            metSince[node] = now;
            event(Seconds.plus(now, network.restart(node)), RESTARTED, node, now);
        }
    }

    /** Writes how the needs on a node stand now. */
    private void writeNeeds(int source) {
        for (int k = network.outStart(source); k < network.outStart(source + 1); k++) {
            writeNeed(network.outNeed(k), source);
        }
    }

    private void writeNeed(int need, int source) {
        boolean runOut = false;
        boolean cold = false;
        if (!lit[source]) {
            int since = wasLit(source) ? now : darkSince[source];
            runOut = since == Seconds.ALWAYS || now >= Seconds.plus(since, network.needHoldout(need));
            cold = runOut || network.cache(need);
        }
        int gate = network.needGate(need);
        int weight = network.needWeight(need);
        if (needUnmetLit.get(need) != runOut) {
            flip(needUnmetLit, need, runOut);
            move(unmetLit, gate, weight, runOut);
        }
        if (needUnmetDark.get(need) != cold) {
            flip(needUnmetDark, need, cold);
            move(unmetDark, gate, weight, cold);
        }
    }

    /** True if the node was lit just before this instant. */
    private boolean wasLit(int node) {
        return darkSince[node] == UNSET;
    }

    private void move(int[] unmet, int gate, int weight, boolean toUnmet) {
        if (toUnmet) {
            raise(unmet, gate, weight);
        } else {
            lower(unmet, gate, weight);
        }
    }

    private void raise(int[] unmet, int gate, int weight) {
        int before = unmet[gate];
        unmet[gate] = before + weight;
        if (before < network.failAt(gate) && unmet[gate] >= network.failAt(gate)) {
            int parent = network.parent(gate);
            if (parent >= 0) {
                raise(unmet, parent, network.gateWeight(gate));
            } else {
                touch(gate);
                mayDarken.add(gate);
            }
        }
    }

    private void lower(int[] unmet, int gate, int weight) {
        int before = unmet[gate];
        unmet[gate] = before - weight;
        if (before >= network.failAt(gate) && unmet[gate] < network.failAt(gate)) {
            int parent = network.parent(gate);
            if (parent >= 0) {
                lower(unmet, parent, network.gateWeight(gate));
            } else {
                touch(gate);
                mayLight.add(gate);
            }
        }
    }

    private boolean fails(int[] unmet, int gate) {
        return unmet[gate] >= network.failAt(gate);
    }

    private void scheduleNeeds(int source) {
        int since = darkSince[source];
        if (since == Seconds.ALWAYS) {
            return;
        }
        for (int k = network.outStart(source); k < network.outStart(source + 1); k++) {
            int need = network.outNeed(k);
            int at = Seconds.plus(since, network.needHoldout(need));
            if (at > now && at != Seconds.NEVER) {
                event(at, NEED_RUNS_OUT, need, since);
            }
        }
    }

    private void event(int time, int type, int what, int since) {
        if (time <= endSeconds) {
            events.add(time, eventType.size());
            eventType.add(type);
            eventWhat.add(what);
            eventSince.add(since);
        }
    }

    private void touch(int node) {
        if (!isTouched[node]) {
            isTouched[node] = true;
            touched.add(node);
        }
    }

    private static void flip(Bits bits, int index, boolean value) {
        if (value) {
            bits.set(index);
        } else {
            bits.clear(index);
        }
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }
}

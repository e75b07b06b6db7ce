package org.linchpin.engine.who;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Components;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/**
 * Minimal cut sets of all nodes of a cone at once, bottom-up: per node one family of (set, earliest dark time), minimal in
 * both. A gate that fails by its first unmet branch takes the union of its branches' families, one that needs several
 * takes products, by a dynamic programme over the unmet weight; a need's holdout and the node's own are added to the
 * times, and what is later than the horizon is dropped. Inside a component the families grow from nothing to the least
 * solution, so that no failure justifies itself. Dropping sets over the size limit is exact, for they never absorb a
 * smaller one: minimal-set families are an absorptive semiring (Green, Karvounarakis and Tannen 2007,
 * doi:10.1145/1265530.1265535). Exponential in the worst case; bounded by the family cap and the caller's stop. Cones
 * with standbys are not for it. One thread at a time.
 */
final class Families {

    private final Network network;
    private final Components components;
    private final Bits cone;
    private final int[] @Nullable [] switchesOf;
    private final PackedSets packed;
    private final int horizon;
    private final int cap;
    private final Work work;
    private final Family[] families;
    private final Bits isWaiting;

    /**
     * @param cone the nodes to solve; closed under needs, without standbys
     * @param switchesOf per node the switches that turn it off, ascending, or null
     */
    Families(
            Network network,
            Components components,
            Bits cone,
            int[] @Nullable [] switchesOf,
            int maxSize,
            int horizon,
            int cap,
            Work work) {
        this.network = network;
        this.components = components;
        this.cone = cone;
        this.switchesOf = switchesOf;
        this.packed = new PackedSets(maxSize);
        this.horizon = horizon;
        this.cap = cap;
        this.work = work;
        this.families = new Family[network.nodeCount()];
        Arrays.fill(families, Family.NONE);
        this.isWaiting = new Bits(network.nodeCount());
    }

    /**
     * Solves the cone.
     *
     * @throws FamilyTooLargeException if a family is larger than the cap
     * @throws StoppedException if the caller stopped it
     */
    void solve() {
        for (int c = 0; c < components.count(); c++) {
            int[] members =
                    Arrays.stream(components.members(c)).filter(cone::get).toArray();
            if (members.length == 1) {
                // A need on itself adds nothing: what it would add contains a set that is there, no later.
                families[members[0]] = next(members[0]);
            } else {
                iterate(c, members);
            }
            work.progress(c + 1, components.count());
        }
    }

    Family family(int node) {
        return families[node];
    }

    PackedSets packed() {
        return packed;
    }

    private void iterate(int component, int[] members) {
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int node : members) {
            waiting.add(node);
            isWaiting.set(node);
        }
        while (!waiting.isEmpty()) {
            int node = waiting.poll();
            isWaiting.clear(node);
            Family next = next(node);
            if (next.sameAs(families[node])) {
                continue;
            }
            families[node] = next;
            for (int k = network.outStart(node); k < network.outStart(node + 1); k++) {
                int owner = network.owner(network.needGate(network.outNeed(k)));
                if (components.of(owner) == component && cone.get(owner) && !isWaiting.get(owner)) {
                    waiting.add(owner);
                    isWaiting.set(owner);
                }
            }
        }
    }

    /** The node's family, its sources' families being what they are. */
    private Family next(int node) {
        if (work.stopped()) {
            throw new StoppedException();
        }
        Family.Gatherer all = new Family.Gatherer(packed, cap);
        if (network.broken(node)) {
            all.add(PackedSets.EMPTY, 0);
            return all.minimal();
        }
        int end = network.endOf(node);
        if (end <= horizon && end != Seconds.NEVER) {
            all.add(PackedSets.EMPTY, end);
        }
        int[] switches = switchesOf[node];
        if (switches != null) {
            for (int s : switches) {
                all.add(packed.single(s), 0);
            }
        }
        Family gate = gate(node);
        int holdout = network.holdout(node);
        int earliest = network.isModelNode(node) ? 0 : Seconds.ALWAYS;
        for (int k = 0; k < gate.size(); k++) {
            shiftInto(all, gate.set(k), Math.max(earliest, gate.time(k)), holdout);
        }
        return all.minimal();
    }

    private void shiftInto(Family.Gatherer into, long set, int time, int by) {
        int at = time == Seconds.ALWAYS ? time : Seconds.plus(time, by);
        if (at <= horizon && at != Seconds.NEVER) {
            into.add(set, at);
        }
    }

    /** The family of a gate: sets that make it fail, and when. */
    private Family gate(int gate) {
        int failAt = network.failAt(gate);
        if (failAt <= 0) {
            Family.Gatherer failed = new Family.Gatherer(packed, cap);
            failed.add(PackedSets.EMPTY, Seconds.ALWAYS);
            return failed.minimal();
        }
        int branches = network.needStart(gate + 1)
                - network.needStart(gate)
                + network.childEnd(gate)
                - network.childStart(gate);
        if (failAt == 1) {
            Family.Gatherer union = new Family.Gatherer(packed, cap);
            for (int b = 0; b < branches; b++) {
                addBranch(union, gate, b);
            }
            return union.minimal();
        }
        return programme(gate, failAt, branches);
    }

    /** Families by unmet weight, a branch after the other; the last state is the gate's. */
    private Family programme(int gate, int failAt, int branches) {
        TreeMap<Integer, Family> states = new TreeMap<>();
        Family.Gatherer nothing = new Family.Gatherer(packed, cap);
        nothing.add(PackedSets.EMPTY, Seconds.ALWAYS);
        states.put(0, nothing.minimal());
        int left = 0;
        for (int b = 0; b < branches; b++) {
            left += weight(gate, b);
        }
        for (int b = 0; b < branches; b++) {
            int weight = weight(gate, b);
            left -= weight;
            Family.Gatherer branch = new Family.Gatherer(packed, cap);
            addBranch(branch, gate, b);
            Family family = branch.minimal();
            TreeMap<Integer, Family.Gatherer> next = new TreeMap<>();
            for (var state : states.entrySet()) {
                int stays = state.getKey();
                if (stays + left >= failAt) {
                    addAll(gatherer(next, stays), state.getValue());
                }
                if (stays < failAt && stays + weight + left >= failAt && family.size() > 0) {
                    addProducts(gatherer(next, Math.min(failAt, stays + weight)), state.getValue(), family);
                }
            }
            states.clear();
            next.forEach((unmet, gathered) -> states.put(unmet, gathered.minimal()));
        }
        return states.getOrDefault(failAt, Family.NONE);
    }

    private Family.Gatherer gatherer(Map<Integer, Family.Gatherer> states, int unmet) {
        return states.computeIfAbsent(unmet, u -> new Family.Gatherer(packed, cap));
    }

    private void addAll(Family.Gatherer into, Family family) {
        for (int k = 0; k < family.size(); k++) {
            into.add(family.set(k), family.time(k));
        }
    }

    private void addProducts(Family.Gatherer into, Family a, Family b) {
        for (int i = 0; i < a.size(); i++) {
            if (work.stopped()) {
                throw new StoppedException();
            }
            for (int j = 0; j < b.size(); j++) {
                long union = packed.union(a.set(i), b.set(j));
                if (union != PackedSets.TOO_LARGE) {
                    into.add(union, Math.max(a.time(i), b.time(j)));
                }
            }
        }
    }

    private int weight(int gate, int branch) {
        int needs = network.needStart(gate + 1) - network.needStart(gate);
        return branch < needs
                ? network.needWeight(network.needStart(gate) + branch)
                : network.gateWeight(network.childStart(gate) + branch - needs);
    }

    private void addBranch(Family.Gatherer into, int gate, int branch) {
        int needs = network.needStart(gate + 1) - network.needStart(gate);
        if (branch >= needs) {
            addAll(into, gate(network.childStart(gate) + branch - needs));
            return;
        }
        int need = network.needStart(gate) + branch;
        Family source = families[network.needSource(need)];
        for (int k = 0; k < source.size(); k++) {
            shiftInto(into, source.set(k), source.time(k), network.needHoldout(need));
        }
    }
}

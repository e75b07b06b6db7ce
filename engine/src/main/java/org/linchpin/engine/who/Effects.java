package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Sort;
import org.linchpin.engine.switches.Switch;

/**
 * What sets of switches turn off (docs/semantics.md section 5): the nodes they name, and the positions that follow by
 * orders and ownership; orders themselves do not count. One pass over the positions, then each set costs what it turns
 * off. One thread at a time.
 */
final class Effects {

    private static final int MOST_COMPARED = 3_000;

    private final Network network;
    private final Map<Integer, Ints> needsOfPositions = new HashMap<>();
    private final Bits isOff;

    Effects(Network network) {
        this.network = network;
        this.isOff = new Bits(network.nodeCount());
        for (int node = network.modelNodeCount(); node < network.nodeCount(); node++) {
            if (isPosition(node)) {
                addNeeds(node);
            }
        }
    }

    private void addNeeds(int gate) {
        for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
            needsOfPositions
                    .computeIfAbsent(network.needSource(need), source -> new Ints(1))
                    .add(need);
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
            addNeeds(child);
        }
    }

    /**
     * For each set another one whose effect is a proper part of its own, the first with the fewest nodes, or null. Says
     * nothing (all null) of more than 3,000 sets. A set is compared with those one of whose nodes, that which fewest sets
     * have, it has too.
     */
    List<@Nullable List<Switch>> implied(List<List<Switch>> sets) {
        List<@Nullable List<Switch>> implied = new ArrayList<>();
        if (sets.size() > MOST_COMPARED) {
            sets.forEach(set -> implied.add(null));
            return implied;
        }
        List<int[]> effects = sets.stream().map(this::effect).toList();
        Map<Integer, Ints> byPivot = byPivot(effects);
        for (int k = 0; k < sets.size(); k++) {
            int found = smallestPart(k, effects, byPivot);
            implied.add(found < 0 ? null : sets.get(found));
        }
        return implied;
    }

    /** The sets by that of their nodes which the fewest sets have; those with no node by -1. */
    private static Map<Integer, Ints> byPivot(List<int[]> effects) {
        Map<Integer, Integer> frequency = new HashMap<>();
        for (int[] effect : effects) {
            for (int node : effect) {
                frequency.merge(node, 1, Integer::sum);
            }
        }
        Map<Integer, Ints> byPivot = new HashMap<>();
        for (int k = 0; k < effects.size(); k++) {
            int pivot = -1;
            for (int node : effects.get(k)) {
                if (pivot < 0 || frequency.getOrDefault(node, 0) < frequency.getOrDefault(pivot, 0)) {
                    pivot = node;
                }
            }
            byPivot.computeIfAbsent(pivot, node -> new Ints(1)).add(k);
        }
        return byPivot;
    }

    private static int smallestPart(int k, List<int[]> effects, Map<Integer, Ints> byPivot) {
        int[] whole = effects.get(k);
        int found = -1;
        for (int n = -1; n < whole.length; n++) {
            Ints others = byPivot.get(n < 0 ? -1 : whole[n]);
            for (int o = 0; others != null && o < others.size(); o++) {
                int other = others.get(o);
                int size = effects.get(other).length;
                boolean better = found < 0
                        || size < effects.get(found).length
                        || (size == effects.get(found).length && other < found);
                if (size < whole.length && better && isPart(effects.get(other), whole)) {
                    found = other;
                }
            }
        }
        return found;
    }

    private static boolean isPart(int[] part, int[] whole) {
        return Arrays.stream(part).allMatch(node -> Arrays.binarySearch(whole, node) >= 0);
    }

    /** The nodes turned off, ascending. */
    private int[] effect(List<Switch> switches) {
        Ints off = new Ints();
        for (Switch one : switches) {
            for (int node : one.nodes()) {
                turnOff(node, off);
            }
        }
        Map<Integer, Integer> unmet = new HashMap<>();
        for (int k = 0; k < off.size(); k++) {
            Ints needs = needsOfPositions.get(off.get(k));
            for (int n = 0; needs != null && n < needs.size(); n++) {
                raise(network.needGate(needs.get(n)), unmet, off);
            }
        }
        int[] all = off.toArray();
        for (int node : all) {
            isOff.clear(node);
        }
        return Arrays.stream(all)
                .filter(node -> network.sort(node) != Sort.ORDER)
                .sorted()
                .toArray();
    }

    private void turnOff(int node, Ints off) {
        if (!isOff.get(node)) {
            isOff.set(node);
            off.add(node);
        }
    }

    private void raise(int gate, Map<Integer, Integer> unmet, Ints off) {
        if (unmet.merge(gate, 1, Integer::sum) != network.failAt(gate)) {
            return;
        }
        int parent = network.parent(gate);
        if (parent >= 0) {
            raise(parent, unmet, off);
        } else {
            turnOff(gate, off);
        }
    }

    private boolean isPosition(int node) {
        Sort sort = network.sort(node);
        return sort == Sort.SERVE || sort == Sort.SUPPLY;
    }
}

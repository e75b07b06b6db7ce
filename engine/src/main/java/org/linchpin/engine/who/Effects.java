package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Sort;
import org.linchpin.engine.switches.Switch;

/**
 * What sets of switches turn off (docs/semantics.md section 5): the nodes they name, and the positions that follow by
 * orders and ownership; orders themselves do not count.
 */
final class Effects {

    private static final int MOST_COMPARED = 3_000;

    private final Network network;

    Effects(Network network) {
        this.network = network;
    }

    /**
     * For each set another one whose effect is a proper part of its own, the first with the fewest nodes, or null. Says
     * nothing (all null) of more than 3,000 sets.
     */
    List<@Nullable List<Switch>> implied(List<List<Switch>> sets) {
        List<@Nullable List<Switch>> implied = new ArrayList<>();
        if (sets.size() > MOST_COMPARED) {
            sets.forEach(set -> implied.add(null));
            return implied;
        }
        List<Set<Integer>> effects = sets.stream().map(this::effect).toList();
        Integer[] bySize = new Integer[sets.size()];
        Arrays.setAll(bySize, k -> k);
        Arrays.sort(
                bySize,
                (a, b) -> Integer.compare(effects.get(a).size(), effects.get(b).size()));
        for (int k = 0; k < sets.size(); k++) {
            List<Switch> found = null;
            for (int other : bySize) {
                if (effects.get(other).size() >= effects.get(k).size()) {
                    break;
                }
                if (effects.get(k).containsAll(effects.get(other))) {
                    found = sets.get(other);
                    break;
                }
            }
            implied.add(found);
        }
        return implied;
    }

    private Set<Integer> effect(List<Switch> switches) {
        Set<Integer> off = new HashSet<>();
        Map<Integer, Integer> unmet = new HashMap<>();
        Ints queue = new Ints();
        for (Switch one : switches) {
            for (int node : one.nodes()) {
                if (off.add(node)) {
                    queue.add(node);
                }
            }
        }
        while (!queue.isEmpty()) {
            int node = queue.pop();
            for (int k = network.outStart(node); k < network.outStart(node + 1); k++) {
                int gate = network.needGate(network.outNeed(k));
                if (isPosition(network.owner(gate))) {
                    raise(gate, unmet, off, queue);
                }
            }
        }
        off.removeIf(node -> network.sort(node) == Sort.ORDER);
        return off;
    }

    private void raise(int gate, Map<Integer, Integer> unmet, Set<Integer> off, Ints queue) {
        if (unmet.merge(gate, 1, Integer::sum) != network.failAt(gate)) {
            return;
        }
        int parent = network.parent(gate);
        if (parent >= 0) {
            raise(parent, unmet, off, queue);
        } else if (off.add(gate)) {
            queue.add(gate);
        }
    }

    private boolean isPosition(int node) {
        Sort sort = network.sort(node);
        return sort == Sort.SERVE || sort == Sort.SUPPLY;
    }
}

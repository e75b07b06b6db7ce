package org.linchpin.formats.openpsa;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.formats.text.Quote;

/** Finds gates that stand on themselves: one circle for each way back, depth first, in linear time. */
final class Cycles {

    private static final int MOST_NAMES = 12;

    private final List<int[]> arguments;
    private final List<Definition.Gate> gates;
    private final Map<Integer, Definition.Gate> byNode = new HashMap<>();
    private final IdentityHashMap<Definition, Integer> nodes;
    private final int[] next;
    private final boolean[] isDone;
    private final Deque<Integer> path = new ArrayDeque<>();

    Cycles(List<int[]> arguments, IdentityHashMap<Definition, Integer> nodes, List<Definition.Gate> gates) {
        this.arguments = arguments;
        this.gates = gates;
        this.nodes = nodes;
        this.next = new int[arguments.size()];
        this.isDone = new boolean[arguments.size()];
        gates.forEach(gate -> byNode.put(nodes.get(gate), gate));
    }

    void tell(Report report) {
        for (Definition.Gate gate : gates) {
            path.push(nodes.getOrDefault(gate, 0));
            while (!path.isEmpty() && !report.problems().isFull()) {
                step(report);
            }
        }
    }

    /** A node with {@code next} above 0 that is not done lies on the path. */
    private void step(Report report) {
        int node = path.element();
        int[] literals = arguments.get(node);
        if (isDone[node] || next[node] == literals.length) {
            isDone[node] = true;
            path.pop();
            return;
        }
        int argument = FaultTree.nodeOf(literals[next[node]++]);
        if (isDone[argument]) {
            return;
        }
        if (next[argument] > 0) {
            tell(argument, report);
        } else {
            path.push(argument);
        }
    }

    private void tell(int again, Report report) {
        List<Definition.Gate> circle = new ArrayList<>();
        for (int node : path) {
            Definition.Gate gate = byNode.get(node);
            if (gate != null) {
                circle.add(gate);
            }
            if (node == again) {
                break;
            }
        }
        List<Definition.Gate> downwards = circle.reversed();
        List<String> names = new ArrayList<>(downwards.stream()
                .limit(MOST_NAMES)
                .map(gate -> Quote.of(gate.uniqueName()))
                .toList());
        if (downwards.size() > MOST_NAMES) {
            names.add("(" + (downwards.size() - MOST_NAMES) + " more)");
        }
        names.add(names.getFirst());
        report.error(downwards.getFirst().at(), "gates must not stand on themselves: " + String.join(" -> ", names));
    }
}

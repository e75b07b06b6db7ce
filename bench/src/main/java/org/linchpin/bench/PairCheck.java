package org.linchpin.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;

/**
 * All pairs of switches that breach one function within the horizon while neither does alone, by trying every pair: in the
 * function's cone, one switch is turned off, then every other on top of it, and undone. Dark times fall from never by
 * asking again whatever rests on what fell (docs/semantics.md 2.8). Shares nothing with {@code who} but the network; for
 * networks whose gates are all root gates, without standbys, ends and what is broken.
 */
final class PairCheck {

    private final Network network;
    private final int horizon;
    private final int function;
    private final Map<Integer, List<Integer>> restingOn = new HashMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Integer> nodes = new ArrayList<>();
    private final int[] dark;
    private final boolean[] isOff;
    private final int[][] above;

    PairCheck(Network network, int function, int horizon) {
        this.network = network;
        this.horizon = horizon;
        this.function = function;
        collect();
        dark = new int[nodes.size()];
        Arrays.fill(dark, Seconds.NEVER);
        isOff = new boolean[nodes.size()];
        above = new int[nodes.size()][];
        for (int k = 0; k < above.length; k++) {
            above[k] = restingOn.getOrDefault(nodes.get(k), List.of()).stream()
                    .mapToInt(owner -> numbers.getOrDefault(owner, -1))
                    .toArray();
        }
    }

    private void collect() {
        Deque<Integer> open = new ArrayDeque<>(List.of(function));
        numbers.put(function, 0);
        nodes.add(function);
        while (!open.isEmpty()) {
            int node = open.pop();
            for (int need = network.needStart(node); need < network.needStart(node + 1); need++) {
                int source = network.needSource(need);
                restingOn.computeIfAbsent(source, key -> new ArrayList<>()).add(node);
                if (numbers.putIfAbsent(source, nodes.size()) == null) {
                    nodes.add(source);
                    open.push(source);
                }
            }
        }
    }

    /** Breaching sets of one or two switches by their numbers, each with its time; singles stand as {@code {s}}. */
    Map<String, Integer> sets(List<Switch> switches) {
        Map<String, Integer> found = new TreeMap<>();
        List<Integer> harmless = new ArrayList<>();
        for (int s = 0; s < switches.size(); s++) {
            Deque<int[]> undo = turnOff(switches.get(s));
            if (dark[0] <= horizon) {
                found.put(key(List.of(switches.get(s))), dark[0]);
            } else if (!undo.isEmpty()) {
                harmless.add(s);
            }
            restore(undo);
        }
        for (int s : harmless) {
            Deque<int[]> first = turnOff(switches.get(s));
            for (int t : harmless) {
                if (t > s) {
                    Deque<int[]> second = turnOff(switches.get(t));
                    if (dark[0] <= horizon) {
                        found.put(key(List.of(switches.get(s), switches.get(t))), dark[0]);
                    }
                    restore(second);
                }
            }
            restore(first);
        }
        return found;
    }

    static String key(List<Switch> set) {
        TreeSet<String> ids = new TreeSet<>();
        set.forEach(each -> ids.add(each.id()));
        return ids.toString();
    }

    /** Turns it off on top of what is off; gives what changed, the latest first. */
    private Deque<int[]> turnOff(Switch one) {
        Deque<int[]> changed = new ArrayDeque<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int node : one.nodes()) {
            int k = numbers.getOrDefault(node, -1);
            if (k >= 0 && !isOff[k]) {
                changed.push(new int[] {k, dark[k], 1});
                isOff[k] = true;
                if (dark[k] > 0) {
                    dark[k] = 0;
                    open.add(k);
                }
            }
        }
        while (!open.isEmpty()) {
            for (int owner : above[open.poll()]) {
                int time = time(owner);
                if (time < dark[owner]) {
                    changed.push(new int[] {owner, dark[owner], 0});
                    dark[owner] = time;
                    open.add(owner);
                }
            }
        }
        return changed;
    }

    private int time(int k) {
        if (isOff[k]) {
            return 0;
        }
        int node = nodes.get(k);
        int start = network.needStart(node);
        int[] unmet = new int[network.needStart(node + 1) - start];
        for (int n = 0; n < unmet.length; n++) {
            int source = numbers.getOrDefault(network.needSource(start + n), -1);
            unmet[n] = later(dark[source], network.needHoldout(start + n));
        }
        Arrays.sort(unmet);
        int failAt = network.failAt(node);
        return failAt > unmet.length ? Seconds.NEVER : later(unmet[failAt - 1], network.holdout(node));
    }

    private static int later(int time, int by) {
        return time == Seconds.NEVER || by == Seconds.NEVER ? Seconds.NEVER : Math.addExact(time, by);
    }

    private void restore(Deque<int[]> changed) {
        while (!changed.isEmpty()) {
            int[] one = changed.pop();
            dark[one[0]] = one[1];
            if (one[2] == 1) {
                isOff[one[0]] = false;
            }
        }
    }
}

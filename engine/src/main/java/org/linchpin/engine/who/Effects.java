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
    private final Atoms atoms;
    private final Map<String, int[]> ofOne = new HashMap<>();

    /** True if no position takes more than one that is off to be off: a set turns off what its members do, no more. */
    private boolean isSum = true;

    Effects(Network network) {
        this.network = network;
        this.isOff = new Bits(network.nodeCount());
        this.atoms = new Atoms(network.nodeCount());
        for (int node = network.modelNodeCount(); node < network.nodeCount(); node++) {
            if (isPosition(node)) {
                addNeeds(node);
            }
        }
    }

    private void addNeeds(int gate) {
        isSum &= network.failAt(gate) <= 1;
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
     * nothing (all null) of more than 3,000 sets. A set is compared with those one of whose atoms, that which fewest sets
     * have, it has too.
     */
    List<@Nullable List<Switch>> implied(List<List<Switch>> sets) {
        List<@Nullable List<Switch>> implied = new ArrayList<>();
        if (sets.size() > MOST_COMPARED) {
            sets.forEach(set -> implied.add(null));
            return implied;
        }
        int[][] effects = inAtoms(sets);
        int[] sizes = new int[effects.length];
        for (int k = 0; k < sizes.length; k++) {
            for (int atom : effects[k]) {
                sizes[k] += atoms.weight(atom);
            }
        }
        @Nullable Ints[] byPivot = byPivot(effects);
        for (int k = 0; k < sets.size(); k++) {
            int found = smallestPart(k, effects, sizes, byPivot);
            implied.add(found < 0 ? null : sets.get(found));
        }
        return implied;
    }

    /** The effect of each set; where effects only add up, from those of its members. */
    private int[][] inAtoms(List<List<Switch>> sets) {
        if (!isSum) {
            return atoms.split(sets.stream().map(this::effect).toList());
        }
        Map<String, Integer> numbers = new HashMap<>();
        List<int[]> single = new ArrayList<>();
        for (List<Switch> set : sets) {
            for (Switch one : set) {
                if (numbers.putIfAbsent(one.id(), single.size()) == null) {
                    single.add(ofOne.computeIfAbsent(one.id(), id -> effect(List.of(one))));
                }
            }
        }
        int[][] split = atoms.split(single);
        int[][] effects = new int[sets.size()][];
        for (int k = 0; k < effects.length; k++) {
            Ints atomsOfSet = new Ints();
            for (Switch one : sets.get(k)) {
                for (int atom : split[numbers.getOrDefault(one.id(), -1)]) {
                    atomsOfSet.add(atom);
                }
            }
            effects[k] = distinct(atomsOfSet.toArray());
        }
        return effects;
    }

    /** Ascending, each once. */
    private static int[] distinct(int[] numbers) {
        Arrays.sort(numbers);
        int count = 0;
        for (int k = 0; k < numbers.length; k++) {
            if (k == 0 || numbers[k] != numbers[k - 1]) {
                numbers[count++] = numbers[k];
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    /** The sets by that of their atoms which the fewest sets have, and one more; those with no atom by 0. */
    private @Nullable Ints[] byPivot(int[][] effects) {
        int[] frequency = new int[atoms.count()];
        for (int[] effect : effects) {
            for (int atom : effect) {
                frequency[atom]++;
            }
        }
        @Nullable Ints[] byPivot = new Ints[atoms.count() + 1];
        for (int k = 0; k < effects.length; k++) {
            int pivot = -1;
            for (int atom : effects[k]) {
                if (pivot < 0 || frequency[atom] < frequency[pivot]) {
                    pivot = atom;
                }
            }
            Ints row = byPivot[pivot + 1];
            if (row == null) {
                row = new Ints(1);
                byPivot[pivot + 1] = row;
            }
            row.add(k);
        }
        return byPivot;
    }

    private static int smallestPart(int k, int[][] effects, int[] sizes, @Nullable Ints[] byPivot) {
        int[] whole = effects[k];
        int found = -1;
        for (int n = -1; n < whole.length; n++) {
            Ints others = byPivot[n < 0 ? 0 : whole[n] + 1];
            for (int o = 0; others != null && o < others.size(); o++) {
                int other = others.get(o);
                boolean better =
                        found < 0 || sizes[other] < sizes[found] || (sizes[other] == sizes[found] && other < found);
                if (sizes[other] < sizes[k] && better && isPart(effects[other], whole)) {
                    found = other;
                }
            }
        }
        return found;
    }

    private static boolean isPart(int[] part, int[] whole) {
        int at = 0;
        for (int atom : part) {
            while (at < whole.length && whole[at] < atom) {
                at++;
            }
            if (at == whole.length || whole[at] != atom) {
                return false;
            }
        }
        return true;
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

package org.linchpin.engine.who;

import java.util.Arrays;
import java.util.List;
import org.linchpin.engine.network.Ints;

/**
 * Sets of nodes written shorter: nodes that are in the same sets together make an atom. Partition refinement, one set after
 * the other (Paige and Tarjan 1987, doi:10.1137/0216062): linear in the sizes of the sets. A workspace: one thread at a
 * time.
 */
final class Atoms {

    private final int[] atomOf;
    private final Ints weight = new Ints();
    private final Ints lastSet = new Ints();
    private final Ints splitOff = new Ints();

    /** @param nodes how many there are */
    Atoms(int nodes) {
        this.atomOf = new int[nodes];
    }

    /** The atoms of each set, ascending, in place of its nodes, each of which is there once. */
    int[][] split(List<int[]> sets) {
        weight.clear();
        lastSet.clear();
        splitOff.clear();
        add();
        for (int s = 0; s < sets.size(); s++) {
            for (int node : sets.get(s)) {
                int before = atomOf[node];
                if (lastSet.get(before) != s) {
                    lastSet.set(before, s);
                    splitOff.set(before, add());
                }
                int after = splitOff.get(before);
                atomOf[node] = after;
                weight.set(before, weight.get(before) - 1);
                weight.set(after, weight.get(after) + 1);
            }
        }
        int[][] rows = new int[sets.size()][];
        for (int s = 0; s < rows.length; s++) {
            rows[s] = row(sets.get(s));
        }
        for (int[] set : sets) {
            for (int node : set) {
                atomOf[node] = 0;
            }
        }
        return rows;
    }

    /** How many atoms there were at the last splitting, those that were split up too. */
    int count() {
        return weight.size();
    }

    /** How many nodes an atom has. */
    int weight(int atom) {
        return weight.get(atom);
    }

    private int add() {
        weight.add(0);
        lastSet.add(-1);
        splitOff.add(0);
        return weight.size() - 1;
    }

    private int[] row(int[] set) {
        return Arrays.stream(set).map(node -> atomOf[node]).sorted().distinct().toArray();
    }
}

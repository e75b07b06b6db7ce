package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AtomsTest {

    private final Atoms atoms = new Atoms(10);

    @Test
    void nodesOfTheSameSetsAreOneAtom_asHeavyAsTheyAreMany() {
        int[][] rows = atoms.split(List.of(new int[] {0, 1, 2, 3}, new int[] {2, 3, 4}, new int[] {9}));

        assertThat(rows[0]).hasSize(2).isSorted();
        assertThat(rows[1]).hasSize(2).isSorted();
        assertThat(rows[2]).hasSize(1);
        assertThat(rows[0]).containsAnyOf(rows[1]).doesNotContain(rows[2]);
        assertThat(weight(rows[0])).isEqualTo(4);
        assertThat(weight(rows[1])).isEqualTo(3);
        assertThat(weight(rows[2])).isEqualTo(1);
        assertThat(rows[2][0]).isLessThan(atoms.count());
    }

    @Test
    void equalSetsHaveEqualAtoms_andTheEmptyOneHasNone() {
        int[][] rows = atoms.split(List.of(new int[] {5, 7}, new int[] {}, new int[] {5, 7}));

        assertThat(rows[0]).hasSize(1).isEqualTo(rows[2]);
        assertThat(weight(rows[0])).isEqualTo(2);
        assertThat(rows[1]).isEmpty();
    }

    @Test
    void anotherSplittingKnowsNothingOfTheLast() {
        atoms.split(List.of(new int[] {0, 1}, new int[] {1, 2}));
        int[][] rows = atoms.split(List.of(new int[] {0, 1, 2}));

        assertThat(rows[0]).hasSize(1);
        assertThat(weight(rows[0])).isEqualTo(3);
    }

    private int weight(int[] row) {
        int weight = 0;
        for (int atom : row) {
            weight += atoms.weight(atom);
        }
        return weight;
    }

    @Test
    void whatTwoSetsShareIsAsMuchInAtomsAsInNodes_howeverOftenItIsSplit() {
        Random random = new Random(4);
        Atoms many = new Atoms(60);
        for (int round = 0; round < 200; round++) {
            List<int[]> sets = new ArrayList<>();
            for (int s = 0; s < 6; s++) {
                sets.add(random.ints(random.nextInt(40), 0, 60).distinct().toArray());
            }
            int[][] rows = many.split(sets);
            for (int a = 0; a < 6; a++) {
                for (int b = 0; b < 6; b++) {
                    int[] other = sets.get(b);
                    int[] otherAtoms = rows[b];
                    long nodes = Arrays.stream(sets.get(a))
                            .filter(node -> Arrays.stream(other).anyMatch(n -> n == node))
                            .count();
                    long weights = Arrays.stream(rows[a])
                            .filter(atom -> Arrays.binarySearch(otherAtoms, atom) >= 0)
                            .map(many::weight)
                            .sum();
                    assertThat(weights).isEqualTo(nodes);
                }
            }
            assertThat(many.count()).isLessThanOrEqualTo(1 + 60 * 6);
        }
    }
}

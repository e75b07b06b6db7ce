package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;

class HittingTreeTest {

    /** True of sets that contain one of these, each a mask. */
    private static HittingTree.Predicate containing(int... masks) {
        return members -> {
            int set = mask(members);
            for (int mask : masks) {
                if ((set & mask) == mask) {
                    return true;
                }
            }
            return false;
        };
    }

    private static int mask(int[] members) {
        int mask = 0;
        for (int member : members) {
            mask |= 1 << member;
        }
        return mask;
    }

    private static HittingTree searched(int members, HittingTree.Predicate predicate, int maxSize) {
        HittingTree tree = new HittingTree(members, predicate, Work.UNBOUNDED);
        tree.search(maxSize);
        return tree;
    }

    private static List<Integer> found(HittingTree tree) {
        return tree.found().stream().map(HittingTreeTest::mask).toList();
    }

    @Test
    void itFindsTheMinimalSetsOfRandomPredicatesAndNothingElse() {
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            int members = random.nextInt(0, 8);
            int[] masks = random.ints(random.nextInt(0, 6), 0, 1 << members).toArray();
            int maxSize = random.nextInt(1, 5);
            HittingTree.Predicate predicate = containing(masks);
            HittingTree tree = searched(members, predicate, maxSize);

            assertThat(found(tree)).containsExactlyInAnyOrderElementsOf(minimal(members, predicate, maxSize));
            assertThat(tree.completeSize()).isEqualTo(maxSize);
        }
    }

    private static Set<Integer> minimal(int members, HittingTree.Predicate predicate, int maxSize) {
        Set<Integer> minimal = new HashSet<>();
        for (int set = 0; set < 1 << members; set++) {
            boolean holds = predicate.holds(list(set)) && Integer.bitCount(set) <= maxSize;
            for (int member = 0; holds && member < members; member++) {
                holds = (set >> member & 1) == 0 || !predicate.holds(list(set & ~(1 << member)));
            }
            if (holds) {
                minimal.add(set);
            }
        }
        return minimal;
    }

    private static int[] list(int set) {
        List<Integer> members = new ArrayList<>();
        for (int member = 0; member < 31; member++) {
            if ((set >> member & 1) != 0) {
                members.add(member);
            }
        }
        return members.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void smallSetsComeFirst() {
        HittingTree tree = searched(5, containing(0b00111, 0b01000, 0b10001), 3);

        assertThat(tree.found().stream().map(set -> set.length)).containsExactly(1, 2, 3);
    }

    @Test
    void whereTheEmptySetHoldsItIsTheOnlyOne() {
        HittingTree tree = searched(3, containing(0), 2);

        assertThat(tree.found()).containsExactly(new int[0]);
        assertThat(tree.completeSize()).isEqualTo(2);
    }

    @Test
    void whatIsKnownNotToHoldIsNotGrownAgain() {
        AtomicInteger asked = new AtomicInteger();
        HittingTree.Predicate pairs = containing(0b000011, 0b000101, 0b001001, 0b010001, 0b100001);
        HittingTree tree = new HittingTree(
                6,
                members -> {
                    asked.incrementAndGet();
                    return pairs.holds(members);
                },
                Work.UNBOUNDED);
        tree.search(3);

        assertThat(found(tree)).containsExactlyInAnyOrder(0b000011, 0b000101, 0b001001, 0b010001, 0b100001);
        assertThat(asked.get()).isLessThan(30);
    }

    @Test
    void setsOfTheLargestSizeAreNotGrown() {
        AtomicInteger asked = new AtomicInteger();
        HittingTree tree = new HittingTree(
                3,
                members -> {
                    asked.incrementAndGet();
                    return false;
                },
                Work.UNBOUNDED);
        tree.search(0);

        assertThat(asked.get()).isEqualTo(1);
        assertThat(tree.completeSize()).isZero();
    }

    @Test
    void aStoppedSearchSaysUpToWhichSizeItIsComplete() {
        AtomicInteger asked = new AtomicInteger();
        HittingTree none = new HittingTree(4, containing(0b11), () -> true);
        HittingTree some = new HittingTree(4, containing(0b11), () -> asked.incrementAndGet() > 1);
        none.search(3);
        some.search(3);

        assertThat(none.completeSize()).isEqualTo(-1);
        assertThat(none.found()).isEmpty();
        assertThat(some.completeSize()).isEqualTo(0);
    }

    @Test
    void aStopIsHeardBetweenTwoQuestions() {
        AtomicInteger asked = new AtomicInteger();
        HittingTree tree = new HittingTree(
                1_000,
                members -> {
                    asked.incrementAndGet();
                    return false;
                },
                () -> asked.get() >= 10);
        tree.search(2);

        assertThat(asked.get()).isEqualTo(10);
        assertThat(tree.completeSize()).isZero();
    }
}

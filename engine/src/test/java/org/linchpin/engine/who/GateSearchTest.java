package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Seconds;

/** What makes a gate fail earliest, held against all subsets of a few members. */
class GateSearchTest {

    private static final int MEMBERS = 6;
    private static final int ROUNDS = 3_000;

    /** A gate, its branches' families as masks of members with times. */
    private record Gate(int failAt, int[] weights, List<Map<Integer, Integer>> branches) {

        static Gate random(Random random) {
            int count = random.nextInt(5);
            int[] weights = random.ints(count, 1, random.nextBoolean() ? 2 : 4).toArray();
            List<Map<Integer, Integer>> branches = new ArrayList<>();
            for (int b = 0; b < count; b++) {
                Map<Integer, Integer> branch = new HashMap<>();
                for (int k = random.nextInt(6); k > 0; k--) {
                    int one = 1 << random.nextInt(MEMBERS);
                    int other = 1 << random.nextInt(MEMBERS);
                    int mask = random.nextInt(5) == 0 ? random.nextInt(1 << MEMBERS) : one | other;
                    branch.put(random.nextInt(8) == 0 ? 0 : mask, random.nextInt(4));
                }
                branches.add(branch);
            }
            return new Gate(random.nextInt(Arrays.stream(weights).sum() + 2), weights, branches);
        }

        /** The first time at which the weights of the branches unmet by then sum to enough. */
        int failTime(int mask) {
            if (failAt <= 0) {
                return Seconds.ALWAYS;
            }
            for (int time = 0; time < 4; time++) {
                int sum = 0;
                for (int b = 0; b < weights.length; b++) {
                    int by = time;
                    boolean isUnmet = branches.get(b).entrySet().stream()
                            .anyMatch(set -> (set.getKey() & ~mask) == 0 && set.getValue() <= by);
                    sum += isUnmet ? weights[b] : 0;
                }
                if (sum >= failAt) {
                    return time;
                }
            }
            return Seconds.NEVER;
        }
    }

    private static long set(PackedSets packed, int mask) {
        long set = PackedSets.EMPTY;
        for (int m = 0; m < MEMBERS; m++) {
            set = (mask & 1 << m) == 0 ? set : packed.union(set, PackedSets.single(m));
        }
        return set;
    }

    private static SetTimes search(GateSearch search, PackedSets packed, Gate gate, int least, int size) {
        search.begin();
        for (int b = 0; b < gate.weights.length; b++) {
            SetTimes branch = search.branch(gate.weights[b]);
            for (boolean whole : new boolean[] {false, true}) {
                gate.branches.get(b).forEach((mask, time) -> {
                    if (Integer.bitCount(mask) == size == whole && Integer.bitCount(mask) <= size) {
                        branch.lower(set(packed, mask), time);
                    }
                });
                if (!whole) {
                    search.smallerAreThere();
                }
            }
        }
        SetTimes found = new SetTimes();
        assertThat(search.search(gate.failAt, least, size, (set, time) -> {
                    found.lower(set, time);
                    return true;
                }))
                .isTrue();
        return found;
    }

    @Test
    void everySetMakesTheGateFailWhenTheEarliestOfItsPartsThatWasFoundSays() {
        for (int size = 1; size <= 4; size++) {
            PackedSets packed = new PackedSets(4);
            GateSearch search = new GateSearch(packed, Long.MAX_VALUE, Work.UNBOUNDED);
            Random random = new Random(size);
            for (int round = 0; round < ROUNDS; round++) {
                Gate gate = Gate.random(random);
                SetTimes found = search(search, packed, gate, 0, size);
                for (int mask = 0; mask < 1 << MEMBERS; mask++) {
                    if (Integer.bitCount(mask) <= size) {
                        int earliest = Seconds.NEVER;
                        for (int part = mask; ; part = part - 1 & mask) {
                            earliest = Math.min(earliest, found.get(set(packed, part)));
                            if (part == 0) {
                                break;
                            }
                        }
                        assertThat(earliest).as("%s under %s", gate, mask).isEqualTo(gate.failTime(mask));
                    }
                }
            }
        }
    }

    @Test
    void onlySetsOfTheSizesAskedForAreTold() {
        PackedSets packed = new PackedSets(3);
        GateSearch search = new GateSearch(packed, Long.MAX_VALUE, Work.UNBOUNDED);
        Random random = new Random(9);
        int told = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SetTimes found = search(search, packed, Gate.random(random), 2, 2);
            for (int k = 0; k < found.size(); k++) {
                assertThat(packed.size(found.set(k))).isEqualTo(2);
                told++;
            }
        }
        assertThat(told).isGreaterThan(ROUNDS);
    }

    @Test
    void afterTooManyTriesItGivesUp_andSaysSo() {
        PackedSets packed = new PackedSets(2);
        GateSearch search = new GateSearch(packed, 20, Work.UNBOUNDED);
        search.begin();
        for (int b = 0; b < 2; b++) {
            SetTimes branch = search.branch(1);
            for (int m = 0; m < 10; m++) {
                branch.lower(PackedSets.single(10 * b + m), 0);
            }
            search.smallerAreThere();
        }

        assertThat(search.search(2, 2, 2, (set, time) -> true)).isFalse();
        assertThat(search.gaveUp()).isTrue();
        search.begin();
        assertThat(search.gaveUp()).isFalse();
    }

    /** Branches of single members, as many as stated, no member in two. */
    private static void singles(GateSearch search, int... sizes) {
        search.begin();
        int member = 0;
        for (int size : sizes) {
            SetTimes branch = search.branch(1);
            for (int k = 0; k < size; k++) {
                branch.lower(PackedSets.single(member++), 0);
            }
            search.smallerAreThere();
        }
    }

    private static int found(GateSearch search, int failAt, int size) {
        int[] count = {0};
        search.search(failAt, size, size, (set, time) -> ++count[0] > 0);
        return search.gaveUp() ? -1 : count[0];
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void ofBranchesThatMustAllFailTheSmallestIsTried_andOnItTheOthers(int maxSize) {
        // The empty set, the one of the smallest branch, and fifty on top of it.
        GateSearch enough = new GateSearch(new PackedSets(maxSize), 52, Work.UNBOUNDED);
        singles(enough, 50, 1);
        assertThat(found(enough, 2, 2)).isEqualTo(50);

        GateSearch less = new GateSearch(new PackedSets(maxSize), 51, Work.UNBOUNDED);
        singles(less, 50, 1);
        assertThat(found(less, 2, 2)).isEqualTo(-1);
    }

    @Test
    void ofThreeBranchesTwoOfWhichMustFailTheLargestIsNotTriedFirst() {
        // The empty set; one and 5 + 50 on top of it; five and 1 + 50 on top of each.
        GateSearch enough = new GateSearch(new PackedSets(2), 1 + 56 + 5 * 52, Work.UNBOUNDED);
        singles(enough, 5, 50, 1);
        assertThat(found(enough, 2, 2)).isEqualTo(55 + 5 * 51);

        GateSearch less = new GateSearch(new PackedSets(2), 56 + 5 * 52, Work.UNBOUNDED);
        singles(less, 5, 50, 1);
        assertThat(found(less, 2, 2)).isEqualTo(-1);
    }

    @Test
    void aBranchThatCountsTwiceIsNotLeftToTheOthers_whereTheyDoNotMakeUpForIt() {
        PackedSets packed = new PackedSets(2);
        GateSearch search = new GateSearch(packed, Long.MAX_VALUE, Work.UNBOUNDED);
        search.begin();
        search.branch(2).lower(PackedSets.single(0), 4);
        search.smallerAreThere();
        search.branch(1).lower(PackedSets.single(1), 5);
        search.smallerAreThere();
        search.branch(1).lower(PackedSets.single(2), 6);
        search.smallerAreThere();
        SetTimes found = new SetTimes();

        assertThat(search.search(2, 1, 2, (set, time) -> !found.lower(set, time) || found.size() < 9))
                .isTrue();
        assertThat(found.get(PackedSets.single(0))).isEqualTo(4);
        assertThat(found.get(packed.union(PackedSets.single(1), PackedSets.single(2))))
                .isEqualTo(6);
        assertThat(found.get(PackedSets.single(1))).isEqualTo(SetTimes.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void whoWantsNoMoreIsToldNoMore(int maxSize) {
        GateSearch search = new GateSearch(new PackedSets(maxSize), Long.MAX_VALUE, Work.UNBOUNDED);
        singles(search, 3, 4);
        int[] told = {0};

        assertThat(search.search(2, 2, 2, (set, time) -> ++told[0] < 5)).isFalse();
        assertThat(told[0]).isEqualTo(5);
        assertThat(search.gaveUp()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aboutOnceInAThousandTriesItAsksWhetherToStop(int maxSize) {
        int[] asked = {0};
        GateSearch search = new GateSearch(new PackedSets(maxSize), Long.MAX_VALUE, () -> ++asked[0] < 0);
        singles(search, 60, 59);
        assertThat(found(search, 2, 2)).isEqualTo(60 * 59);
        assertThat(asked[0]).isBetween(2, 4);

        GateSearch told = new GateSearch(new PackedSets(maxSize), Long.MAX_VALUE, () -> true);
        singles(told, 60, 59);
        assertThatThrownBy(() -> found(told, 2, 2)).isInstanceOf(StoppedException.class);
        GateSearch small = new GateSearch(new PackedSets(maxSize), Long.MAX_VALUE, () -> true);
        singles(small, 20, 20);
        assertThat(found(small, 2, 2)).isEqualTo(400);
    }

    @Test
    void aGateThatFailsByNothingIsDarkAlready_andNothingMoreIsTried() {
        GateSearch search = new GateSearch(new PackedSets(2), 1, Work.UNBOUNDED);
        singles(search, 5, 5);
        SetTimes found = new SetTimes();

        assertThat(search.search(0, 0, 2, (set, time) -> found.lower(set, time)))
                .isTrue();
        assertThat(found.get(PackedSets.EMPTY)).isEqualTo(Seconds.ALWAYS);
        assertThat(found.size()).isZero();
    }
}

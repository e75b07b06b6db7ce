package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
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
}

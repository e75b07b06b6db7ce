package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedSetsTest {

    private static long pack(PackedSets packed, Iterable<Integer> members) {
        long set = PackedSets.EMPTY;
        for (int member : members) {
            set = packed.union(set, PackedSets.single(member));
        }
        return set;
    }

    private static List<Integer> unpack(PackedSets packed, long set) {
        List<Integer> members = new ArrayList<>();
        for (int m = 0; m < packed.size(set); m++) {
            members.add(packed.member(set, m));
        }
        return members;
    }

    private static SortedSet<Integer> random(Random random, PackedSets packed, int size) {
        SortedSet<Integer> members = new TreeSet<>();
        while (members.size() < size) {
            members.add(
                    random.nextInt(4) == 0
                            ? packed.memberLimit() - 1 - random.nextInt(3)
                            : random.nextInt(Math.min(12, packed.memberLimit())));
        }
        return members;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSetKeepsItsMembersInOrder_theLargestNumbersToo(int maxSize) {
        PackedSets packed = new PackedSets(maxSize);
        Random random = new Random(maxSize);
        for (int round = 0; round < 200; round++) {
            SortedSet<Integer> members = random(random, packed, random.nextInt(maxSize + 1));

            assertThat(unpack(packed, pack(packed, members))).containsExactlyElementsOf(members);
            assertThat(packed.size(pack(packed, members))).isEqualTo(members.size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aUnionHoldsTheMembersOfBoth_unlessThereAreTooMany(int maxSize) {
        PackedSets packed = new PackedSets(maxSize);
        Random random = new Random(maxSize);
        for (int round = 0; round < 500; round++) {
            SortedSet<Integer> a = random(random, packed, random.nextInt(maxSize + 1));
            SortedSet<Integer> b = random(random, packed, random.nextInt(maxSize + 1));
            SortedSet<Integer> both = new TreeSet<>(a);
            both.addAll(b);
            long union = packed.union(pack(packed, a), pack(packed, b));
            if (both.size() > maxSize) {
                assertThat(union).isEqualTo(PackedSets.TOO_LARGE);
            } else {
                assertThat(unpack(packed, union)).containsExactlyElementsOf(both);
                assertThat(union).isNotEqualTo(PackedSets.TOO_LARGE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSubsetIsPickedByPosition(int maxSize) {
        PackedSets packed = new PackedSets(maxSize);
        SortedSet<Integer> members = random(new Random(9), packed, maxSize);
        long set = pack(packed, members);
        for (int picked = 0; picked < (1 << maxSize); picked++) {
            List<Integer> expected = new ArrayList<>();
            int position = 0;
            for (int member : members) {
                if ((picked >> position++ & 1) != 0) {
                    expected.add(member);
                }
            }
            assertThat(unpack(packed, packed.subset(set, picked))).containsExactlyElementsOf(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 254", "7, 510", "6, 1022", "5, 4094", "4, 65534", "3, 2097150", "2, 2147483646", "1, 2147483646"})
    void theLargerTheSetsTheFewerMembersThereCanBe(int maxSize, int limit) {
        assertThat(new PackedSets(maxSize).memberLimit()).isEqualTo(limit);
    }
}

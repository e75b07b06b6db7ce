package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FamilyTest {

    private static final PackedSets PACKED = new PackedSets(4);

    private static long set(int... members) {
        long set = PackedSets.EMPTY;
        for (int member : members) {
            set = PACKED.union(set, PACKED.single(member));
        }
        return set;
    }

    private static Family.Gatherer gatherer() {
        return new Family.Gatherer(PACKED, 1_000);
    }

    private static Map<Long, Integer> asMap(Family family) {
        Map<Long, Integer> map = new HashMap<>();
        for (int k = 0; k < family.size(); k++) {
            assertThat(map.put(family.set(k), family.time(k))).isNull();
        }
        return map;
    }

    @Test
    void aSetWithAPartThatIsNoLaterIsLeftOut() {
        Family.Gatherer gathered = gatherer();
        gathered.add(set(1, 2), 5);
        gathered.add(set(1), 5);
        gathered.add(set(2, 3), 4);
        gathered.add(set(2), 6);

        assertThat(asMap(gathered.minimal())).isEqualTo(Map.of(set(1), 5, set(2, 3), 4, set(2), 6));
    }

    @Test
    void ofOneSetTheEarliestTimeIsKept() {
        Family.Gatherer gathered = gatherer();
        gathered.add(set(1), 5);
        gathered.add(set(1), 3);
        gathered.add(set(1), 4);

        assertThat(asMap(gathered.minimal())).isEqualTo(Map.of(set(1), 3));
    }

    @Test
    void theEmptySetLeavesOutAllThatIsNoEarlier() {
        Family.Gatherer gathered = gatherer();
        gathered.add(set(1), 2);
        gathered.add(set(1, 2, 3, 4), 3);
        gathered.add(PackedSets.EMPTY, 3);

        assertThat(asMap(gathered.minimal())).isEqualTo(Map.of(set(1), 2, PackedSets.EMPTY, 3));
    }

    @Test
    void setsStandBySize_andInOneOrderHoweverTheyCame() {
        List<long[]> candidates = new ArrayList<>();
        Random random = new Random(4);
        for (int k = 0; k < 60; k++) {
            int[] members = random.ints(random.nextInt(1, 5), 0, 9).distinct().toArray();
            candidates.add(new long[] {set(members), random.nextInt(4)});
        }
        Family first = gathered(candidates);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(candidates, random);
            assertThat(gathered(candidates).sameAs(first)).isTrue();
        }
        for (int k = 1; k < first.size(); k++) {
            assertThat(PACKED.size(first.set(k))).isGreaterThanOrEqualTo(PACKED.size(first.set(k - 1)));
        }
    }

    private static Family gathered(List<long[]> candidates) {
        Family.Gatherer gatherer = gatherer();
        candidates.forEach(candidate -> gatherer.add(candidate[0], (int) candidate[1]));
        return gatherer.minimal();
    }

    @Test
    void familiesDifferByASetOrByATime() {
        Family one = gathered(List.of(new long[] {set(1), 2}));

        assertThat(one.sameAs(gathered(List.of(new long[] {set(1), 2})))).isTrue();
        assertThat(one.sameAs(gathered(List.of(new long[] {set(1), 3})))).isFalse();
        assertThat(one.sameAs(gathered(List.of(new long[] {set(2), 2})))).isFalse();
        assertThat(one.sameAs(Family.NONE)).isFalse();
    }

    @Test
    void aFamilyAtItsCapTakesKnownSetsOnly() {
        Family.Gatherer gathered = new Family.Gatherer(PACKED, 2);
        gathered.add(set(1), 5);
        gathered.add(set(2), 5);
        gathered.add(set(2), 4);

        assertThatThrownBy(() -> gathered.add(set(3), 5))
                .isInstanceOf(FamilyTooLargeException.class)
                .hasMessage("a node has more than 2 minimal cut sets of that size");
        assertThat(gathered.minimal().size()).isEqualTo(2);
    }
}

package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switch;

class SetOrderTest {

    @Test
    void setsStandBySizeThenTimeThenIds_forEverySizeThatMayBeAsked() {
        Random random = new Random(20261122);
        for (int round = 0; round < 400; round++) {
            int maxSize = 1 + round % 8;
            PackedSets packed = new PackedSets(maxSize);
            List<Switch> switches = switches(random, Math.min(packed.memberLimit(), 40));
            List<long[]> said = new ArrayList<>();
            for (int k = random.nextInt(60); k >= 0; k--) {
                said.add(new long[] {set(random, packed, switches.size()), random.nextInt(4) - 1});
            }
            Family family = new Family(
                    said.stream().mapToLong(one -> one[0]).toArray(),
                    said.stream().mapToInt(one -> (int) one[1]).toArray());

            int[] places = new SetOrder(switches).places(family, packed);

            Comparator<long[]> bySize = Comparator.comparingInt(one -> packed.size(one[0]));
            List<String> expected = said.stream()
                    .sorted(bySize.thenComparingLong(one -> Math.max(0, one[1]))
                            .thenComparing(one -> ids(one[0], packed, switches)))
                    .map(one -> Math.max(0, one[1]) + ids(one[0], packed, switches))
                    .toList();
            assertThat(IntStream.of(places)
                            .mapToObj(k -> Math.max(0, family.time(k)) + ids(family.set(k), packed, switches)))
                    .as("round %d", round)
                    .containsExactlyElementsOf(expected);
        }
    }

    /** A line break is before every character of an id. */
    private static String ids(long set, PackedSets packed, List<Switch> switches) {
        return IntStream.range(0, packed.size(set))
                .mapToObj(m -> switches.get(packed.member(set, m)).id())
                .collect(Collectors.joining("\n"));
    }

    private static long set(Random random, PackedSets packed, int switches) {
        TreeSet<Integer> members = new TreeSet<>();
        for (int k = random.nextInt(packed.maxSize() + 1); k > 0; k--) {
            members.add(random.nextInt(switches));
        }
        long set = PackedSets.EMPTY;
        for (int member : members) {
            set = packed.union(set, PackedSets.single(member));
        }
        return set;
    }

    /** In no order of their ids, some of which begin others. */
    private static List<Switch> switches(Random random, int count) {
        List<String> ids =
                new ArrayList<>(IntStream.range(0, count).mapToObj(k -> "s" + k).toList());
        Collections.shuffle(ids, random);
        return ids.stream()
                .map(id -> new Switch(id, id, Switch.Kind.PARTY, Network.Side.NONE, new int[0]))
                .toList();
    }
}

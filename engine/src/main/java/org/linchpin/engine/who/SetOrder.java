package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.linchpin.engine.switches.Switch;

/**
 * The order in which answers have the sets of a family: by size, by time, by the ids of the members one after the other. Ids
 * are compared once, for all families. Immutable.
 */
final class SetOrder {

    /** The place of each switch by id. */
    private final int[] ranks;

    SetOrder(List<Switch> switches) {
        int[] byId = IntStream.range(0, switches.size())
                .boxed()
                .sorted(Comparator.comparing(s -> switches.get(s).id()))
                .mapToInt(s -> s)
                .toArray();
        ranks = new int[byId.length];
        for (int rank = 0; rank < byId.length; rank++) {
            ranks[byId[rank]] = rank;
        }
    }

    /** @param members their ranks, the first one's in the highest bits */
    private record Key(int place, int size, int time, long members) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            if (size != other.size) {
                return size - other.size;
            }
            return time == other.time
                    ? Long.compareUnsigned(members, other.members)
                    : Integer.compare(time, other.time);
        }
    }

    /** The places of the family's sets in that order. */
    int[] places(Family family, PackedSets packed) {
        List<Key> keys = new ArrayList<>(family.size());
        for (int k = 0; k < family.size(); k++) {
            long set = family.set(k);
            int size = packed.size(set);
            long members = 0;
            for (int m = 0; m < packed.maxSize(); m++) {
                int rank = m < size ? ranks[packed.member(set, m)] + 1 : 0;
                members = members << (Long.SIZE / packed.maxSize()) | rank;
            }
            keys.add(new Key(k, size, Math.max(0, family.time(k)), members));
        }
        keys.sort(null);
        return keys.stream().mapToInt(Key::place).toArray();
    }
}

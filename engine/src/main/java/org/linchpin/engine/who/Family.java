package org.linchpin.engine.who;

import java.util.Arrays;

/**
 * Minimal cut sets of one node with their earliest dark times: no set has another that is part of it and no later. Sets
 * stand by size. Immutable.
 */
final class Family {

    static final Family NONE = new Family(new long[0], new int[0]);

    private final long[] sets;
    private final int[] times;

    private Family(long[] sets, int[] times) {
        this.sets = sets;
        this.times = times;
    }

    int size() {
        return sets.length;
    }

    long set(int index) {
        return sets[index];
    }

    int time(int index) {
        return times[index];
    }

    boolean sameAs(Family other) {
        return Arrays.equals(sets, other.sets) && Arrays.equals(times, other.times);
    }

    /** Gathers candidates; {@link #minimal} keeps what no other dominates. */
    static final class Gatherer {

        private final PackedSets packed;
        private final int cap;
        private final SetTimes best = new SetTimes();
        private long[] sets = new long[16];
        private int count;

        Gatherer(PackedSets packed, int cap) {
            this.packed = packed;
            this.cap = cap;
        }

        /** @throws FamilyTooLargeException if more than the cap of different sets are gathered */
        void add(long set, int time) {
            int known = best.get(set);
            if (known == SetTimes.ABSENT) {
                if (count == cap) {
                    throw new FamilyTooLargeException(cap);
                }
                if (count == sets.length) {
                    sets = Arrays.copyOf(sets, count * 2);
                }
                sets[count++] = set;
                best.put(set, time);
            } else if (time < known) {
                best.put(set, time);
            }
        }

        /**
         * A set is dominated if a proper part of it was gathered with a time no later: whatever dominates that part
         * dominates the set too, so that one pass over all gathered sets is enough.
         */
        Family minimal() {
            long[] kept = new long[count];
            int[] keptTimes = new int[count];
            int n = 0;
            Arrays.sort(sets, 0, count);
            for (int size = 0; n < count && size <= 8; size++) {
                for (int k = 0; k < count; k++) {
                    if (packed.size(sets[k]) == size && !dominated(sets[k], size)) {
                        kept[n] = sets[k];
                        keptTimes[n++] = best.get(sets[k]);
                    }
                }
            }
            return new Family(Arrays.copyOf(kept, n), Arrays.copyOf(keptTimes, n));
        }

        private boolean dominated(long set, int size) {
            int time = best.get(set);
            for (int picked = 0; picked < (1 << size) - 1; picked++) {
                int part = best.get(packed.subset(set, picked));
                if (part <= time && part != SetTimes.ABSENT) {
                    return true;
                }
            }
            return false;
        }
    }
}

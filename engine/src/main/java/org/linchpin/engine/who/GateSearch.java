package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Seconds;

/**
 * Which sets make a gate fail earliest, the families of its branches being known. A hitting-set tree with times (Reiter
 * 1987, doi:10.1016/0004-3702(87)90062-2): if the gate fails at T under a set, a larger one that makes it fail earlier
 * must bring some branch that is unmet at T or later to be unmet before; and it must bring one of any of these branches
 * that the others cannot make up for. So the largest families need not be tried. Gives at least every set that no part
 * of it precedes or equals in time; may give others. A workspace: one thread at a time.
 */
final class GateSearch {

    /** Takes what was found. */
    interface Sink {
        /** @return false if nothing more is wanted */
        boolean add(long set, int time);
    }

    private static final int TRIES_BETWEEN = 1_000;

    private final PackedSets packed;
    private final Work work;
    private final List<SetTimes> branches = new ArrayList<>();
    private final SetTimes seen = new SetTimes();
    private final long mostTries;
    private final long[] parts;
    private final int[][] unmetAt;
    private final boolean[][] tried;
    private int[] weights = new int[8];
    private int[] small = new int[8];
    private int[] @Nullable [] addedTimes = new int[8][];
    private boolean isCount;
    private long[] order = new long[8];
    private long[] bySize = new long[8];
    private int count;
    private long tries;
    private long triesWhenAsked;
    private int failAt;
    private int leastSize;
    private int maxSize;
    private Sink sink = (set, time) -> false;

    /** @param mostTries after how many sets tried it gives up */
    GateSearch(PackedSets packed, long mostTries, Work work) {
        this.packed = packed;
        this.mostTries = mostTries;
        this.work = work;
        this.parts = new long[1 << packed.maxSize()];
        this.unmetAt = new int[packed.maxSize() + 1][];
        this.tried = new boolean[packed.maxSize() + 1][];
    }

    /** Begins another gate. */
    void begin() {
        for (int b = 0; b < count; b++) {
            branches.get(b).clear();
        }
        count = 0;
        tries = 0;
        triesWhenAsked = 0;
    }

    /** True if it gave up, or was told to, since {@link #begin}: what it found is not all. */
    boolean gaveUp() {
        return tries > mostTries;
    }

    void giveUp() {
        tries = mostTries + 1;
    }

    /** Another branch, to be filled with its family. */
    SetTimes branch(int weight) {
        if (count == branches.size()) {
            branches.add(new SetTimes());
        }
        if (count == weights.length) {
            weights = Arrays.copyOf(weights, 2 * count);
            small = Arrays.copyOf(small, 2 * count);
            order = new long[2 * count];
            bySize = new long[2 * count];
        }
        weights[count] = weight;
        small[count] = 0;
        return branches.get(count++);
    }

    /** Of the last branch, what is there now are the sets smaller than the size searched for; those of that size follow. */
    void smallerAreThere() {
        small[count - 1] = branches.get(count - 1).size();
    }

    /**
     * Searches the gate of these branches.
     *
     * @return false if the sink wanted no more, or it gave up
     */
    boolean search(int failWeight, int fromSize, int toSize, Sink to) {
        this.failAt = failWeight;
        this.leastSize = fromSize;
        this.maxSize = toSize;
        this.sink = to;
        for (int size = 0; size <= toSize; size++) {
            if (unmetAt[size] == null || unmetAt[size].length < count) {
                unmetAt[size] = new int[weights.length];
                tried[size] = new boolean[weights.length];
            }
        }
        isCount = true;
        for (int b = 0; b < count; b++) {
            bySize[b] = (long) small[b] << 32 | b;
            isCount &= weights[b] == 1;
        }
        Arrays.sort(bySize, 0, count);
        for (int b = 0; b < count; b++) {
            unmetAt[0][b] = branches.get(b).get(PackedSets.EMPTY);
        }
        boolean all = extend(PackedSets.EMPTY, 0) && tryWhole();
        seen.clear();
        Arrays.fill(addedTimes, null);
        return all;
    }

    /** Sets of the full size cannot grow: those of all branches are put to the gate as they are. */
    private boolean tryWhole() {
        for (int b = 0; b < count; b++) {
            SetTimes branch = branches.get(b);
            for (int k = small[b]; k < branch.size(); k++) {
                for (int c = 0; c < count; c++) {
                    unmetAt[maxSize][c] = c == b ? branch.time(k) : leastTime(branches.get(c), branch.set(k));
                }
                if (!extend(branch.set(k), maxSize)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Tries the set, it being known when each branch is unmet under it, and, if it may grow, larger ones. */
    private boolean extend(long set, int size) {
        if (++tries > mostTries) {
            return false;
        }
        int[] unmet = unmetAt[size];
        int time = gateTime(unmet);
        if (size >= leastSize && time != Seconds.NEVER && !sink.add(set, time)) {
            return false;
        }
        if (size == maxSize || time == Seconds.ALWAYS) {
            return true;
        }
        choose(unmet, time, tried[size]);
        for (int b = 0; b < count; b++) {
            if (tried[size][b] && !grow(b, set, size, time)) {
                return false;
            }
        }
        return true;
    }

    private boolean grow(int b, long set, int size, int before) {
        boolean isPair = maxSize == 2 && size == 1;
        return isPair ? pair(b, set, before) : extendBy(b, set, size, before);
    }

    private boolean extendBy(int b, long set, int size, int before) {
        SetTimes branch = branches.get(b);
        for (int k = 0; k < small[b]; k++) {
            if (branch.time(k) >= before) {
                continue;
            }
            long union = packed.union(set, branch.set(k));
            if (union == PackedSets.TOO_LARGE || union == set) {
                continue;
            }
            int larger = packed.size(union);
            if (larger > maxSize || (larger < maxSize && !seen.lower(union, 0))) {
                continue;
            }
            setUnmet(union, larger, set, size, b, k);
            if (!extend(union, larger)) {
                return false;
            }
        }
        stopIfTold();
        return true;
    }

    /** The same for pairs, where nothing need be looked up. */
    private boolean pair(int b, long set, int before) {
        SetTimes branch = branches.get(b);
        int[] one = unmetAt[1];
        int[] both = unmetAt[2];
        int[] added = addedTimes(b);
        tries += small[b];
        for (int k = 0; k < small[b]; k++) {
            if (branch.time(k) < before && branch.set(k) != set) {
                for (int c = 0; c < count; c++) {
                    both[c] = Math.min(one[c], added[k * count + c]);
                }
                int time = gateTime(both);
                if (time < before && !sink.add(packed.union(set, branch.set(k)), time)) {
                    return false;
                }
            }
        }
        stopIfTold();
        return tries <= mostTries;
    }

    /** When each branch is unmet under each set of this one that may be added. */
    private int[] addedTimes(int b) {
        if (b >= addedTimes.length) {
            addedTimes = Arrays.copyOf(addedTimes, weights.length);
        }
        int[] known = addedTimes[b];
        if (known != null) {
            return known;
        }
        SetTimes branch = branches.get(b);
        int[] added = new int[small[b] * count];
        for (int k = 0; k < small[b]; k++) {
            for (int c = 0; c < count; c++) {
                added[k * count + c] = leastTime(branches.get(c), branch.set(k));
            }
        }
        addedTimes[b] = added;
        return added;
    }

    private void stopIfTold() {
        if (tries - triesWhenAsked > TRIES_BETWEEN) {
            triesWhenAsked = tries;
            if (work.stopped()) {
                throw new StoppedException();
            }
        }
    }

    /** The time of the earliest part of the set, the empty one too. */
    private int leastTime(SetTimes branch, long set) {
        int time = branch.get(PackedSets.EMPTY);
        if (branch.size() == 0) {
            return time;
        }
        int all = (1 << packed.size(set)) - 1;
        for (int picked = 1; picked < all; picked++) {
            time = Math.min(time, branch.get(packed.subset(set, picked)));
        }
        return Math.min(time, branch.get(set));
    }

    /**
     * Notes when each branch is unmet under a union: by its two parts, of which that is known, or by what has members of
     * either only in it. A union of the full size is not looked up, for if a branch has it, it is tried as a whole.
     */
    private void setUnmet(long union, int larger, long set, int size, int b, int k) {
        int mixed = mixed(union, larger, set, branches.get(b).set(k));
        int[] added = addedTimes(b);
        for (int c = 0; c < count; c++) {
            SetTimes branch = branches.get(c);
            int time = Math.min(unmetAt[size][c], added[k * count + c]);
            for (int p = 0; p < mixed && small[c] > 0; p++) {
                time = Math.min(time, branch.get(parts[p]));
            }
            unmetAt[larger][c] = time;
        }
    }

    /** Collects the subsets that neither of two parts has, but for a union of the full size itself. */
    private int mixed(long union, int size, long one, long other) {
        int ofOne = 0;
        int ofOther = 0;
        for (int m = 0; m < size; m++) {
            int member = packed.member(union, m);
            ofOne |= packed.contains(one, member) ? 1 << m : 0;
            ofOther |= packed.contains(other, member) ? 1 << m : 0;
        }
        int mixed = 0;
        int all = (1 << size) - 1;
        for (int picked = 1; picked <= all; picked++) {
            if ((picked & ~ofOne) != 0 && (picked & ~ofOther) != 0 && (picked < all || size < maxSize)) {
                parts[mixed++] = packed.subset(union, picked);
            }
        }
        return mixed;
    }

    /** When the gate fails, its branches being unmet at these times. */
    private int gateTime(int[] unmet) {
        if (failAt <= 0) {
            return Seconds.ALWAYS;
        }
        if (failAt > 1 && !(isCount && failAt == count)) {
            return threshold(unmet);
        }
        int least = Seconds.NEVER;
        int greatest = Seconds.ALWAYS;
        for (int b = 0; b < count; b++) {
            least = Math.min(least, unmet[b]);
            greatest = Math.max(greatest, unmet[b]);
        }
        return failAt == 1 ? least : greatest;
    }

    private int threshold(int[] unmet) {
        if (isCount && count == 3 && failAt == 2) {
            return middle(unmet[0], unmet[1], unmet[2]);
        }
        for (int b = 0; b < count; b++) {
            order[b] = (long) unmet[b] << 32 | weights[b];
        }
        Arrays.sort(order, 0, count);
        int sum = 0;
        for (int b = 0; b < count; b++) {
            sum += (int) order[b];
            if (sum >= failAt) {
                return (int) (order[b] >> 32);
            }
        }
        return Seconds.NEVER;
    }

    private static int middle(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /** Marks branches, rather small ones, one of which must be unmet earlier for the gate to fail before {@code time}. */
    private void choose(int[] unmet, int time, boolean[] chosen) {
        int missing = failAt;
        for (int b = 0; b < count; b++) {
            chosen[b] = unmet[b] >= time;
            missing -= chosen[b] ? 0 : weights[b];
        }
        for (int k = count - 1; k >= 0; k--) {
            int b = (int) bySize[k];
            if (chosen[b] && weights[b] < missing) {
                chosen[b] = false;
                missing -= weights[b];
            }
        }
    }
}

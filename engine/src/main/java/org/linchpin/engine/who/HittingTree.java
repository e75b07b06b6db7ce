package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;

/**
 * Minimal sets for which a monotone predicate holds, up to a size, when all that can be done is to ask it: Reiter's
 * hitting-set tree (1987, doi:10.1016/0004-3702(87)90062-2). Every set that does not do it is grown to a largest one that
 * does not; whatever does it must hit the rest. Exact up to the size; asks the predicate once per set looked at and once
 * per member for each growth.
 */
final class HittingTree {

    /** True if turning off these members, ascending, breaches the target. */
    interface Predicate {
        boolean holds(int[] members);
    }

    private final int members;
    private final Predicate predicate;
    private final Work work;
    private final List<int[]> found = new ArrayList<>();
    private final List<boolean[]> rests = new ArrayList<>();
    private int completeSize = -1;

    HittingTree(int members, Predicate predicate, Work work) {
        this.members = members;
        this.predicate = predicate;
        this.work = work;
    }

    /** Searches level by level; after a stop, {@link #completeSize} says how far it is complete. */
    void search(int maxSize) {
        List<int[]> level = List.of(new int[0]);
        for (int size = 0; size <= maxSize && !level.isEmpty(); size++) {
            List<int[]> next = new ArrayList<>();
            Set<List<Integer>> seen = new HashSet<>();
            for (int[] set : level) {
                if (work.stopped()) {
                    return;
                }
                if (containsFound(set)) {
                    continue;
                }
                if (predicate.holds(set)) {
                    found.add(set);
                } else if (size < maxSize && !branch(set, next, seen)) {
                    completeSize = set == level.getLast() ? size : completeSize;
                    return;
                }
            }
            completeSize = size;
            level = next;
        }
        completeSize = maxSize;
    }

    List<int[]> found() {
        return found;
    }

    /** All minimal sets up to this size are found; -1 if not even the empty set was tried. */
    int completeSize() {
        return completeSize;
    }

    /** False if the caller stopped it. */
    private boolean branch(int[] set, List<int[]> next, Set<List<Integer>> seen) {
        boolean[] rest = rest(set);
        if (rest == null) {
            return false;
        }
        for (int member = 0; member < members; member++) {
            if (rest[member]) {
                int[] child = Arrays.copyOf(set, set.length + 1);
                child[set.length] = member;
                Arrays.sort(child);
                if (seen.add(Arrays.stream(child).boxed().toList())) {
                    next.add(child);
                }
            }
        }
        return true;
    }

    /** Members of which every set that holds and contains {@code set} must have one; null if the caller stopped it. */
    private boolean @Nullable [] rest(int[] set) {
        for (boolean[] known : rests) {
            if (Arrays.stream(set).noneMatch(member -> known[member])) {
                return known;
            }
        }
        boolean[] grown = new boolean[members];
        for (int member : set) {
            grown[member] = true;
        }
        for (int member = 0; member < members; member++) {
            if (work.stopped()) {
                return null;
            }
            if (!grown[member]) {
                grown[member] = true;
                if (predicate.holds(list(grown))) {
                    grown[member] = false;
                }
            }
        }
        boolean[] rest = new boolean[members];
        for (int member = 0; member < members; member++) {
            rest[member] = !grown[member];
        }
        rests.add(rest);
        return rest;
    }

    private boolean containsFound(int[] set) {
        for (int[] one : found) {
            if (Arrays.stream(one).allMatch(member -> Arrays.binarySearch(set, member) >= 0)) {
                return true;
            }
        }
        return false;
    }

    private static int[] list(boolean[] in) {
        int[] members = new int[in.length];
        int n = 0;
        for (int member = 0; member < in.length; member++) {
            if (in[member]) {
                members[n++] = member;
            }
        }
        return Arrays.copyOf(members, n);
    }
}

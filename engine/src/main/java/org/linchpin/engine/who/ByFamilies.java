package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Tasks;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.sweep.Singles;
import org.linchpin.engine.switches.Switch;

/**
 * Targets without standbys beneath them, solved at once by {@link Families}, size by size; where not even the singles of all
 * nodes can be kept, a sweep finds those of the targets.
 */
final class ByFamilies {

    private final Network network;
    private final WhoQuestion question;
    private final CutSets cutSets;
    private final FamilyLimits limits;
    private final List<Integer> targets;
    private final Cone cone;
    private final List<Switch> switches;
    private final SetOrder setOrder;
    private boolean stopped;

    ByFamilies(Network network, WhoQuestion question, CutSets cutSets, FamilyLimits limits, List<Integer> targets) {
        this.network = network;
        this.question = question;
        this.cutSets = cutSets;
        this.limits = limits;
        this.targets = targets;
        this.cone = Cone.of(network, targets);
        this.switches = cutSets.reaching(cone);
        this.setOrder = new SetOrder(switches);
    }

    /** True if there was no time to solve all sizes. */
    boolean isStopped() {
        return stopped;
    }

    /** One answer a target, in their order. */
    List<WhoAnswer.Target> solve(Work work) {
        int size = largestSize();
        Families families = new Families(
                network, cone.nodes(), switchesOf(), switches.size(), size, question.horizonSeconds(), limits, work);
        String reason = size == question.maxSize()
                ? null
                : "there are " + switches.size() + " switches; groups of " + (size + 1) + " are searched among at most "
                        + new PackedSets(size + 1).memberLimit();
        try {
            for (int solved = 0; solved <= size; solved++) {
                families.solveNextSize();
            }
        } catch (StoppedException spent) {
            reason = spent.getMessage();
            stopped = true;
        }
        Map<Integer, Family> found = new HashMap<>();
        targets.forEach(target -> found.put(target, families.family(target)));
        Set<Integer> withSingles = addSingles(families, found, work);
        String left = reason;
        WhoAnswer.@Nullable Target[] answers = new WhoAnswer.Target[targets.size()];
        int threads = families.isShared() ? work.threads() : 1;
        Tasks.run(answers.length, threads, Work.UNBOUNDED, () -> {
            CutSets own = threads == 1 ? cutSets : new CutSets(network, question);
            return k -> {
                int target = targets.get(k);
                int solved = withSingles.contains(target) ? 1 : Math.max(0, families.completeSize(target));
                String why = families.reason(target) == null ? left : families.reason(target);
                answers[k] = own.answer(
                        target,
                        sets(target, found.getOrDefault(target, Family.NONE), families.packed()),
                        solved,
                        solved == question.maxSize() ? null : why);
                return true;
            };
        });
        return Arrays.stream(answers).filter(Objects::nonNull).toList();
    }

    private int largestSize() {
        int size = question.maxSize();
        while (switches.size() > new PackedSets(size).memberLimit()) {
            size--;
        }
        return size;
    }

    /** A sweep for the singles of those targets whose families would have been too large; says which they are. */
    private Set<Integer> addSingles(Families families, Map<Integer, Family> found, Work work) {
        int[] without = targets.stream()
                .mapToInt(target -> target)
                .filter(target -> families.completeSize(target) == 0 && families.reason(target) != null)
                .toArray();
        Singles singles =
                without.length == 0 ? null : Singles.of(network, switches, without, question.horizonSeconds(), work);
        Set<Integer> added = new HashSet<>();
        if (singles != null) {
            for (int target : without) {
                found.put(target, withSingles(target, found.getOrDefault(target, Family.NONE), singles));
                added.add(target);
            }
        }
        return added;
    }

    private static Family withSingles(int target, Family emptySet, Singles singles) {
        long[] sets = new long[emptySet.size() + singles.count(target)];
        int[] times = new int[sets.length];
        for (int k = 0; k < sets.length; k++) {
            int single = k - emptySet.size();
            sets[k] = single < 0 ? emptySet.set(k) : PackedSets.single(singles.member(target, single));
            times[k] = single < 0 ? emptySet.time(k) : singles.timeSeconds(target, single);
        }
        return new Family(sets, times);
    }

    /** The target's sets, without those that name the target itself. */
    private List<CutSets.Breaching> sets(int target, Family family, PackedSets packed) {
        SetTimes smallest = new SetTimes();
        List<CutSets.Breaching> sets = new ArrayList<>();
        for (int k : setOrder.places(family, packed)) {
            long set = family.set(k);
            if (!turnsOff(target, set, packed) && !hasPart(smallest, set, packed)) {
                smallest.lower(set, family.time(k));
                List<Switch> members = new ArrayList<>();
                for (int m = 0; m < packed.size(set); m++) {
                    members.add(switches.get(packed.member(set, m)));
                }
                sets.add(new CutSets.Breaching(members, family.time(k)));
            }
        }
        return sets;
    }

    private static boolean hasPart(SetTimes sets, long set, PackedSets packed) {
        for (int picked = 0; picked < (1 << packed.size(set)) - 1; picked++) {
            if (sets.get(packed.subset(set, picked)) != SetTimes.ABSENT) {
                return true;
            }
        }
        return false;
    }

    private boolean turnsOff(int target, long set, PackedSets packed) {
        for (int m = 0; m < packed.size(set); m++) {
            if (CutSets.isTarget(switches.get(packed.member(set, m)), target)) {
                return true;
            }
        }
        return false;
    }

    private int[] @Nullable [] switchesOf() {
        @Nullable Ints[] of = new Ints[network.nodeCount()];
        for (int s = 0; s < switches.size(); s++) {
            for (int node : switches.get(s).nodes()) {
                Ints row = of[node];
                if (row == null) {
                    row = new Ints(1);
                    of[node] = row;
                }
                row.add(s);
            }
        }
        int[] @Nullable [] rows = new int[of.length][];
        for (int node = 0; node < rows.length; node++) {
            Ints row = of[node];
            rows[node] = row == null ? null : row.toArray();
        }
        return rows;
    }
}

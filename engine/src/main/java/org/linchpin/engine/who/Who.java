package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.sweep.Singles;
import org.linchpin.engine.switches.Switch;

/**
 * Answers {@link WhoQuestion}: exact up to the size asked for, or up to a smaller one and says so. Cones without standbys
 * are solved for all targets at once ({@link Families}), size by size, so that a spent budget leaves whole sizes; cones
 * with standbys by asking the simulator ({@link HittingTree}). Sets are by the ids of switches (docs/semantics.md section
 * 5).
 */
public final class Who {

    /** Sets of all nodes together, at 12 bytes each. */
    private static final long STORE_CAP = 60_000_000;

    private final Network network;
    private final WhoQuestion question;
    private final long storeCap;
    private final Work work;
    private final Effects effects;

    private Who(Network network, WhoQuestion question, long storeCap, Work work) {
        this.network = network;
        this.question = question;
        this.storeCap = storeCap;
        this.work = work;
        this.effects = new Effects(network);
    }

    public static WhoAnswer answer(Network network, WhoQuestion question, Work work) {
        return answer(network, question, STORE_CAP, work);
    }

    static WhoAnswer answer(Network network, WhoQuestion question, long storeCap, Work work) {
        return new Who(network, question, storeCap, work).run();
    }

    private WhoAnswer run() {
        List<Integer> plain = new ArrayList<>();
        Map<Integer, WhoAnswer.Target> answers = new HashMap<>();
        Bits onStandby = OnStandby.of(network);
        for (int target : question.targets()) {
            if (onStandby.get(target)) {
                answers.put(target, bySimulation(target, Cone.of(network, List.of(target))));
            } else {
                plain.add(target);
            }
        }
        byFamilies(plain).forEach(answer -> answers.put(answer.node(), answer));
        return new WhoAnswer(question.targets().stream().map(answers::get).toList());
    }

    private List<WhoAnswer.Target> byFamilies(List<Integer> targets) {
        if (targets.isEmpty()) {
            return List.of();
        }
        Cone cone = Cone.of(network, targets);
        List<Switch> switches = reaching(cone, null);
        int[] @Nullable [] switchesOf = switchesOf(switches);
        int size = question.maxSize();
        while (switches.size() > new PackedSets(size).memberLimit()) {
            size--;
        }
        String reason = size == question.maxSize()
                ? null
                : "there are " + switches.size() + " switches; groups of " + (size + 1) + " are searched among at most "
                        + new PackedSets(size + 1).memberLimit();
        Families families = new Families(
                network,
                cone.nodes(),
                switchesOf,
                switches.size(),
                size,
                question.horizonSeconds(),
                question.familyCap(),
                storeCap,
                work);
        try {
            for (int solved = 0; solved <= size; solved++) {
                families.solveNextSize();
            }
        } catch (StoppedException stopped) {
            reason = stopped.getMessage();
        }
        Map<Integer, Family> found = new HashMap<>();
        targets.forEach(target -> found.put(target, families.family(target)));
        Set<Integer> withSingles = addSingles(families, found, switches);
        List<WhoAnswer.Target> answers = new ArrayList<>();
        for (int target : targets) {
            int solved = withSingles.contains(target) ? 1 : Math.max(0, families.completeSize(target));
            boolean complete = solved == question.maxSize();
            String own = families.reason(target);
            String why = complete ? null : own == null ? reason : own;
            answers.add(
                    read(target, found.getOrDefault(target, Family.NONE), families.packed(), switches, solved, why));
        }
        return answers;
    }

    /** A sweep for the singles of those targets whose families would have been too large; says which they are. */
    private Set<Integer> addSingles(Families families, Map<Integer, Family> found, List<Switch> switches) {
        int[] without = found.keySet().stream()
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
    private WhoAnswer.Target read(
            int target, Family family, PackedSets packed, List<Switch> switches, int size, @Nullable String reason) {
        SetTimes smallest = new SetTimes();
        List<List<Switch>> sets = new ArrayList<>();
        Ints begins = new Ints();
        for (int k = 0; k < family.size(); k++) {
            long set = family.set(k);
            if (!turnsOff(target, set, packed, switches) && !hasPart(smallest, set, packed)) {
                smallest.lower(set, family.time(k));
                List<Switch> members = new ArrayList<>();
                for (int m = 0; m < packed.size(set); m++) {
                    members.add(switches.get(packed.member(set, m)));
                }
                sets.add(members);
                begins.add(family.time(k));
            }
        }
        return finish(target, sets, begins, size, reason == null, reason);
    }

    private static boolean hasPart(SetTimes sets, long set, PackedSets packed) {
        for (int picked = 0; picked < (1 << packed.size(set)) - 1; picked++) {
            if (sets.get(packed.subset(set, picked)) != SetTimes.ABSENT) {
                return true;
            }
        }
        return false;
    }

    private static boolean turnsOff(int target, long set, PackedSets packed, List<Switch> switches) {
        for (int m = 0; m < packed.size(set); m++) {
            if (isTarget(switches.get(packed.member(set, m)), target)) {
                return true;
            }
        }
        return false;
    }

    private WhoAnswer.Target bySimulation(int target, Cone cone) {
        List<Switch> switches = reaching(cone, target);
        HittingTree tree = new HittingTree(switches.size(), set -> breach(target, switches, set) >= 0, work);
        tree.search(question.maxSize());
        List<List<Switch>> sets = new ArrayList<>();
        Ints begins = new Ints();
        for (int[] set : tree.found()) {
            sets.add(Arrays.stream(set).mapToObj(switches::get).toList());
            begins.add(breach(target, switches, set));
        }
        boolean complete = tree.completeSize() == question.maxSize();
        return finish(
                target,
                sets,
                begins,
                Math.max(0, tree.completeSize()),
                complete,
                complete ? null : "the budget is spent");
    }

    /** When the first breach begins under the set, or -1. */
    private int breach(int target, List<Switch> switches, int[] set) {
        List<Off> offs = Arrays.stream(set)
                .mapToObj(member -> Off.forGood(switches.get(member)))
                .toList();
        Timeline run = Runs.run(network, offs, question.horizonSeconds(), Runs.DEFAULT_EVENT_BUDGET, Work.UNBOUNDED);
        int interval = run.breach(target, question.horizonSeconds(), network.tolerates(target));
        return interval == Timeline.NONE ? -1 : Math.max(0, run.from(interval));
    }

    private WhoAnswer.Target finish(
            int target,
            List<List<Switch>> sets,
            Ints begins,
            int completeSize,
            boolean complete,
            @Nullable String reason) {
        List<@Nullable List<Switch>> implied = effects.implied(sets);
        List<WhoAnswer.CutSet> cutSets = new ArrayList<>();
        for (int k = 0; k < sets.size(); k++) {
            int begin = Math.max(0, begins.get(k));
            cutSets.add(new WhoAnswer.CutSet(sets.get(k), begin, question.horizonSeconds() - begin, implied.get(k)));
        }
        cutSets.sort(
                Comparator.comparingInt((WhoAnswer.CutSet set) -> set.switches().size())
                        .thenComparingInt(WhoAnswer.CutSet::stopsAfterSeconds)
                        .thenComparing(WhoAnswer.CutSet::switches, Who::byId));
        return new WhoAnswer.Target(target, List.copyOf(cutSets), complete, completeSize, reason);
    }

    private static int byId(List<Switch> a, List<Switch> b) {
        int k = 0;
        while (k < a.size() && k < b.size() && a.get(k).id().equals(b.get(k).id())) {
            k++;
        }
        return k < a.size() && k < b.size() ? a.get(k).id().compareTo(b.get(k).id()) : a.size() - b.size();
    }

    /** The switches that turn off something in the cone, except the one that is the target alone. */
    private List<Switch> reaching(Cone cone, @Nullable Integer target) {
        return question.switches().stream()
                .filter(s -> Arrays.stream(s.nodes()).anyMatch(cone::contains))
                .filter(s -> target == null || !isTarget(s, target))
                .toList();
    }

    private static boolean isTarget(Switch one, int target) {
        return one.nodes().length == 1 && one.nodes()[0] == target;
    }

    private int[] @Nullable [] switchesOf(List<Switch> switches) {
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

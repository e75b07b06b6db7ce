package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Components;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switch;

/** Targets without standbys beneath them, solved at once by {@link Families}, size by size. */
final class ByFamilies {

    private final Network network;
    private final WhoQuestion question;
    private final Components components;
    private final CutSets cutSets;
    private final List<Integer> targets;
    private final Cone cone;
    private final List<Switch> switches;
    private final int[] @Nullable [] switchesOf;
    private final List<WhoAnswer.Target> answers = new ArrayList<>();

    ByFamilies(Network network, WhoQuestion question, Components components, List<Integer> targets) {
        this.network = network;
        this.question = question;
        this.components = components;
        this.cutSets = new CutSets(network, question);
        this.targets = targets;
        this.cone = Cone.of(network, targets);
        this.switches = cutSets.reaching(cone);
        this.switchesOf = switchesOf();
        for (int target : targets) {
            answers.add(new WhoAnswer.Target(target, List.of(), false, 0, CutSets.SPENT));
        }
    }

    /** One answer a target, in their order: whole sizes only. */
    List<WhoAnswer.Target> answers() {
        return answers;
    }

    /**
     * Solves these sizes, the smaller first; after a size that cannot be solved no other is.
     *
     * @return true if all were solved
     */
    boolean solve(int fromSize, int toSize, Work work) {
        for (int size = fromSize; size <= toSize; size++) {
            Families families = new Families(
                    network,
                    components,
                    cone.nodes(),
                    switchesOf,
                    size,
                    question.horizonSeconds(),
                    question.familyCap(),
                    work);
            String reason = switches.size() > families.packed().memberLimit()
                    ? "there are " + switches.size() + " switches; groups of " + size + " are searched among at most "
                            + families.packed().memberLimit()
                    : solve(families);
            for (int k = 0; k < answers.size(); k++) {
                answers.set(k, reason == null ? read(k, families, size) : truncated(answers.get(k), reason));
            }
            if (reason != null) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String solve(Families families) {
        try {
            families.solve();
            return null;
        } catch (StoppedException | FamilyTooLargeException stopped) {
            return stopped.getMessage();
        }
    }

    private static WhoAnswer.Target truncated(WhoAnswer.Target so, String reason) {
        return new WhoAnswer.Target(so.node(), so.sets(), false, so.completeSize(), reason);
    }

    /** The target's sets, without those that name the target itself. */
    private WhoAnswer.Target read(int k, Families families, int size) {
        int target = targets.get(k);
        Family family = families.family(target);
        PackedSets packed = families.packed();
        Family.Gatherer breaching = new Family.Gatherer(packed, Integer.MAX_VALUE);
        for (int s = 0; s < family.size(); s++) {
            if (!turnsOff(target, family.set(s), packed)) {
                breaching.add(family.set(s), 0);
            }
        }
        Family smallest = breaching.minimal();
        SetTimes times = new SetTimes();
        for (int s = 0; s < family.size(); s++) {
            times.put(family.set(s), family.time(s));
        }
        List<CutSets.Breaching> sets = new ArrayList<>();
        for (int s = 0; s < smallest.size(); s++) {
            long set = smallest.set(s);
            List<Switch> members = new ArrayList<>();
            for (int m = 0; m < packed.size(set); m++) {
                members.add(switches.get(packed.member(set, m)));
            }
            sets.add(new CutSets.Breaching(members, times.get(set)));
        }
        return cutSets.answer(target, sets, size, size == question.maxSize() ? null : CutSets.SPENT);
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

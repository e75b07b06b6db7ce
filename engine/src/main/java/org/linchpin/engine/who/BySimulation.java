package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switch;

/**
 * One target decided by the simulator, a run a set. A run that does not settle breaches nothing for sure: with one, the
 * answer is complete up to no size, and the sets that it names do breach, but a part of them may do so too.
 */
final class BySimulation {

    private static final String UNSETTLED = "a run of the simulator did not settle within its event budget";
    private static final int LIT = -1;

    private final Network network;
    private final WhoQuestion question;
    private final CutSets cutSets;
    private final int target;
    private final List<Switch> switches;
    private boolean settled = true;

    BySimulation(Network network, WhoQuestion question, CutSets cutSets, int target, Cone cone) {
        this.network = network;
        this.question = question;
        this.cutSets = cutSets;
        this.target = target;
        this.switches = cutSets.reaching(cone).stream()
                .filter(one -> !CutSets.isTarget(one, target))
                .toList();
    }

    /** All minimal sets, by a {@link HittingTree}. */
    WhoAnswer.Target search(Work work) {
        HittingTree tree = new HittingTree(switches.size(), set -> breach(set) != LIT, work);
        tree.search(question.maxSize());
        List<CutSets.Breaching> sets = new ArrayList<>();
        for (int[] set : tree.found()) {
            sets.add(breaching(set));
        }
        if (!settled) {
            return cutSets.answer(target, sets, 0, UNSETTLED);
        }
        boolean complete = tree.completeSize() == question.maxSize();
        return cutSets.answer(target, sets, Math.max(0, tree.completeSize()), complete ? null : CutSets.SPENT);
    }

    /**
     * The sets of at most one switch, a run each; as many as there is time for.
     *
     * @param reason why there are no larger ones
     */
    WhoAnswer.Target singles(Work work, String reason) {
        List<int[]> tried = new ArrayList<>(List.of(new int[0]));
        for (int one = 0; one < switches.size(); one++) {
            tried.add(new int[] {one});
        }
        List<CutSets.Breaching> sets = new ArrayList<>();
        for (int[] set : tried) {
            if (work.stopped()) {
                return cutSets.answer(target, sets, 0, reason);
            }
            if (breach(set) != LIT) {
                sets.add(breaching(set));
                if (set.length == 0) {
                    break;
                }
            }
        }
        return !settled
                ? cutSets.answer(target, sets, 0, UNSETTLED)
                : cutSets.answer(target, sets, 1, question.maxSize() == 1 ? null : reason);
    }

    private CutSets.Breaching breaching(int[] set) {
        return new CutSets.Breaching(Arrays.stream(set).mapToObj(switches::get).toList(), breach(set));
    }

    /** When the first breach begins under the set, or {@link #LIT}. */
    private int breach(int[] set) {
        List<Off> offs = Arrays.stream(set)
                .mapToObj(member -> Off.forGood(switches.get(member)))
                .toList();
        Timeline run = Runs.run(network, offs, question.horizonSeconds(), question.eventBudget(), Work.UNBOUNDED);
        settled &= run.settled();
        int interval = run.breach(target, question.horizonSeconds(), network.tolerates(target));
        return interval == Timeline.NONE || !run.settled() ? LIT : Math.max(0, run.from(interval));
    }
}

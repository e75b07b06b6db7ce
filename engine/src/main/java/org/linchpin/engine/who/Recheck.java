package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;

/**
 * Whether the sets of an answer are what they claim to be, by runs of the simulator, which shares nothing with the search
 * but the network: the set breaches its target, and at the stated time; no set with one switch less does (light is monotone
 * in the cut, so no smaller one can). One run decides for all targets that name the same switches. Sets are checked in the
 * order of the answer, the small ones of all targets first, until the runs have darkened a given number of nodes.
 */
public final class Recheck {

    /** What a check may cost when nothing else is said: nodes darkened, a fraction of a second. */
    public static final long DEFAULT_DARKENED_NODES = 3_000_000;

    private static final int COST_OF_A_RUN = 100;
    private static final int LIT = -1;

    /**
     * @param checked how many sets were run
     * @param of how many there are
     */
    public record Outcome(long checked, long of) {}

    private record Claim(int target, WhoAnswer.CutSet set) {}

    private final Network network;
    private final WhoQuestion question;
    private final DarkTimes workspace;
    private final Map<List<Switch>, Map<Integer, Integer>> known = new HashMap<>();
    private long darkened;

    private Recheck(Network network, WhoQuestion question) {
        this.network = network;
        this.question = question;
        this.workspace = new DarkTimes(network);
    }

    /**
     * @throws IllegalStateException when a set is not what it claims to be: a fault of the program
     */
    public static Outcome of(
            Network network, WhoQuestion question, WhoAnswer answer, long maxDarkenedNodes, Work work) {
        return new Recheck(network, question).run(answer, maxDarkenedNodes, work);
    }

    private Outcome run(WhoAnswer answer, long maxDarkenedNodes, Work work) {
        List<Claim> all = new ArrayList<>();
        for (WhoAnswer.Target target : answer.targets()) {
            target.sets().stream()
                    .filter(set -> set.switches().size() <= target.completeSize())
                    .forEach(set -> all.add(new Claim(target.node(), set)));
        }
        all.sort((left, right) -> Integer.compare(
                left.set().switches().size(), right.set().switches().size()));
        long checked = 0;
        for (Claim claim : all) {
            if (darkened > maxDarkenedNodes || work.stopped()) {
                break;
            }
            check(claim);
            checked++;
        }
        return new Outcome(checked, all.size());
    }

    private void check(Claim claim) {
        List<Switch> switches = claim.set().switches();
        int time = breach(switches, claim.target());
        require(time == claim.set().stopsAfterSeconds(), claim, "stops it after " + time + " s by the simulator");
        for (int left = 0; left < switches.size(); left++) {
            List<Switch> fewer = new ArrayList<>(switches);
            fewer.remove(left);
            require(breach(fewer, claim.target()) == LIT, claim, "is not minimal by the simulator");
        }
    }

    private void require(boolean holds, Claim claim, String otherwise) {
        if (!holds) {
            List<String> ids = claim.set().switches().stream().map(Switch::id).toList();
            throw new IllegalStateException(
                    "the set %s of \"%s\" %s".formatted(ids, network.id(claim.target()), otherwise));
        }
    }

    /** When the switches breach the target, or {@link #LIT}. */
    private int breach(List<Switch> switches, int target) {
        return known.computeIfAbsent(switches, this::breached).getOrDefault(target, LIT);
    }

    /** One run: the targets that the switches breach, and when. */
    private Map<Integer, Integer> breached(List<Switch> switches) {
        Map<Integer, Integer> times = new HashMap<>();
        darkened += COST_OF_A_RUN;
        if (network.standbyCount() > 0) {
            List<Off> offs = switches.stream().map(Off::forGood).toList();
            Timeline run = Runs.run(network, offs, question.horizonSeconds(), question.eventBudget(), Work.UNBOUNDED);
            darkened += network.modelNodeCount();
            for (int target : question.targets()) {
                int interval = run.breach(target, question.horizonSeconds(), network.tolerates(target));
                if (interval != Timeline.NONE) {
                    times.put(target, Math.max(0, run.from(interval)));
                }
            }
            return times;
        }
        workspace.reset();
        workspace.run(
                switches.stream()
                        .flatMapToInt(one -> Arrays.stream(one.nodes()))
                        .toArray(),
                question.horizonSeconds());
        darkened += workspace.darkCount() - workspace.baseCount();
        for (int target : question.targets()) {
            int time = workspace.dark(target);
            if (time != Seconds.NEVER && time <= question.horizonSeconds()) {
                times.put(target, Math.max(0, time));
            }
        }
        return times;
    }
}

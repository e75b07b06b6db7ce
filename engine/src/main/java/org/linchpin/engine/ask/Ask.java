package org.linchpin.engine.ask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.linchpin.engine.Work;
import org.linchpin.engine.ask.AskAnswer.Impact;
import org.linchpin.engine.ask.AskAnswer.Pair;
import org.linchpin.engine.ask.AskAnswer.Settled;
import org.linchpin.engine.ask.AskAnswer.Weight;
import org.linchpin.engine.ask.AskAnswer.Whole;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.switches.Switch;

/**
 * Which questions to ask first. A verdict is whether a target breaches within the horizon when one switch is off; it is
 * open if the worst reading says so and the best does not (docs/semantics.md 1.9). A reply settles an open verdict if, once
 * it is given, both readings agree, all else left open. Exact: every reply to every question is tried in both readings.
 * O(replies (model + open verdicts' runs)); pairs are bounded by number. Deterministic; for one thread.
 */
public final class Ask {

    private static final String STOPPED = "stopped before every question was tried";
    private static final String UNSETTLED = "a run was still moving at its event budget";

    private final AskQuestion asked;
    private final Work work;
    private final Trials trials;
    private final double[] weight;
    private final BitSet[] open;
    private List<Switch> switches = List.of();

    private Ask(AskQuestion asked, Work work) {
        this.asked = asked;
        this.work = work;
        this.trials = new Trials(asked, work);
        this.weight = new double[asked.targets().size()];
        this.open = new BitSet[asked.targets().size()];
    }

    /**
     * @throws org.linchpin.engine.switches.UnknownSwitchException if there is no such level or filter
     */
    public static AskAnswer answer(AskQuestion asked, Work work) {
        return new Ask(asked, work).run();
    }

    private AskAnswer run() {
        OpenPoints points = OpenPoints.of(asked.written());
        Whole whole = base();
        List<Asked> tried = new ArrayList<>();
        List<Asked> waiting = new ArrayList<>(points.questions().values().stream()
                .map(question -> new Asked(question, targets(question)))
                .toList());
        waiting.sort(Comparator.comparingDouble((Asked one) -> -weigh(one.targets(), open)));
        for (Asked one : waiting) {
            if (work.stopped()) {
                break;
            }
            tryAll(one);
            if (!work.stopped()) {
                tried.add(one);
            }
            work.progress(tried.size(), waiting.size());
        }
        String truncated = tried.size() < waiting.size() ? STOPPED : null;
        Pairs pairs = new Pairs(trials, switches, open, this::weigh, work);
        List<Pair> found = truncated == null ? pairs.among(tried, asked.mostPairs(), asked.targets()) : List.of();
        truncated = truncated == null ? pairs.truncated() : truncated;
        if (truncated == null && !trials.settles()) {
            truncated = UNSETTLED;
        }
        return new AskAnswer(ranked(tried), found, whole, points.blankShares(), truncated);
    }

    /** What is open as it stands. */
    private Whole base() {
        Trials.Reading worst = trials.reading(List.of(), Set.of(), Terms.Reading.WORST);
        Trials.Reading best = trials.reading(List.of(), Set.of(), Terms.Reading.BEST);
        switches =
                asked.over() == null ? worst.switches().all() : worst.switches().over(asked.over(), false);
        int[] nodes = asked.targets().stream().mapToInt(worst.network()::find).toArray();
        BitSet every = new BitSet();
        every.set(0, switches.size());
        BitSet[] dark = worst.verdicts().dark(nodes, switches, every);
        BitSet[] darkInBest = best.verdicts().dark(nodes, switches, every);
        BitSet always = best.verdicts().always(nodes);
        boolean weighs = IntStream.of(nodes).anyMatch(node -> worst.network().weight(node) > 0);
        int counted = 0;
        double sum = 0;
        for (int k = 0; k < nodes.length; k++) {
            open[k] = new BitSet();
            weight[k] = weighs ? worst.network().weight(nodes[k]) : 1;
            if (!always.get(k)) {
                counted++;
                sum += weight[k] * switches.size();
                open[k].or(dark[k]);
                open[k].andNot(darkInBest[k]);
            }
        }
        int[] all = IntStream.range(0, nodes.length).toArray();
        return new Whole(
                counted,
                switches.size(),
                (long) counted * switches.size(),
                Settling.count(open),
                sum,
                weigh(all, open));
    }

    /** The targets with open verdicts that stand on what the question is about. */
    private int[] targets(Question question) {
        return IntStream.range(0, open.length)
                .filter(k -> !open[k].isEmpty() && trials.isBeneath(question.subject(), k))
                .toArray();
    }

    private void tryAll(Asked one) {
        for (Reply reply : one.question().replies()) {
            one.add(
                    one.targets().length == 0
                            ? new Settling(new int[0], new BitSet[0], new BitSet[0])
                            : trials.settling(Map.of(one.question(), reply), one.targets(), open, switches));
        }
    }

    /** What verdicts weigh: of each target the given switches. */
    private double weigh(int[] targets, BitSet[] byTarget) {
        double sum = 0;
        for (int target : targets) {
            sum += weight[target] * byTarget[target].cardinality();
        }
        return sum;
    }

    private double weigh(Settling settling) {
        double sum = 0;
        for (int k = 0; k < settling.targets().length; k++) {
            sum += weight[settling.targets()[k]] * settling.of(k).cardinality();
        }
        return sum;
    }

    private List<Impact> ranked(List<Asked> tried) {
        List<Impact> impacts = new ArrayList<>();
        for (Asked one : tried) {
            List<Settled> settled = new ArrayList<>();
            for (int r = 0; r < one.settlings().size(); r++) {
                Settling by = one.settlings().get(r);
                settled.add(new Settled(
                        one.question().replies().get(r),
                        Settling.count(by.dark()),
                        Settling.count(by.lit()),
                        weigh(by)));
            }
            List<String> targets =
                    IntStream.of(one.targets()).mapToObj(asked.targets()::get).toList();
            impacts.add(new Impact(
                    one.question(),
                    targets,
                    List.copyOf(settled),
                    Weight.of(settled.stream().map(Settled::weight).toList())));
        }
        impacts.sort(Comparator.comparing(Impact::weight, AskAnswer.HEAVIEST_FIRST)
                .thenComparing(impact -> impact.question().id()));
        return List.copyOf(impacts);
    }
}

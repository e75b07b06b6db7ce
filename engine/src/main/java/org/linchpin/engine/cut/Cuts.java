package org.linchpin.engine.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Network.PartyEntry;
import org.linchpin.engine.network.Seconds;

/**
 * Answers {@link CutQuestion}: a run in the worst reading, one in the best to tell what depends, one with no switch off to
 * leave out what would be dark anyway, and the causes.
 */
public final class Cuts {

    /** Chains are for people: {@code why} tells a longer one whole. */
    private static final int MOST_LINKS = 100;

    private final Network worst;
    private final @Nullable Best best;
    private final CutQuestion question;
    private final Work work;

    /**
     * The same model in its best reading.
     *
     * @param offs the cut's switches there: a filter may select less
     */
    public record Best(Network network, List<Off> offs) {}

    private Cuts(Network worst, @Nullable Best best, CutQuestion question, Work work) {
        this.worst = worst;
        this.best = best;
        this.question = question;
        this.work = work;
    }

    /** @param best the other reading, or null to look at one only */
    public static CutAnswer answer(Network worst, @Nullable Best best, CutQuestion question, Work work) {
        return new Cuts(worst, best, question, work).run();
    }

    private CutAnswer run() {
        Timeline run = run(worst, question.offs());
        Timeline without = run(worst, List.of());
        Timeline bestRun = best == null ? run : run(best.network(), best.offs());
        int start = Runs.start(question.offs());
        int last = Seconds.plus(start, question.horizonSeconds());
        Causes causes = new Causes(worst, run, question.offs());
        Bits named = named();
        Rows turnedOff = new Rows();
        Rows dark = new Rows();
        Rows anyway = new Rows();
        Ints broken = new Ints();
        for (int node = 0; node < worst.modelNodeCount(); node++) {
            if (worst.broken(node)) {
                broken.add(node);
                continue;
            }
            int first = firstFrom(run, node, start);
            if (first == Timeline.NONE || run.from(first) > last) {
                continue;
            }
            boolean isAnyway = without.at(node, Math.max(0, run.from(first))) != Timeline.NONE;
            (isAnyway ? anyway : named.get(node) ? turnedOff : dark).add(node, run.from(first));
        }
        IntFunction<CutAnswer.Dark> row = node -> dark(node, run, firstFrom(run, node, start), bestRun, causes, last);
        return new CutAnswer(
                start,
                question.horizonSeconds(),
                run.endSeconds(),
                run.settled(),
                turnedOff.list(worst, row),
                dark.list(worst, row),
                StaysLit.find(worst, run, without, start, last),
                anyway.list(worst, row),
                unsupported(run, last),
                broken.asList(),
                summary(run, without, named, dark.nodes.size(), last),
                cold(run));
    }

    /** The nodes of one list of the answer, and when they go dark. */
    private static final class Rows {

        private final Ints nodes = new Ints();
        private final Ints times = new Ints();

        void add(int node, int time) {
            nodes.add(node);
            times.add(time);
        }

        List<CutAnswer.Dark> list(Network network, IntFunction<CutAnswer.Dark> row) {
            return DarkRows.of(network, nodes, times, row);
        }
    }

    /** The nodes of the model that the cut turns off by name. */
    private Bits named() {
        Bits named = new Bits(worst.nodeCount());
        for (Off off : question.offs()) {
            for (int node : off.what().nodes()) {
                named.set(node);
            }
        }
        return named;
    }

    private Timeline run(Network network, List<Off> offs) {
        return Runs.run(network, offs, question.horizonSeconds(), question.eventBudget(), work);
    }

    /** The node's first dark interval that reaches beyond the start of the cut. */
    private static int firstFrom(Timeline run, int node, int start) {
        int found = Timeline.NONE;
        for (int k = run.latest(node); k != Timeline.NONE && run.to(k) > start; k = run.earlier(k)) {
            found = k;
        }
        return found;
    }

    private CutAnswer.Dark dark(int node, Timeline run, int first, Timeline bestRun, Causes causes, int last) {
        List<CutAnswer.Interval> intervals = new ArrayList<>();
        for (int k = run.latest(node); k != Timeline.NONE && run.from(k) >= run.from(first); k = run.earlier(k)) {
            if (run.from(k) <= last) {
                intervals.addFirst(new CutAnswer.Interval(run.from(k), run.to(k)));
            }
        }
        int bestFirst = bestRun.firstDark(node);
        boolean same = bestFirst == run.firstDark(node) && bestRun.at(node, run.from(first)) != Timeline.NONE;
        return new CutAnswer.Dark(
                node,
                intervals,
                same ? CutAnswer.Verdict.DARK : CutAnswer.Verdict.DEPENDS,
                bestFirst,
                run.breach(node, last, worst.tolerates(node)) != Timeline.NONE,
                new Chain(() -> causes.chain(first, MOST_LINKS)));
    }

    private CutAnswer.Summary summary(Timeline run, Timeline without, Bits named, int nodesDark, int last) {
        int functions = 0;
        int breached = 0;
        int critical = 0;
        int criticalBreached = 0;
        double stake = 0;
        double criticalWeight = 0;
        int first = Seconds.NEVER;
        for (int node = 0; node < worst.modelNodeCount(); node++) {
            boolean anyway = without.breach(node, last, worst.tolerates(node)) != Timeline.NONE;
            if (!worst.isFunction(node) || worst.broken(node) || anyway || named.get(node)) {
                continue;
            }
            int breach = run.breach(node, last, worst.tolerates(node));
            functions++;
            breached += breach == Timeline.NONE ? 0 : 1;
            if (worst.critical(node)) {
                critical++;
                criticalWeight += worst.weight(node);
                criticalBreached += breach == Timeline.NONE ? 0 : 1;
                stake += breach == Timeline.NONE ? 0 : worst.weight(node);
            }
            if (breach != Timeline.NONE) {
                first = Math.min(first, run.from(breach));
            }
        }
        return new CutAnswer.Summary(
                functions, breached, critical, criticalBreached, stake, criticalWeight, nodesDark, first);
    }

    /** Where a supplier is off and the node is lit, the first such stretch. */
    private List<CutAnswer.Unsupported> unsupported(Timeline run, int last) {
        Map<Integer, String> supplierOf = new HashMap<>();
        for (PartyEntry party : worst.parties()) {
            supplierOf.putIfAbsent(party.supply(), party.id());
        }
        List<CutAnswer.Unsupported> rows = new ArrayList<>();
        for (int k = 0; k < worst.fromCount(); k++) {
            int node = worst.fromNode(k);
            int supply = worst.fromSupply(k);
            CutAnswer.Interval stretch = litWithout(run, node, supply, last);
            if (stretch != null) {
                rows.add(new CutAnswer.Unsupported(
                        node,
                        supplierOf.getOrDefault(supply, worst.id(supply)),
                        stretch.fromSeconds(),
                        stretch.toSeconds()));
            }
        }
        rows.sort(Comparator.comparing((CutAnswer.Unsupported u) -> worst.sort(u.node()))
                .thenComparingInt(CutAnswer.Unsupported::fromSeconds)
                .thenComparing(u -> worst.id(u.node()))
                .thenComparing(CutAnswer.Unsupported::supplier));
        return rows;
    }

    /** The first stretch, begun by {@code last}, in which the node is lit and the position is not, or null; only the cut darkens positions. */
    private static CutAnswer.@Nullable Interval litWithout(Timeline run, int node, int position, int last) {
        List<Integer> offs = new ArrayList<>();
        for (int k = run.latest(position); k != Timeline.NONE; k = run.earlier(k)) {
            offs.addFirst(k);
        }
        for (int off : offs) {
            int from = run.from(off);
            int asleep = run.at(node, from);
            if (asleep != Timeline.NONE) {
                from = run.to(asleep);
            }
            if (from < run.to(off) && from <= last) {
                return new CutAnswer.Interval(from, Math.min(run.to(off), nextDark(run, node, from)));
            }
        }
        return null;
    }

    private static int nextDark(Timeline run, int node, int after) {
        int next = Seconds.NEVER;
        for (int k = run.latest(node); k != Timeline.NONE && run.from(k) > after; k = run.earlier(k)) {
            next = run.from(k);
        }
        return next;
    }

    private CutAnswer.@Nullable Cold cold(Timeline run) {
        int at = question.coldAtSeconds();
        if (at == CutQuestion.NO_COLD_START) {
            return null;
        }
        ColdStart cold = ColdStart.at(worst, run, question.offs(), at);
        Ints lit = new Ints();
        Ints cannot = new Ints();
        Ints onStock = new Ints();
        for (int node = 0; node < worst.modelNodeCount(); node++) {
            boolean runs = run.at(node, at) == Timeline.NONE;
            if (cold.lit().get(node)) {
                lit.add(node);
            } else if (runs) {
                cannot.add(node);
            }
            if (cold.onStock(node)) {
                onStock.add(node);
            }
        }
        return new CutAnswer.Cold(at, lit.asList(), cannot.asList(), onStock.asList());
    }
}

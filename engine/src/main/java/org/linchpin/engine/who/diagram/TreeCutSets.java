package org.linchpin.engine.who.diagram;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.network.Ints;

/**
 * The minimal cut sets of a fault tree: counted, and to be read one by one, never all held. Sets are numbered from 0 on by
 * rising size; each is found by its number alone. Immutable: threads may share it.
 */
public final class TreeCutSets {

    private final SplitTree split;
    private final List<CutFamily> families;
    private final int[] events;
    private final int completeUpTo;

    /** @param families of the parts of the tree; a single one when nothing is known */
    TreeCutSets(SplitTree split, List<CutFamily> families, int completeUpTo) {
        this.split = split;
        this.families = families;
        this.events = split.events();
        this.completeUpTo = completeUpTo;
    }

    /** Every set of at most this many events is here; {@link TreeQuestion#ANY_SIZE} when all are. */
    public int completeUpTo() {
        return completeUpTo;
    }

    /**
     * Neither a negation nor an exclusive or is left in the tree once it is normalised. Otherwise a set is read as a
     * p-cut: its events are true and all others false.
     */
    public boolean isCoherent() {
        return split.isCoherent();
    }

    public BigInteger count() {
        return top().total();
    }

    /** The number of sets of each size; index 0 is the empty set. */
    public BigInteger[] countBySize() {
        SizeCounts counts = top();
        BigInteger[] bySize = new BigInteger[counts.length()];
        Arrays.setAll(bySize, counts::at);
        return bySize;
    }

    /** The set of a number from 0 to {@link #count} - 1, as nodes of the tree, rising. */
    public int[] set(BigInteger number) {
        BigInteger left = number;
        for (int size = 0; size < top().length(); size++) {
            BigInteger here = top().at(size);
            if (left.compareTo(here) < 0) {
                Ints chosen = new Ints();
                collect(families.size() - 1, size, left, chosen);
                int[] set = chosen.toArray();
                Arrays.sort(set);
                return set;
            }
            left = left.subtract(here);
        }
        throw new NoSuchElementException(
                "There is no set %s, the last is %s.".formatted(number, count().subtract(BigInteger.ONE)));
    }

    /** All sets by rising size, made as they are asked for. */
    public Iterable<int[]> bySize() {
        return () -> new Iterator<>() {
            private BigInteger next = BigInteger.ZERO;

            @Override
            public boolean hasNext() {
                return next.compareTo(count()) < 0;
            }

            @Override
            public int[] next() {
                int[] set = set(next);
                next = next.add(BigInteger.ONE);
                return set;
            }
        };
    }

    /**
     * The most probable sets, by falling probability; fewer than {@code most} only when there are no more.
     *
     * @param tree the tree of the question, whose events all state a probability
     */
    public List<int[]> mostProbable(FaultTree tree, int most) {
        return DeepStack.call(() -> {
            MostProbable ranking = new MostProbable(this, tree);
            List<int[]> sets = new ArrayList<>();
            int rank = 0;
            for (int[] set = ranking.set(rank); set != null && sets.size() < most; set = ranking.set(++rank)) {
                // Modules within the limit may make sets beyond it.
                if (completeUpTo == TreeQuestion.ANY_SIZE || set.length <= completeUpTo) {
                    sets.add(set);
                }
            }
            return sets;
        });
    }

    /**
     * At most this probable it is that a set happens which was left out for its size; 0 when none was.
     *
     * @param tree the tree of the question, whose events all state a probability
     */
    public double leftOutAtMost(FaultTree tree) {
        return completeUpTo == TreeQuestion.ANY_SIZE ? 0 : LeftOut.moreThan(Math.max(0, completeUpTo), tree, events);
    }

    SplitTree split() {
        return split;
    }

    /** The diagram of a part, where its sets were found by way of one. */
    @Nullable
    Diagram diagram(int part) {
        return part < families.size() ? families.get(part).diagram() : null;
    }

    List<CutFamily> families() {
        return families;
    }

    int[] events() {
        return events;
    }

    private SizeCounts top() {
        return families.getLast().counts()[families.getLast().root()];
    }

    /** Adds the events of one set of one size of a part: the choices on the way down are the digits of its number. */
    private void collect(int part, int size, BigInteger number, Ints chosen) {
        CutFamily family = families.get(part);
        int node = family.root();
        int left = size;
        BigInteger rank = number;
        while (node > Zbdd.BASE) {
            BigInteger without = family.counts()[family.lows()[node]].at(left);
            if (rank.compareTo(without) < 0) {
                node = family.lows()[node];
                continue;
            }
            rank = rank.subtract(without);
            SizeCounts rest = family.counts()[family.highs()[node]];
            int lower = family.partOf(node);
            if (lower < 0) {
                chosen.add(events[family.eventOf(node) - 1]);
                left--;
            } else {
                SizeCounts inner = families.get(lower).total();
                int taken = 0;
                for (BigInteger block = block(inner, rest, taken, left);
                        rank.compareTo(block) >= 0;
                        block = block(inner, rest, taken, left)) {
                    rank = rank.subtract(block);
                    taken++;
                }
                BigInteger[] digits = rank.divideAndRemainder(rest.at(left - taken));
                collect(lower, taken, digits[0], chosen);
                rank = digits[1];
                left -= taken;
            }
            node = family.highs()[node];
        }
    }

    private static BigInteger block(SizeCounts inner, SizeCounts rest, int taken, int left) {
        return inner.at(taken).multiply(rest.at(left - taken));
    }
}

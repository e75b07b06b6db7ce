package org.linchpin.views.faulttree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.who.diagram.TopProbability;
import org.linchpin.engine.who.diagram.TreeCutSets;
import org.linchpin.engine.who.diagram.TreeQuestion;
import org.linchpin.engine.who.diagram.TreeWho;
import org.linchpin.views.print.Figures;

/**
 * What was asked of one top of a fault tree and what came out.
 *
 * @param listed the sets to be shown, as nodes of the tree
 * @param probability null where events state none, or where it was too much
 */
public record TreeAnswer(
        FaultTree tree,
        TreeQuestion question,
        TreeCutSets sets,
        List<int[]> listed,
        @Nullable TopProbability probability) {

    /** Without being asked for, a probability is not worth more nodes than these: a fraction of a second. */
    private static final int PROBABILITY_NODES = 1 << 18;

    /** How much effort goes into the probability of the top. */
    public enum Probability {
        NONE,
        IF_CHEAP,
        FULL
    }

    /** What is to be shown. */
    public record Listing(int first, boolean byProbability, Probability probability) {}

    /** Answers the question, within the work that is allowed. */
    public static TreeAnswer of(FaultTree tree, TreeQuestion question, Listing listing, Work work) {
        TreeCutSets sets = TreeWho.answer(question, work);
        List<int[]> listed =
                listing.byProbability() ? sets.mostProbable(tree, listing.first()) : first(sets, listing.first());
        TopProbability probability = null;
        if (listing.probability() != Probability.NONE && TopProbability.isStated(tree)) {
            int nodes = question.maxNodes();
            int most = listing.probability() == Probability.FULL ? nodes : Math.min(nodes, PROBABILITY_NODES);
            probability = TopProbability.of(tree, sets, most, work);
        }
        return new TreeAnswer(tree, question, sets, listed, probability);
    }

    private static List<int[]> first(TreeCutSets sets, int most) {
        List<int[]> listed = new ArrayList<>();
        Iterator<int[]> all = sets.bySize().iterator();
        while (listed.size() < most && all.hasNext()) {
            listed.add(all.next());
        }
        return listed;
    }

    String id() {
        return tree.nameOf(question.top());
    }

    /** Every set that was asked for is counted. */
    boolean isCounted() {
        return sets.completeUpTo() >= question.maxSize();
    }

    boolean isListed() {
        return sets.count().equals(BigInteger.valueOf(listed.size()));
    }

    /** Why sets are missing, or null. */
    @Nullable
    String reason(boolean countOnly) {
        if (!isCounted()) {
            return "the budget or the memory was used up before larger sets were found";
        }
        if (!countOnly && !isListed()) {
            return "only the first " + Figures.count(listed.size()) + " of " + sets.count() + " sets are listed";
        }
        return null;
    }

    /** The largest size of which all sets are known; the largest there is when all are. */
    int completeSize() {
        return sets.completeUpTo() == TreeQuestion.ANY_SIZE
                ? Math.max(0, sets.countBySize().length - 1)
                : Math.max(0, sets.completeUpTo());
    }

    double probabilityOf(int[] set) {
        double product = 1;
        for (int event : set) {
            product *= tree.probabilityOf(event);
        }
        return product;
    }

    List<String> names(int[] set) {
        List<String> names = new ArrayList<>(set.length);
        for (int event : set) {
            names.add(tree.nameOf(event));
        }
        return names;
    }
}

package org.linchpin.engine.who.diagram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;

/**
 * Answers {@link TreeQuestion}: the minimal cut sets of a fault tree of any size, by decision diagrams.
 *
 * <p>The tree is normalised ({@link Normaliser}), cut into modules ({@link Modules}), and each module solved alone by a
 * race of methods ({@link PartSolver}). Sets are counted by size without being listed. Where nodes are negated or joined
 * by exclusive or, the answer holds the p-cuts: smallest sets of true events that make the top true while all other events
 * are false. Worst-case exponential, as the problem is; the budget bounds it, and then the sets up to some size remain.
 */
public final class TreeWho {

    private static final int FIRST_BUDGET_NODES = 1 << 17;

    private final TreeQuestion question;
    private final SplitTree split;
    private final Work work;
    private TreeCutSets best;

    private TreeWho(TreeQuestion question, SplitTree split, Work work) {
        this.question = question;
        this.split = split;
        this.work = work;
        this.best = nothing(split);
    }

    public static TreeCutSets answer(TreeQuestion question, Work work) {
        return DeepStack.call(
                () -> new TreeWho(question, SplitTree.of(question.tree(), question.top()), work).deepen());
    }

    /**
     * Everything asked for under a small budget; where that does not do, the sets up to size 0, 1, 2 and so on as far as
     * the same budget reaches; then again under a larger one. What was found remains when the work is stopped.
     */
    private TreeCutSets deepen() {
        int size = 0;
        for (int budget : Budgets.of(FIRST_BUDGET_NODES, question.maxNodes())) {
            TreeCutSets all = within(question.maxSize(), budget);
            if (all != null) {
                return all;
            }
            TreeCutSets more = best;
            while (more != null && size < question.maxSize() && !work.stopped()) {
                more = within(size, budget);
                if (more != null) {
                    best = more;
                    size++;
                }
            }
            if (work.stopped()) {
                return best;
            }
        }
        return best;
    }

    private @Nullable TreeCutSets within(int limit, int maxNodes) {
        List<Part> parts = split.parts();
        List<CutFamily> families = new ArrayList<>();
        try {
            for (Part part : parts) {
                work.progress(families.size(), parts.size());
                families.add(PartSolver.solve(part, families, limit, maxNodes, work));
            }
        } catch (OverBudgetException over) {
            return null;
        }
        return new TreeCutSets(split, List.copyOf(families), limit);
    }

    /** What is known when not even the empty set could be decided. */
    private static TreeCutSets nothing(SplitTree split) {
        Part none = new Part(new FormulaBuilder(0).build(Formula.FALSE), new int[0]);
        CutFamily family = new CutFamily(
                none, null, new int[2], new int[2], new int[2], new SizeCounts[] {SizeCounts.NONE, SizeCounts.BASE}, 0);
        return new TreeCutSets(split, List.of(family), -1);
    }
}

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
    private static final int GROWTH = 8;

    private final TreeQuestion question;
    private final int[] events;
    private final Formula formula;
    private final List<Part> parts;
    private final Work work;
    private TreeCutSets best;

    private TreeWho(TreeQuestion question, Unfolding unfolding, Formula formula, List<Part> parts, Work work) {
        this.question = question;
        this.events = unfolding.events();
        this.formula = formula;
        this.parts = parts;
        this.work = work;
        this.best = nothing(unfolding, formula);
    }

    public static TreeCutSets answer(TreeQuestion question, Work work) {
        return DeepStack.call(() -> solve(question, work));
    }

    private static TreeCutSets solve(TreeQuestion question, Work work) {
        Unfolding unfolding = Unfolding.of(question.tree(), question.top());
        Formula formula = Grouping.group(Normaliser.normalise(unfolding.formula()));
        List<Part> parts = Part.of(formula);
        return new TreeWho(question, unfolding, formula, parts, work).deepen();
    }

    /**
     * Everything asked for under a small budget; where that does not do, the sets up to size 0, 1, 2 and so on as far as
     * the same budget reaches; then again under a larger one. What was found remains when the work is stopped.
     */
    private TreeCutSets deepen() {
        long budget = Math.min(FIRST_BUDGET_NODES, question.maxNodes());
        int size = 0;
        while (true) {
            TreeCutSets all = within(question.maxSize(), (int) budget);
            if (all != null) {
                return all;
            }
            TreeCutSets more = best;
            while (more != null && size < question.maxSize() && !work.stopped()) {
                more = within(size, (int) budget);
                if (more != null) {
                    best = more;
                    size++;
                }
            }
            if (budget == question.maxNodes() || work.stopped()) {
                return best;
            }
            budget = Math.min(budget * GROWTH, question.maxNodes());
        }
    }

    private @Nullable TreeCutSets within(int limit, int maxNodes) {
        List<CutFamily> families = new ArrayList<>();
        try {
            for (Part part : parts) {
                work.progress(families.size(), parts.size());
                families.add(PartSolver.solve(part, families, limit, maxNodes, work));
            }
        } catch (OverBudgetException over) {
            return null;
        }
        return new TreeCutSets(List.copyOf(families), events, formula.isCoherent(), limit);
    }

    /** What is known when not even the empty set could be decided. */
    private static TreeCutSets nothing(Unfolding unfolding, Formula formula) {
        Part none = new Part(
                new Formula(0, formula.operators(), formula.thresholds(), formula.arguments(), Formula.FALSE),
                new int[0]);
        CutFamily family = new CutFamily(
                none, new int[2], new int[2], new int[2], new SizeCounts[] {SizeCounts.NONE, SizeCounts.BASE}, 0);
        return new TreeCutSets(List.of(family), unfolding.events(), formula.isCoherent(), -1);
    }
}

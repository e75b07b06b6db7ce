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

    private TreeWho() {}

    public static TreeCutSets answer(TreeQuestion question, Work work) {
        return DeepStack.call(() -> solve(question, work));
    }

    private static TreeCutSets solve(TreeQuestion question, Work work) {
        Unfolding unfolding = Unfolding.of(question.tree(), question.top());
        Formula formula = Grouping.group(Normaliser.normalise(unfolding.formula()));
        List<Part> parts = Part.of(formula);
        TreeCutSets all = solve(parts, unfolding, question.maxSize(), question.maxNodes(), work);
        if (all != null) {
            return all;
        }
        TreeCutSets best = nothing(unfolding, formula);
        for (int size = 0; size < question.maxSize(); size++) {
            TreeCutSets within = solve(parts, unfolding, size, question.maxNodes(), work);
            if (within == null) {
                break;
            }
            best = within;
        }
        return best;
    }

    private static @Nullable TreeCutSets solve(
            List<Part> parts, Unfolding unfolding, int limit, int maxNodes, Work work) {
        List<CutFamily> families = new ArrayList<>();
        boolean coherent = true;
        try {
            for (Part part : parts) {
                coherent &= part.formula().isCoherent();
                families.add(PartSolver.solve(part, families, limit, maxNodes, work));
            }
        } catch (OverBudgetException over) {
            return null;
        }
        return new TreeCutSets(List.copyOf(families), unfolding.events(), coherent, limit);
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

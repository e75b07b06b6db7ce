package org.linchpin.engine.who.diagram;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;

/**
 * Finds the minimal cut sets of one part by a race of methods and variable orders: each is tried under a small budget, then
 * each again and more of them under a larger one, until one ends. No single method wins: a binary diagram first is best
 * where families are large, families straight from the gates where a limit keeps them small, path sets where few cut
 * sets are within the limit. Budgets count nodes, not time, so that the same question always takes the same way.
 */
final class PartSolver {

    private enum Method {
        DIAGRAM,
        GATES,
        PATHS
    }

    private record Attempt(Method method, int order) {}

    private static final List<Attempt> COHERENT = List.of(
            new Attempt(Method.DIAGRAM, 6),
            new Attempt(Method.GATES, 1),
            new Attempt(Method.DIAGRAM, 5),
            new Attempt(Method.DIAGRAM, 2),
            new Attempt(Method.GATES, 3),
            new Attempt(Method.DIAGRAM, 7),
            new Attempt(Method.DIAGRAM, 4),
            new Attempt(Method.DIAGRAM, 0));

    private static final List<Attempt> COHERENT_WITHIN_LIMIT = List.of(
            new Attempt(Method.GATES, 1),
            new Attempt(Method.PATHS, 0),
            new Attempt(Method.DIAGRAM, 5),
            new Attempt(Method.GATES, 3),
            new Attempt(Method.DIAGRAM, 6),
            new Attempt(Method.GATES, 6));

    private static final List<Attempt> OTHER = List.of(
            new Attempt(Method.DIAGRAM, 6),
            new Attempt(Method.DIAGRAM, 5),
            new Attempt(Method.DIAGRAM, 4),
            new Attempt(Method.DIAGRAM, 2),
            new Attempt(Method.DIAGRAM, 7),
            new Attempt(Method.DIAGRAM, 0));

    private static final int FIRST_BUDGET_NODES = 1 << 15;
    private static final int FIRST_ATTEMPTS = 2;
    private static final int MORE_ATTEMPTS = 1;

    /** Going once through the gates costs about as much as this many nodes of a diagram. */
    private static final int NODES_PER_LOOK = 32;

    private final Part part;
    private final List<CutFamily> lower;
    private final int limit;
    private final Work work;
    private final Orders orders;

    private PartSolver(Part part, List<CutFamily> lower, int limit, Work work) {
        this.part = part;
        this.lower = lower;
        this.limit = limit;
        this.work = work;
        this.orders = new Orders(part.formula());
    }

    /**
     * The minimal cut sets of a part, of at most {@code limit} events each.
     *
     * @param lower the families of the parts before it
     * @throws OverBudgetException when no attempt ends within {@code maxNodes}, or when the work is stopped
     */
    static CutFamily solve(Part part, List<CutFamily> lower, int limit, int maxNodes, Work work) {
        return new PartSolver(part, lower, limit, work).race(maxNodes);
    }

    private CutFamily race(int maxNodes) {
        List<Attempt> attempts = attempts();
        int tried = FIRST_ATTEMPTS;
        for (int budget : Budgets.of(FIRST_BUDGET_NODES, maxNodes)) {
            for (Attempt attempt : attempts.subList(0, Math.min(tried, attempts.size()))) {
                CutFamily family = run(attempt, budget);
                if (family != null) {
                    return family;
                }
                if (work.stopped()) {
                    throw new OverBudgetException();
                }
            }
            tried += MORE_ATTEMPTS;
        }
        throw new OverBudgetException();
    }

    private List<Attempt> attempts() {
        if (!part.formula().isCoherent()) {
            return OTHER;
        }
        return limit == Zbdd.NO_LIMIT ? COHERENT : COHERENT_WITHIN_LIMIT;
    }

    private @Nullable CutFamily run(Attempt attempt, int budget) {
        int[] levels = orders.levels(attempt.order());
        int[] variableOfLevel = CutFamily.variableOfLevel(levels);
        try {
            Zbdd zbdd = new Zbdd(weights(variableOfLevel, true), weights(variableOfLevel, false), budget, work);
            Diagram whole = null;
            int root = switch (attempt.method()) {
                case DIAGRAM -> {
                    Bdd bdd = new Bdd(budget, work);
                    int diagram = BddOfFormula.build(part.formula(), levels, bdd);
                    int cuts = new CutsOfBdd(bdd, zbdd, limit).of(diagram);
                    whole = Diagram.of(bdd, diagram, variableOfLevel);
                    yield cuts;
                }
                case GATES -> CutsOfGates.build(part.formula(), levels, zbdd, limit);
                case PATHS -> SetsToZbdd.build(paths(budget), levels, zbdd);
            };
            int largest = limit == Zbdd.NO_LIMIT ? Integer.MAX_VALUE : limit;
            return CutFamily.of(part, whole, zbdd, root, variableOfLevel, lower, largest);
        } catch (OverBudgetException over) {
            return null;
        }
    }

    private List<int[]> paths(int budget) {
        int[] weights = new int[part.meanings().length];
        Arrays.setAll(weights, index -> weight(index + 1, true));
        return CutsByHitting.find(part.formula(), weights, limit, budget / NODES_PER_LOOK, work);
    }

    private int[] weights(int[] variableOfLevel, boolean least) {
        int[] weights = new int[variableOfLevel.length];
        Arrays.setAll(weights, level -> variableOfLevel[level] == 0 ? 0 : weight(variableOfLevel[level], least));
        return weights;
    }

    /** How many events a variable stands for, at least or at most. */
    private int weight(int variable, boolean least) {
        int meaning = part.meanings()[variable - 1];
        if (meaning >= 0) {
            return 1;
        }
        SizeCounts counts = lower.get(~meaning).total();
        if (counts.length() == 0) {
            return Zbdd.NO_LIMIT;
        }
        return Math.min(Zbdd.NO_LIMIT, least ? counts.smallest() : counts.length() - 1);
    }
}

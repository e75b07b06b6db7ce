package org.linchpin.engine.who.diagram;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;

/**
 * The probability of one part and, by variable, what it gains when that variable is true instead of false.
 *
 * @param gains by variable, index 0 is variable 1
 */
record PartProbability(double probability, double[] gains) {

    private static final int FIRST_BUDGET_NODES = 1 << 15;

    /** Orders in the order in which they are tried under each budget. */
    private static final int[] ORDERS = {6, 5, 2, 7, 4, 0};

    /** @param known the diagram of the part, or null where it has to be made */
    static PartProbability solve(Part part, @Nullable Diagram known, double[] probabilities, int maxNodes, Work work) {
        return of(known == null ? diagram(part, maxNodes, work) : known, probabilities);
    }

    private static Diagram diagram(Part part, int maxNodes, Work work) {
        Orders orders = new Orders(part.formula());
        for (int budget : Budgets.of(FIRST_BUDGET_NODES, maxNodes)) {
            for (int order : ORDERS) {
                try {
                    int[] levels = orders.levels(order);
                    Bdd bdd = new Bdd(budget, work);
                    int root = BddOfFormula.build(part.formula(), levels, bdd);
                    return Diagram.of(bdd, root, CutFamily.variableOfLevel(levels));
                } catch (OverBudgetException over) {
                    if (work.stopped()) {
                        throw over;
                    }
                }
            }
        }
        throw new OverBudgetException();
    }

    private static PartProbability of(Diagram diagram, double[] probabilities) {
        int root = diagram.root();
        double[] holds = new double[root + 1];
        if (root >= Bdd.TRUE) {
            holds[Bdd.TRUE] = 1;
        }
        for (int node = 2; node <= root; node++) {
            double chance = probabilities[diagram.variables()[node] - 1];
            holds[node] = (1 - chance) * holds[diagram.lows()[node]] + chance * holds[diagram.highs()[node]];
        }
        double[] reached = new double[root + 1];
        double[] gains = new double[probabilities.length];
        reached[root] = 1;
        for (int node = root; node > Bdd.TRUE; node--) {
            int low = diagram.lows()[node];
            int high = diagram.highs()[node];
            int variable = diagram.variables()[node] - 1;
            gains[variable] += reached[node] * (holds[high] - holds[low]);
            reached[low] += reached[node] * (1 - probabilities[variable]);
            reached[high] += reached[node] * probabilities[variable];
        }
        return new PartProbability(holds[root], gains);
    }
}

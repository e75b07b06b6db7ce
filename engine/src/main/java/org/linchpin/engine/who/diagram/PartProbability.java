package org.linchpin.engine.who.diagram;

import org.linchpin.engine.Work;

/**
 * The probability of one part and, by variable, what it gains when that variable is true instead of false.
 *
 * @param gains by variable, index 0 is variable 1
 */
record PartProbability(double probability, double[] gains) {

    private static final int FIRST_BUDGET_NODES = 1 << 15;
    private static final int GROWTH = 8;

    /** Orders in the order in which they are tried under each budget. */
    private static final int[] ORDERS = {6, 5, 2, 7, 4, 0};

    static PartProbability solve(Part part, double[] probabilities, int maxNodes, Work work) {
        Orders orders = new Orders(part.formula());
        for (long budget = Math.min(FIRST_BUDGET_NODES, maxNodes); ; budget = Math.min(budget * GROWTH, maxNodes)) {
            for (int order : ORDERS) {
                try {
                    return solve(part, orders.levels(order), probabilities, (int) budget, work);
                } catch (OverBudgetException over) {
                    if (work.stopped()) {
                        throw over;
                    }
                }
            }
            if (budget == maxNodes) {
                throw new OverBudgetException();
            }
        }
    }

    private static PartProbability solve(Part part, int[] levels, double[] probabilities, int budget, Work work) {
        Bdd bdd = new Bdd(budget, work);
        int root = BddOfFormula.build(part.formula(), levels, bdd);
        int[] variableOfLevel = CutFamily.variableOfLevel(levels);
        double[] holds = new double[root + 1];
        if (root >= Bdd.TRUE) {
            holds[Bdd.TRUE] = 1;
        }
        for (int node = 2; node <= root; node++) {
            double chance = probabilities[variableOfLevel[bdd.level(node)] - 1];
            holds[node] = (1 - chance) * holds[bdd.low(node)] + chance * holds[bdd.high(node)];
        }
        double[] reached = new double[root + 1];
        double[] gains = new double[probabilities.length];
        reached[root] = 1;
        for (int node = root; node > Bdd.TRUE; node--) {
            if (reached[node] > 0) {
                int variable = variableOfLevel[bdd.level(node)] - 1;
                gains[variable] += reached[node] * (holds[bdd.high(node)] - holds[bdd.low(node)]);
                reached[bdd.low(node)] += reached[node] * (1 - probabilities[variable]);
                reached[bdd.high(node)] += reached[node] * probabilities[variable];
            }
        }
        return new PartProbability(holds[root], gains);
    }
}

package org.linchpin.engine.who.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.faulttree.Operator;

/**
 * Small minimal cut sets of a coherent formula by branch and bound over its path sets: as long as the chosen variables do
 * not make the formula true, there is a set of free variables that keeps it false, and every cut set takes one of them.
 * A variable tried is forbidden in the branches after it, so that no set is met twice (Reiter 1987,
 * doi:10.1016/0004-3702(87)90062-2). Disjoint path sets bound from below what is still to be paid, and most branches end
 * there.
 *
 * <p>Good where few cut sets are within the limit, however many families of the gates beneath are; it lists each set.
 */
final class CutsByHitting {

    private static final int FREE = 0;
    private static final int CHOSEN = 1;
    private static final int FORBIDDEN = 2;
    private static final int TAKEN = 3;

    /** More than any path set costs: nothing keeps such a gate false. */
    private static final int NEVER = 1 << 28;

    private static final int ASK_EVERY_LOOKS = 1 << 8;

    private final Formula formula;
    private final int[] weights;
    private final Work work;
    private final long maxLooks;
    private final byte[] states;
    private final int[] costs;
    private final int[] cheapest;
    private final boolean[] collected;
    private final List<int[]> found = new ArrayList<>();
    private long looks;

    private CutsByHitting(Formula formula, int[] weights, long maxLooks, Work work) {
        this.formula = formula;
        this.weights = weights;
        this.maxLooks = maxLooks;
        this.work = work;
        states = new byte[formula.variableCount() + 1];
        costs = new int[formula.size()];
        cheapest = new int[formula.size()];
        collected = new boolean[formula.size()];
    }

    /**
     * The minimal cut sets whose weights sum to at most {@code limit}, as variables, each set rising.
     *
     * @param weights what a variable costs, index 0 is variable 1
     * @param maxLooks how often the formula may be gone through
     * @throws OverBudgetException after that many
     */
    static List<int[]> find(Formula formula, int[] weights, int limit, long maxLooks, Work work) {
        CutsByHitting search = new CutsByHitting(formula, weights, maxLooks, work);
        search.branch(new int[0], limit);
        return search.found;
    }

    private void branch(int[] chosen, int left) {
        int[] path = cheapestPath();
        if (path == null) {
            if (isMinimal(chosen)) {
                int[] set = chosen.clone();
                Arrays.sort(set);
                found.add(set);
            }
            return;
        }
        if (path.length == 0 || boundAfter(path) > left) {
            return;
        }
        for (int variable : path) {
            if (weights[variable - 1] <= left) {
                states[variable] = CHOSEN;
                int[] more = Arrays.copyOf(chosen, chosen.length + 1);
                more[chosen.length] = variable;
                branch(more, left - weights[variable - 1]);
            }
            states[variable] = FORBIDDEN;
        }
        for (int variable : path) {
            states[variable] = FREE;
        }
    }

    /** At least this weight is still to be paid: the sum over disjoint path sets of their lightest variable. */
    private int boundAfter(int[] path) {
        List<int[]> disjoint = new ArrayList<>();
        int bound = 0;
        int[] next = path;
        while (next != null) {
            int lightest = NEVER;
            for (int variable : next) {
                lightest = Math.min(lightest, weights[variable - 1]);
                states[variable] = TAKEN;
            }
            disjoint.add(next);
            bound = Math.min(NEVER, bound + lightest);
            next = lightest == NEVER ? null : cheapestPath();
        }
        for (int[] taken : disjoint) {
            for (int variable : taken) {
                states[variable] = FREE;
            }
        }
        return bound;
    }

    private boolean isMinimal(int[] chosen) {
        for (int variable : chosen) {
            states[variable] = FORBIDDEN;
            boolean stillTrue = costs() >= NEVER;
            states[variable] = CHOSEN;
            if (stillTrue) {
                return false;
            }
        }
        return true;
    }

    /** Free variables which, false together with the forbidden ones, keep the formula false; null when none do. */
    private int @Nullable [] cheapestPath() {
        if (costs() >= NEVER) {
            return null;
        }
        Arrays.fill(collected, false);
        int root = formula.root() >>> 1;
        collected[root] = true;
        int count = 0;
        int[] path = new int[Math.min(formula.variableCount(), Math.max(1, costs[root]))];
        for (int node = formula.size() - 1; node > 0; node--) {
            if (!collected[node]) {
                continue;
            }
            if (formula.isVariable(node)) {
                if (states[node] == FREE) {
                    path[count++] = node;
                }
                continue;
            }
            collect(node);
        }
        return Arrays.copyOf(path, count);
    }

    private void collect(int gate) {
        int[] arguments = formula.arguments()[gate];
        switch (formula.operators()[gate]) {
            case AND -> collected[cheapest[gate]] = true;
            case OR -> {
                for (int literal : arguments) {
                    collected[literal >>> 1] = true;
                }
            }
            case ATLEAST -> {
                int most = costOfRank(arguments, arguments.length - formula.thresholds()[gate]);
                int needed = arguments.length - formula.thresholds()[gate] + 1;
                for (int pass = 0; pass < 2; pass++) {
                    for (int literal : arguments) {
                        int cost = costs[literal >>> 1];
                        if (needed > 0 && (pass == 0 ? cost < most : cost == most)) {
                            collected[literal >>> 1] = true;
                            needed--;
                        }
                    }
                }
            }
            case XOR, EVENT -> throw new IllegalStateException("Only coherent formulas have path sets.");
        }
    }

    /** What it costs to keep the root false, in free variables, counting shared ones again. */
    private int costs() {
        if (++looks > maxLooks || (looks % ASK_EVERY_LOOKS == 0 && work.stopped())) {
            throw new OverBudgetException();
        }
        costs[0] = NEVER;
        for (int variable = 1; variable <= formula.variableCount(); variable++) {
            costs[variable] = switch (states[variable]) {
                case FREE -> 1;
                case FORBIDDEN -> 0;
                default -> NEVER;
            };
        }
        for (int gate = formula.firstGate(); gate < formula.size(); gate++) {
            costs[gate] = cost(gate);
        }
        return costs[formula.root() >>> 1];
    }

    private int cost(int gate) {
        int[] arguments = formula.arguments()[gate];
        Operator operator = formula.operators()[gate];
        if (operator == Operator.AND) {
            int least = NEVER + 1;
            for (int literal : arguments) {
                if (costs[literal >>> 1] < least) {
                    least = costs[literal >>> 1];
                    cheapest[gate] = literal >>> 1;
                }
            }
            return Math.min(least, NEVER);
        }
        int sum = 0;
        if (operator == Operator.OR) {
            for (int literal : arguments) {
                sum = Math.min(NEVER, sum + costs[literal >>> 1]);
            }
            return sum;
        }
        int[] sorted = sortedCosts(arguments);
        for (int at = 0; at <= arguments.length - formula.thresholds()[gate]; at++) {
            sum = Math.min(NEVER, sum + sorted[at]);
        }
        return sum;
    }

    private int costOfRank(int[] arguments, int rank) {
        return sortedCosts(arguments)[rank];
    }

    private int[] sortedCosts(int[] arguments) {
        int[] sorted = new int[arguments.length];
        for (int at = 0; at < arguments.length; at++) {
            sorted[at] = costs[arguments[at] >>> 1];
        }
        Arrays.sort(sorted);
        return sorted;
    }
}

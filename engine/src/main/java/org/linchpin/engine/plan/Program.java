package org.linchpin.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A linear program over variables that are 0 or 1: the least sum of costs such that in every row the factors of the variables
 * that are 1 sum to at least what it asks for. It only ever grows.
 */
public final class Program {

    /**
     * @param variables ascending, each once
     * @param factors one each, not 0
     */
    public record Row(int[] variables, long[] factors, long atLeast) {

        /** True if the row holds for these values. */
        public boolean holds(boolean[] values) {
            long sum = 0;
            for (int k = 0; k < variables.length; k++) {
                sum += values[variables[k]] ? factors[k] : 0;
            }
            return sum >= atLeast;
        }
    }

    private final List<Long> costs = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<List<Integer>> clauses = new HashSet<>();

    /** @return the number of the new variable */
    public int variable(long cost) {
        costs.add(cost);
        return costs.size() - 1;
    }

    /** Factors are divided by what they have in common, and what is asked for is rounded up then: the same choices meet it. */
    public void row(int[] variables, long[] factors, long atLeast) {
        long common = 0;
        for (long factor : factors) {
            common = gcd(common, Math.abs(factor));
        }
        long unit = Math.max(1, common);
        rows.add(new Row(
                variables, Arrays.stream(factors).map(factor -> factor / unit).toArray(), Math.ceilDiv(atLeast, unit)));
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /**
     * At least one of these literals: twice the number of a variable that is to be 1, or one more for one that is to be 0.
     *
     * @return false if the clause was there before
     */
    public boolean clause(int[] literals) {
        int[] sorted = Arrays.stream(literals).sorted().distinct().toArray();
        List<Integer> key = Arrays.stream(sorted).boxed().toList();
        if (!clauses.add(key)) {
            return false;
        }
        int[] variables = new int[sorted.length];
        long[] factors = new long[sorted.length];
        long atLeast = 1;
        for (int k = 0; k < sorted.length; k++) {
            variables[k] = Literal.variable(sorted[k]);
            factors[k] = Literal.isNo(sorted[k]) ? -1 : 1;
            atLeast -= Literal.isNo(sorted[k]) ? 1 : 0;
        }
        row(variables, factors, atLeast);
        return true;
    }

    public int variableCount() {
        return costs.size();
    }

    public long cost(int variable) {
        return costs.get(variable);
    }

    /** What the variables that are 1 cost. */
    public long cost(boolean[] values) {
        long sum = 0;
        for (int k = 0; k < costs.size(); k++) {
            sum += values[k] ? costs.get(k) : 0;
        }
        return sum;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** True if every row holds for these values. */
    public boolean holds(boolean[] values) {
        return rows.stream().allMatch(row -> row.holds(values));
    }
}

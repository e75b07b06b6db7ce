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
    int variable(long cost) {
        costs.add(cost);
        return costs.size() - 1;
    }

    void row(int[] variables, long[] factors, long atLeast) {
        rows.add(new Row(variables, factors, atLeast));
    }

    /**
     * At least one of these {@link Literal literals}.
     *
     * @return false if the clause was there before
     */
    boolean clause(int[] literals) {
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

package org.linchpin.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linchpin.engine.Work;

/**
 * A master that sees only what is left of a program once all that follows is settled: variables that a row forces, that help or
 * hurt in every row, or that another does better for no more (dominated options); rows that hold anyway, and clauses that
 * another implies. Often nothing is left. What is settled is never wrong: some best choice agrees with it.
 */
final class Reduced implements Master {

    private final Master inner;

    Reduced(Master inner) {
        this.inner = inner;
    }

    @Override
    public Solved minimise(Program program, Work work) {
        Settling settling = new Settling(program);
        if (!settling.run()) {
            return new Solved(null, Long.MAX_VALUE);
        }
        return settling.finish(inner, work);
    }

    /** One program while it is settled. */
    private static final class Settling {

        private static final byte OPEN = -1;

        private final Program program;
        private final byte[] value;
        private List<Program.Row> rows;
        private boolean changed;

        Settling(Program program) {
            this.program = program;
            this.value = new byte[program.variableCount()];
            Arrays.fill(value, OPEN);
            this.rows = program.rows();
        }

        /** @return false if no values meet every row */
        boolean run() {
            do {
                changed = false;
                List<Program.Row> left = new ArrayList<>();
                for (Program.Row row : rows) {
                    Program.Row open = open(row);
                    if (open.atLeast() > best(open)) {
                        return false;
                    }
                    if (worst(open) < open.atLeast()) {
                        force(open);
                        left.add(open);
                    }
                }
                rows = left;
                dropImplied();
                settleOneSided();
                settleDominated();
            } while (changed);
            return true;
        }

        /** The row without what is settled. */
        private Program.Row open(Program.Row row) {
            int count = 0;
            long sum = 0;
            int[] variables = new int[row.variables().length];
            long[] factors = new long[variables.length];
            for (int k = 0; k < variables.length; k++) {
                byte known = value[row.variables()[k]];
                if (known == OPEN) {
                    variables[count] = row.variables()[k];
                    factors[count++] = row.factors()[k];
                } else {
                    sum += known * row.factors()[k];
                }
            }
            return new Program.Row(Arrays.copyOf(variables, count), Arrays.copyOf(factors, count), row.atLeast() - sum);
        }

        private static long best(Program.Row row) {
            return Arrays.stream(row.factors()).filter(factor -> factor > 0).sum();
        }

        private static long worst(Program.Row row) {
            return Arrays.stream(row.factors()).filter(factor -> factor < 0).sum();
        }

        /** Settles what the row cannot do without. */
        private void force(Program.Row row) {
            long spare = best(row) - row.atLeast();
            for (int k = 0; k < row.factors().length; k++) {
                if (Math.abs(row.factors()[k]) > spare) {
                    settle(row.variables()[k], row.factors()[k] > 0);
                }
            }
        }

        private void settle(int variable, boolean isYes) {
            value[variable] = (byte) (isYes ? 1 : 0);
            changed = true;
        }

        /** A clause asks for one of its literals: then each factor is 1 or -1, and all but one may fail. */
        private static boolean isClause(Program.Row row) {
            return best(row) - worst(row) == row.factors().length && row.atLeast() == worst(row) + 1;
        }

        /** Clauses that hold whenever a shorter one does. */
        private void dropImplied() {
            List<int[]> clauses = new ArrayList<>();
            List<Program.Row> kept = new ArrayList<>();
            List<Program.Row> byLength = new ArrayList<>(rows);
            byLength.sort((a, b) -> a.variables().length - b.variables().length);
            for (Program.Row row : byLength) {
                if (!isClause(row)) {
                    kept.add(row);
                    continue;
                }
                int[] literals = literals(row);
                if (clauses.stream().noneMatch(shorter -> isWithin(shorter, literals))) {
                    clauses.add(literals);
                    kept.add(row);
                }
            }
            rows = kept;
        }

        private static int[] literals(Program.Row row) {
            int[] literals = new int[row.variables().length];
            Arrays.setAll(
                    literals,
                    k -> row.factors()[k] > 0 ? Literal.yes(row.variables()[k]) : Literal.no(row.variables()[k]));
            return literals;
        }

        /** Both ascending. */
        private static boolean isWithin(int[] shorter, int[] longer) {
            int k = 0;
            for (int literal : longer) {
                if (k < shorter.length && shorter[k] == literal) {
                    k++;
                }
            }
            return k == shorter.length;
        }

        /** What costs nothing and helps, and what costs and never helps. */
        private void settleOneSided() {
            boolean[] helps = new boolean[value.length];
            boolean[] hurts = new boolean[value.length];
            for (Program.Row row : rows) {
                for (int k = 0; k < row.variables().length; k++) {
                    (row.factors()[k] > 0 ? helps : hurts)[row.variables()[k]] = true;
                }
            }
            for (int k = 0; k < value.length; k++) {
                if (value[k] != OPEN) {
                    continue;
                }
                long cost = program.cost(k);
                if (!helps[k] && cost >= 0) {
                    settle(k, false);
                } else if (!hurts[k] && cost <= 0) {
                    settle(k, true);
                }
            }
        }

        /** What another one, which never hurts, does wherever it helps, for no more. */
        private void settleDominated() {
            List<List<Integer>> helped = new ArrayList<>();
            boolean[] hurts = new boolean[value.length];
            boolean[] weighs = new boolean[value.length];
            for (int k = 0; k < value.length; k++) {
                helped.add(new ArrayList<>());
            }
            for (int r = 0; r < rows.size(); r++) {
                Program.Row row = rows.get(r);
                boolean isClause = isClause(row);
                for (int k = 0; k < row.variables().length; k++) {
                    if (row.factors()[k] > 0) {
                        helped.get(row.variables()[k]).add(r);
                        weighs[row.variables()[k]] |= !isClause;
                    } else {
                        hurts[row.variables()[k]] = true;
                    }
                }
            }
            for (int worse = 0; worse < value.length; worse++) {
                List<Integer> needed = helped.get(worse);
                if (value[worse] != OPEN || weighs[worse] || needed.isEmpty() || program.cost(worse) < 0) {
                    continue;
                }
                for (int better : rows.get(needed.getFirst()).variables()) {
                    boolean isBetter = better != worse
                            && value[better] == OPEN
                            && !hurts[better]
                            && program.cost(better) <= program.cost(worse)
                            && helped.get(better).containsAll(needed);
                    if (isBetter) {
                        settle(worse, false);
                        break;
                    }
                }
            }
        }

        Solved finish(Master inner, Work work) {
            boolean[] values = new boolean[value.length];
            int[] number = new int[value.length];
            Program rest = new Program();
            long settled = 0;
            for (int k = 0; k < value.length; k++) {
                if (value[k] == OPEN) {
                    number[k] = rest.variable(program.cost(k));
                } else {
                    values[k] = value[k] == 1;
                    settled += values[k] ? program.cost(k) : 0;
                }
            }
            if (rest.variableCount() == 0) {
                return new Solved(values, settled);
            }
            for (Program.Row row : rows) {
                Program.Row open = open(row);
                int[] variables = Arrays.stream(open.variables())
                        .map(variable -> number[variable])
                        .toArray();
                rest.row(variables, open.factors(), open.atLeast());
            }
            Solved solved = inner.minimise(rest, work);
            boolean[] found = solved.values();
            boolean isBound = solved.lowerBound() != Long.MAX_VALUE && solved.lowerBound() != Long.MIN_VALUE;
            long bound = isBound ? solved.lowerBound() + settled : solved.lowerBound();
            if (found == null) {
                return new Solved(null, bound);
            }
            for (int k = 0; k < value.length; k++) {
                if (value[k] == OPEN) {
                    values[k] = found[number[k]];
                }
            }
            return new Solved(values, bound);
        }
    }
}

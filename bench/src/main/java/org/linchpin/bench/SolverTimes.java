package org.linchpin.bench;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/**
 * Solvers that OR-Tools brings, on the same random weighted hitting sets: {@code SolverTimes [OPTIONS [CLAUSES [LONGEST
 * [SEEDS]]]]}. An option costs 1 to 100, a clause asks for one of 2 to LONGEST + 1 options. One thread, 60 s each.
 */
public final class SolverTimes {

    private static final String[] SOLVERS = {"SCIP", "HIGHS", "SAT"};
    private static final long LIMIT_MILLIS = 60_000;

    private SolverTimes() {}

    public static void main(String[] args) {
        Loader.loadNativeLibraries();
        int options = number(args, 0, 300);
        int clauses = number(args, 1, 400);
        int longest = number(args, 2, 8);
        for (int seed = 1; seed <= number(args, 3, 3); seed++) {
            for (String name : SOLVERS) {
                run(name, options, clauses, longest, seed);
            }
        }
    }

    private static void run(String name, int options, int clauses, int longest, int seed) {
        Dice dice = new Dice(seed);
        MPSolver solver = MPSolver.createSolver(name);
        solver.setTimeLimit(LIMIT_MILLIS);
        MPObjective costs = solver.objective();
        costs.setMinimization();
        MPVariable[] variables = new MPVariable[options];
        for (int k = 0; k < options; k++) {
            variables[k] = solver.makeBoolVar("");
            costs.setCoefficient(variables[k], dice.between(1, 100));
        }
        for (int c = 0; c < clauses; c++) {
            MPConstraint clause = solver.makeConstraint(1, options);
            int length = dice.between(2, longest + 1);
            for (int k = 0; k < length; k++) {
                clause.setCoefficient(variables[dice.below(options)], 1);
            }
        }
        long begin = System.nanoTime();
        MPSolver.ResultStatus status = solver.solve();
        System.out.printf(
                "seed %d, %d options, %d clauses: %s %s, cost %.0f, bound %.0f, %.2f s%n",
                seed,
                options,
                clauses,
                name,
                status,
                costs.value(),
                costs.bestBound(),
                (System.nanoTime() - begin) / 1e9);
        solver.delete();
    }

    private static int number(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }
}

package org.linchpin.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.concurrent.TimeUnit;
import org.linchpin.engine.Work;
import org.linchpin.engine.plan.Master;
import org.linchpin.engine.plan.Program;

/**
 * Programs by the branch and bound of SCIP (https://www.scipopt.org), as OR-Tools brings it: native code, which is loaded with the
 * first program (docs/adr/0007-master-solver.md). What it finds is checked against every row. One thread, so that of several
 * cheapest choices the same is found in every run.
 */
public final class Scip implements Master {

    /** How far the bound of a floating-point solver may be above the true one. */
    private static final double SLACK = 1e-6;

    private final long mostSeconds;

    /** @param mostSeconds for one program, after which the best that was found is the answer */
    public Scip(long mostSeconds) {
        this.mostSeconds = mostSeconds;
    }

    /** The native code, once. */
    private static final class Native {
        static {
            Loader.loadNativeLibraries();
        }

        static MPSolver solver() {
            return MPSolver.createSolver("SCIP");
        }
    }

    @Override
    public Solved minimise(Program program, Work work) {
        MPSolver solver = Native.solver();
        MPSolverParameters exact = new MPSolverParameters();
        try {
            exact.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
            solver.setTimeLimit(TimeUnit.SECONDS.toMillis(mostSeconds));
            return minimise(program, solver, exact);
        } finally {
            exact.delete();
            solver.delete();
        }
    }

    private static Solved minimise(Program program, MPSolver solver, MPSolverParameters exact) {
        long unit = unit(program);
        MPVariable[] variables = new MPVariable[program.variableCount()];
        MPObjective costs = solver.objective();
        costs.setMinimization();
        for (int k = 0; k < variables.length; k++) {
            variables[k] = solver.makeBoolVar("");
            long inUnits = program.cost(k) / unit;
            costs.setCoefficient(variables[k], (double) inUnits);
        }
        for (Program.Row row : program.rows()) {
            MPConstraint constraint = solver.makeConstraint((double) row.atLeast(), Double.POSITIVE_INFINITY);
            for (int k = 0; k < row.variables().length; k++) {
                constraint.setCoefficient(variables[row.variables()[k]], (double) row.factors()[k]);
            }
        }
        MPSolver.ResultStatus status = solver.solve(exact);
        return switch (status) {
            case INFEASIBLE -> new Solved(null, Long.MAX_VALUE);
            case OPTIMAL, FEASIBLE -> solved(program, variables, costs.bestBound(), unit);
            case UNBOUNDED, ABNORMAL, MODEL_INVALID, NOT_SOLVED -> new Solved(null, Long.MIN_VALUE);
        };
    }

    private static Solved solved(Program program, MPVariable[] variables, double bound, long unit) {
        boolean[] values = new boolean[variables.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = variables[k].solutionValue() > 0.5;
        }
        // Costs are whole multiples of the unit, so the least one above the bound is a bound too.
        long lowerBound = (long) Math.ceil(bound - SLACK) * unit;
        return program.holds(values) ? new Solved(values, lowerBound) : new Solved(null, lowerBound);
    }

    /** The greatest common divisor of the costs: small numbers are exact in floating point. */
    private static long unit(Program program) {
        long unit = 0;
        for (int k = 0; k < program.variableCount(); k++) {
            unit = gcd(unit, Math.abs(program.cost(k)));
        }
        return Math.max(1, unit);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}

package org.linchpin.solver;

import java.util.concurrent.TimeUnit;
import org.linchpin.engine.Work;
import org.linchpin.engine.plan.Master;
import org.linchpin.engine.plan.Program;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * Programs by the branch and bound of ojAlgo (https://www.ojalgo.org), in pure Java, without its Gomory cuts: with them it
 * calls some programs infeasible that are not (docs/adr/0007-master-solver.md). What it finds is checked against every row.
 */
public final class OjAlgo implements Master {

    /** No part of a whole number is so large: no cut is ever tried. */
    private static final double NO_CUTS = 0.6;

    private final long mostSeconds;

    /** @param mostSeconds for one program, after which the best that was found is the answer */
    public OjAlgo(long mostSeconds) {
        this.mostSeconds = mostSeconds;
    }

    @Override
    public Solved minimise(Program program, Work work) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = TimeUnit.SECONDS.toMillis(mostSeconds);
        model.options.time_suffice = TimeUnit.SECONDS.toMillis(mostSeconds);
        // One thread, so that of several cheapest ones the same is found in every run.
        model.options.integer(IntegerStrategy.newConfigurable()
                .withParallelism(() -> 1)
                .withGMICutConfiguration(new IntegerStrategy.GMICutConfiguration().withFractionality(NO_CUTS)));
        long unit = unit(program);
        Variable[] variables = new Variable[program.variableCount()];
        for (int k = 0; k < variables.length; k++) {
            variables[k] = model.newVariable("x" + k).binary().weight(program.cost(k) / unit);
        }
        int number = 0;
        for (Program.Row row : program.rows()) {
            Expression expression = model.newExpression("r" + number++).lower(row.atLeast());
            for (int k = 0; k < row.variables().length; k++) {
                expression.set(variables[row.variables()[k]], row.factors()[k]);
            }
        }
        Optimisation.Result result = model.minimise();
        if (result.getState() == Optimisation.State.INFEASIBLE) {
            return new Solved(null, Long.MAX_VALUE);
        }
        if (!result.getState().isFeasible()) {
            return new Solved(null, Long.MIN_VALUE);
        }
        boolean[] values = new boolean[variables.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = result.doubleValue(k) > 0.5;
        }
        if (!program.holds(values)) {
            return new Solved(null, Long.MIN_VALUE);
        }
        boolean isOptimal = result.getState().isOptimal();
        return new Solved(values, isOptimal ? program.cost(values) : Long.MIN_VALUE);
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

package org.linchpin.engine.plan;

import java.util.Arrays;
import java.util.Random;

/** Small programs by seed: options with costs, some negative; functions that weigh; clauses, some with negations. */
public final class RandomPrograms {

    private RandomPrograms() {}

    /** What the cheapest choice costs, of all; {@link Long#MAX_VALUE} if none meets every row. */
    public static long least(Program program) {
        long least = Long.MAX_VALUE;
        boolean[] values = new boolean[program.variableCount()];
        for (int mask = 0; mask < 1 << values.length; mask++) {
            for (int k = 0; k < values.length; k++) {
                values[k] = (mask >>> k & 1) == 1;
            }
            if (program.holds(values)) {
                least = Math.min(least, program.cost(values));
            }
        }
        return least;
    }

    public static Program of(long seed) {
        Random random = new Random(seed);
        Program program = new Program();
        int options = 3 + random.nextInt(8);
        int weighed = random.nextInt(5);
        long unit = random.nextBoolean() ? 100_000 : 1;
        for (int k = 0; k < options; k++) {
            program.variable(unit * (random.nextInt(20) == 0 ? -random.nextInt(5) : random.nextInt(150)));
        }
        for (int k = 0; k < weighed; k++) {
            program.variable(0);
        }
        int clauses = 2 + random.nextInt(15);
        for (int c = 0; c < clauses; c++) {
            program.clause(clause(random, options, weighed));
        }
        if (weighed > 0) {
            long[] factors = new long[weighed];
            Arrays.setAll(factors, k -> -(1 + random.nextInt(10)) * 500_000L);
            double part = random.nextDouble();
            int[] variables = new int[weighed];
            Arrays.setAll(variables, k -> options + k);
            program.row(variables, factors, (long) (Arrays.stream(factors).sum() * part));
        }
        return program;
    }

    private static int[] clause(Random random, int options, int weighed) {
        int[] chosen = random.ints(0, options)
                .distinct()
                .limit(1 + random.nextInt(Math.min(4, options)))
                .map(variable -> variable << 1 | (random.nextInt(6) == 0 ? 1 : 0))
                .toArray();
        if (weighed > 0 && random.nextBoolean()) {
            chosen = Arrays.copyOf(chosen, chosen.length + 1);
            chosen[chosen.length - 1] = (options + random.nextInt(weighed)) << 1;
        }
        return chosen;
    }
}

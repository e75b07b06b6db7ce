package org.linchpin.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.plan.Master;
import org.linchpin.engine.plan.Program;

/** The library against the enumeration of every choice. */
class ScipTest {

    private static final int CASES = Integer.getInteger("programs", 3_000);

    private final Master master = new Scip(60);

    @Test
    void everyProgram_isSolvedAsByEnumeration() {
        int impossible = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Program program = random(new Random(seed));
            long least = least(program);
            Master.Solved solved = master.minimise(program, Work.UNBOUNDED);
            boolean[] values = solved.values();
            if (least == Long.MAX_VALUE) {
                impossible++;
                assertThat(values).as("seed %d", seed).isNull();
                assertThat(solved.lowerBound()).as("seed %d", seed).isEqualTo(Long.MAX_VALUE);
            } else {
                assertThat(values).as("seed %d", seed).isNotNull();
                assertThat(program.holds(values)).as("seed %d", seed).isTrue();
                assertThat(program.cost(values)).as("seed %d", seed).isEqualTo(least);
                assertThat(solved.lowerBound()).as("seed %d", seed).isEqualTo(least);
            }
        }
        assertThat(impossible).isBetween(CASES / 20, CASES / 3);
    }

    @Test
    void aProgramWithoutVariables_costsNothing_unlessARowAsksForSomething() {
        Program program = new Program();
        assertThat(master.minimise(program, Work.UNBOUNDED).lowerBound()).isZero();
        program.clause(new int[0]);
        assertThat(master.minimise(program, Work.UNBOUNDED).values()).isNull();
    }

    private static long least(Program program) {
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

    /** Options with costs, some of them negative; switches that must be paid for by weight; clauses, some with negations. */
    private static Program random(Random random) {
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

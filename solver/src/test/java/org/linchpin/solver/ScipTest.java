package org.linchpin.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.plan.Master;
import org.linchpin.engine.plan.Program;
import org.linchpin.engine.plan.RandomPrograms;

/** The library against the enumeration of every choice. */
class ScipTest {

    private static final int CASES = Integer.getInteger("programs", 2_000);

    private final Master master = new Scip(60);

    @Test
    void everyProgram_isSolvedAsByEnumeration() {
        int impossible = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Program program = RandomPrograms.of(seed);
            long least = RandomPrograms.least(program);
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
}

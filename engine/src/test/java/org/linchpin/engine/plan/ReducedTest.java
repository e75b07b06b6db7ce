package org.linchpin.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;

/** Settling first, and the enumeration of what is left, against the enumeration of all. */
class ReducedTest {

    private static final int CASES = 5_000;

    private int asked;

    @Test
    void everyProgram_costsTheSame_andMostAreSettledWithoutTheMaster() {
        Reduced reduced = new Reduced(this::enumerated);
        for (int seed = 0; seed < CASES; seed++) {
            Program program = RandomPrograms.of(seed);
            long least = RandomPrograms.least(program);
            Master.Solved solved = reduced.minimise(program, Work.UNBOUNDED);
            boolean[] values = solved.values();
            assertThat(solved.lowerBound()).as("seed %d", seed).isEqualTo(least);
            if (values != null) {
                assertThat(program.holds(values)).as("seed %d", seed).isTrue();
                assertThat(program.cost(values)).as("seed %d", seed).isEqualTo(least);
            }
        }
        assertThat(asked).isBetween(CASES / 10, CASES / 2);
    }

    @Test
    void anOptionThatAnotherOutdoes_isLeftAlone() {
        Program program = new Program();
        int dear = program.variable(5);
        int cheap = program.variable(3);
        program.clause(new int[] {Literal.yes(dear), Literal.yes(cheap)});
        Master.Solved solved = new Reduced(this::enumerated).minimise(program, Work.UNBOUNDED);
        assertThat(solved.values()).containsExactly(false, true);
        assertThat(asked).isZero();
    }

    private Master.Solved enumerated(Program program, Work work) {
        asked++;
        boolean[] best = null;
        for (int mask = 0; mask < 1 << program.variableCount(); mask++) {
            boolean[] values = new boolean[program.variableCount()];
            for (int k = 0; k < values.length; k++) {
                values[k] = (mask >>> k & 1) == 1;
            }
            if (program.holds(values) && (best == null || program.cost(values) < program.cost(best))) {
                best = values;
            }
        }
        return new Master.Solved(best, best == null ? Long.MAX_VALUE : program.cost(best));
    }
}

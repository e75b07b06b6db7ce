package org.linchpin.formats.register.exits;

import org.linchpin.engine.Work;
import org.linchpin.engine.plan.Master;
import org.linchpin.engine.plan.Program;

/** Programs of a few variables, by trying all values. */
final class Trying implements Master {

    @Override
    public Solved minimise(Program program, Work work) {
        int count = program.variableCount();
        boolean[] best = null;
        for (int tried = 0; tried < 1 << count; tried++) {
            boolean[] values = new boolean[count];
            for (int k = 0; k < count; k++) {
                values[k] = (tried & (1 << k)) != 0;
            }
            if (program.holds(values) && (best == null || program.cost(values) < program.cost(best))) {
                best = values;
            }
        }
        return new Solved(best, best == null ? Long.MAX_VALUE : program.cost(best));
    }
}

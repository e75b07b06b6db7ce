package org.linchpin.engine.who.diagram;

/** What the nodes of a formula are while all its variables are false. */
final class AtRest {

    private AtRest() {}

    static boolean[] values(Formula formula) {
        boolean[] values = new boolean[formula.size()];
        values[0] = true;
        for (int gate = formula.firstGate(); gate < formula.size(); gate++) {
            int held = 0;
            int[] arguments = formula.arguments()[gate];
            for (int literal : arguments) {
                held += values[literal >>> 1] ^ ((literal & 1) != 0) ? 1 : 0;
            }
            values[gate] = switch (formula.operators()[gate]) {
                case AND -> held == arguments.length;
                case OR -> held > 0;
                case ATLEAST -> held >= formula.thresholds()[gate];
                case XOR -> held % 2 != 0;
                case EVENT -> false;
            };
        }
        return values;
    }
}

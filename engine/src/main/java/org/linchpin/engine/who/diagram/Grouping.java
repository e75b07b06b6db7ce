package org.linchpin.engine.who.diagram;

import org.linchpin.engine.faulttree.Operator;
import org.linchpin.engine.network.Ints;

/**
 * Gives the arguments of an and- or an or-gate that nothing else shares a gate of their own. It is a module, so that all
 * of them together stand as one variable above.
 */
final class Grouping {

    private Grouping() {}

    static Formula group(Formula formula) {
        boolean[] modules = Modules.of(formula);
        int[] users = formula.users();
        FormulaBuilder builder = new FormulaBuilder(formula.variableCount());
        int[] literals = new int[formula.size()];
        for (int node = 0; node < formula.firstGate(); node++) {
            literals[node] = node << 1;
        }
        for (int gate = formula.firstGate(); gate < formula.size(); gate++) {
            Operator operator = formula.operators()[gate];
            int[] arguments = formula.arguments()[gate];
            if (operator == Operator.AND || operator == Operator.OR) {
                Ints alone = new Ints();
                Ints shared = new Ints();
                for (int literal : arguments) {
                    int child = literal >>> 1;
                    boolean isAlone =
                            (literal & 1) == 0 && users[child] == 1 && (formula.isVariable(child) || modules[child]);
                    (isAlone ? alone : shared).add(Formula.translated(literal, literals));
                }
                if (!shared.isEmpty() && alone.size() > 1) {
                    shared.add(builder.gate(operator, 0, alone.toArray()));
                    literals[gate] = builder.gate(operator, 0, shared.toArray());
                    continue;
                }
            }
            literals[gate] =
                    builder.gate(operator, formula.thresholds()[gate], Formula.translated(arguments, literals));
        }
        return builder.build(Formula.translated(formula.root(), literals));
    }
}

package org.linchpin.engine.who.diagram;

import java.util.Arrays;
import org.linchpin.engine.network.Ints;

/**
 * Gates that share no variable with the rest of the formula: each can be solved alone and stand as a variable above.
 *
 * <p>Source: Y. Dutuit and A. Rauzy, A linear-time algorithm to find modules of fault trees, IEEE Transactions on
 * Reliability 45 (1996), doi:10.1109/24.537011: a depth-first walk dates the first and last visit of every node; a gate
 * is a module when all nodes below it are first and last visited between the two first visits of the gate itself.
 */
final class Modules {

    private final Formula formula;
    private final int[] first;
    private final int[] second;
    private final int[] last;
    private int date;

    private Modules(Formula formula) {
        this.formula = formula;
        first = new int[formula.size()];
        second = new int[formula.size()];
        last = new int[formula.size()];
    }

    /** By node: whether it is a gate that is a module. The root, when it is a gate, always is. */
    static boolean[] of(Formula formula) {
        return new Modules(formula).find();
    }

    private boolean[] find() {
        walk();
        int[] earliest = new int[formula.size()];
        int[] latest = new int[formula.size()];
        boolean[] module = new boolean[formula.size()];
        Arrays.fill(earliest, Integer.MAX_VALUE);
        for (int gate = formula.firstGate(); gate < formula.size(); gate++) {
            for (int literal : formula.arguments()[gate]) {
                int child = literal >>> 1;
                earliest[gate] = Math.min(earliest[gate], Math.min(first[child], earliest[child]));
                latest[gate] = Math.max(latest[gate], Math.max(last[child], latest[child]));
            }
            module[gate] = earliest[gate] > first[gate] && latest[gate] < second[gate];
        }
        return module;
    }

    private void walk() {
        Ints path = new Ints();
        Ints next = new Ints();
        path.add(formula.root() >>> 1);
        next.add(0);
        first[formula.root() >>> 1] = ++date;
        while (!path.isEmpty()) {
            int node = path.get(path.size() - 1);
            int at = next.get(next.size() - 1);
            int[] arguments = formula.arguments()[node];
            if (at == arguments.length) {
                date++;
                second[node] = date;
                last[node] = date;
                path.pop();
                next.pop();
                continue;
            }
            next.set(next.size() - 1, at + 1);
            int child = arguments[at] >>> 1;
            if (first[child] == 0) {
                date++;
                first[child] = date;
                last[child] = date;
                path.add(child);
                next.add(0);
            } else {
                date++;
                last[child] = date;
            }
        }
    }
}

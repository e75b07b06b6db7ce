package org.linchpin.engine.who.diagram;

import java.util.Arrays;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.network.Ints;

/**
 * One node of a fault tree and all beneath it as a {@link Formula}.
 *
 * @param events the node of the fault tree that each variable stands for; index 0 is variable 1
 */
record Unfolding(Formula formula, int[] events) {

    static Unfolding of(FaultTree tree, int top) {
        int[] order = childrenFirst(tree, top);
        int[] literals = new int[tree.size()];
        Ints events = new Ints();
        for (int node : order) {
            if (tree.isEvent(node)) {
                events.add(node);
                literals[node] = events.size() << 1;
            }
        }
        FormulaBuilder builder = new FormulaBuilder(events.size());
        for (int node : order) {
            if (!tree.isEvent(node)) {
                int[] arguments = Arrays.stream(tree.argumentsOf(node))
                        .map(literal -> literals[FaultTree.nodeOf(literal)] ^ (literal & 1))
                        .toArray();
                literals[node] = builder.gate(tree.operatorOf(node), tree.thresholdOf(node), arguments);
            }
        }
        return new Unfolding(builder.build(literals[top]), events.toArray());
    }

    /** Depth first without recursion, since a tree may be deep. */
    static int[] childrenFirst(FaultTree tree, int top) {
        Ints order = new Ints();
        boolean[] seen = new boolean[tree.size()];
        Ints path = new Ints();
        Ints next = new Ints();
        seen[top] = true;
        path.add(top);
        next.add(0);
        while (!path.isEmpty()) {
            int node = path.get(path.size() - 1);
            int[] arguments = tree.argumentsOf(node);
            int at = next.get(next.size() - 1);
            if (at == arguments.length) {
                order.add(node);
                path.pop();
                next.pop();
                continue;
            }
            next.set(next.size() - 1, at + 1);
            int child = FaultTree.nodeOf(arguments[at]);
            if (!seen[child]) {
                seen[child] = true;
                path.add(child);
                next.add(0);
            }
        }
        return order.toArray();
    }
}

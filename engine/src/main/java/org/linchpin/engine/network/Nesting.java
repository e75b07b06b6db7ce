package org.linchpin.engine.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Nested gates from the parents of each: whose they are, and which branches of one gate they are. The branches of a gate
 * must stand together, and every gate beneath a root, not too deep for analyses that walk gates by recursion.
 *
 * @param owner the node whose needs a nested gate belongs to
 * @param childStart by gate; null if no gate is nested
 */
record Nesting(int[] owner, int @Nullable [] childStart, int @Nullable [] childEnd) {

    private static final int DEEPEST = 1_000;

    static Nesting of(int nodes, int[] parent) {
        int nested = parent.length;
        if (nested == 0) {
            return new Nesting(new int[0], null, null);
        }
        int[] start = new int[nodes + nested];
        int[] end = new int[nodes + nested];
        Arrays.fill(start, nodes);
        Arrays.fill(end, nodes);
        for (int from = 0; from < nested; ) {
            int gate = parent[from];
            ImageCheck.require(gate >= 0 && gate < nodes + nested, "the parent of a gate must be a gate", gate);
            ImageCheck.require(end[gate] == start[gate], "the branches of a gate must stand together", gate);
            int to = from;
            while (to < nested && parent[to] == gate) {
                to++;
            }
            start[gate] = nodes + from;
            end[gate] = nodes + to;
            from = to;
        }
        return new Nesting(owners(nodes, parent), start, end);
    }

    private static int[] owners(int nodes, int[] parent) {
        int[] owner = new int[parent.length];
        Arrays.fill(owner, -1);
        int[] path = new int[DEEPEST];
        for (int gate = 0; gate < parent.length; gate++) {
            int length = 0;
            int above = gate + nodes;
            while (above >= nodes && owner[above - nodes] < 0) {
                ImageCheck.require(length < DEEPEST, "gates must nest beneath a node, not too deep", gate);
                path[length++] = above - nodes;
                above = parent[above - nodes];
            }
            int node = above < nodes ? above : owner[above - nodes];
            while (length > 0) {
                owner[path[--length]] = node;
            }
        }
        return owner;
    }
}

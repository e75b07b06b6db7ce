package org.linchpin.engine.who.diagram;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The minimal cut sets of one part as a diagram of its own: only the nodes that the root reaches, children before
 * parents, the root last. Node 0 is the family without sets, node 1 the one that holds only the empty set. Immutable.
 *
 * @param diagram of the part itself, where the sets were found by way of one; else null
 * @param variables by node, the variable of the part that it decides (from 1 on)
 * @param counts by node, how many sets it holds of each size
 */
record CutFamily(
        Part part, @Nullable Diagram diagram, int[] variables, int[] lows, int[] highs, SizeCounts[] counts, int root) {

    /** Takes a family out of the diagram in which it was made. {@code lower} holds the families of earlier parts. */
    static CutFamily of(
            Part part,
            @Nullable Diagram diagram,
            Zbdd zbdd,
            int root,
            int[] variableOfLevel,
            List<CutFamily> lower,
            int limit) {
        boolean[] reached = new boolean[zbdd.size()];
        reached[root] = true;
        int size = 2;
        for (int node = zbdd.size() - 1; node > 1; node--) {
            if (reached[node]) {
                reached[zbdd.low(node)] = true;
                reached[zbdd.high(node)] = true;
                size++;
            }
        }
        int[] places = new int[zbdd.size()];
        places[Zbdd.BASE] = 1;
        int[] variables = new int[size];
        int[] lows = new int[size];
        int[] highs = new int[size];
        SizeCounts[] counts = new SizeCounts[size];
        counts[0] = SizeCounts.NONE;
        counts[1] = SizeCounts.BASE;
        int next = 2;
        for (int node = 2; node < zbdd.size(); node++) {
            if (!reached[node]) {
                continue;
            }
            int variable = variableOfLevel[zbdd.level(node)];
            variables[next] = variable;
            lows[next] = places[zbdd.low(node)];
            highs[next] = places[zbdd.high(node)];
            int meaning = part.meanings()[variable - 1];
            SizeCounts own = meaning < 0 ? lower.get(~meaning).total() : SizeCounts.SINGLE;
            counts[next] = counts[lows[next]].plus(counts[highs[next]].times(own, limit));
            places[node] = next++;
        }
        return new CutFamily(part, diagram, variables, lows, highs, counts, places[root]);
    }

    /** How many sets of each size the whole family holds. */
    SizeCounts total() {
        return counts[root];
    }

    /** The index of the part that a node's variable stands for, or -1 when it stands for an event. */
    int partOf(int node) {
        int meaning = part.meanings()[variables[node] - 1];
        return meaning < 0 ? ~meaning : -1;
    }

    /** The variable of the whole formula that a node's variable stands for. */
    int eventOf(int node) {
        return part.meanings()[variables[node] - 1];
    }

    static int[] variableOfLevel(int[] levels) {
        int[] variables = new int[levels.length];
        Arrays.setAll(variables, level -> 0);
        for (int variable = 1; variable <= levels.length; variable++) {
            if (levels[variable - 1] >= 0) {
                variables[levels[variable - 1]] = variable;
            }
        }
        return variables;
    }
}

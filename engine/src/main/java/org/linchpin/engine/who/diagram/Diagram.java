package org.linchpin.engine.who.diagram;

/**
 * A binary decision diagram that is done: only the nodes that the root reaches, children before parents, the root last.
 * Node 0 is false, node 1 true. Immutable.
 *
 * @param variables by node, the variable of the part that it decides (from 1 on)
 */
record Diagram(int[] variables, int[] lows, int[] highs, int root) {

    /** Takes a diagram out of the table in which it was made. */
    static Diagram of(Bdd bdd, int root, int[] variableOfLevel) {
        boolean[] reached = new boolean[root + 1];
        reached[root] = true;
        int size = 2;
        for (int node = root; node > Bdd.TRUE; node--) {
            if (reached[node]) {
                reached[bdd.low(node)] = true;
                reached[bdd.high(node)] = true;
                size++;
            }
        }
        int[] places = new int[root + 2];
        places[Bdd.TRUE] = 1;
        int[] variables = new int[size];
        int[] lows = new int[size];
        int[] highs = new int[size];
        int next = 2;
        for (int node = 2; node <= root; node++) {
            if (reached[node]) {
                variables[next] = variableOfLevel[bdd.level(node)];
                lows[next] = places[bdd.low(node)];
                highs[next] = places[bdd.high(node)];
                places[node] = next++;
            }
        }
        return new Diagram(variables, lows, highs, places[root]);
    }
}

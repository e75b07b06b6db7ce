package org.linchpin.engine.network;

import java.util.Arrays;

/**
 * Strongly connected components (Tarjan 1972, doi:10.1137/0201010), without recursion, in linear time. Components are
 * numbered so that what is pointed at comes before what points at it: sources before their dependants, owners before the
 * owned. Immutable.
 */
public final class Components {

    /** The nodes that a node points at. */
    private interface Edges {
        int degree(int node);

        int target(int node, int index);
    }

    private final int[] component;
    private final int[] start;
    private final int[] member;
    private final int[] left;

    private Components(int[] component, int count, int[] left) {
        this.component = component;
        this.left = left;
        this.start = new int[count + 1];
        for (int c : component) {
            start[c + 1]++;
        }
        for (int c = 0; c < count; c++) {
            start[c + 1] += start[c];
        }
        this.member = new int[component.length];
        int[] next = Arrays.copyOf(start, count);
        for (int node = 0; node < component.length; node++) {
            member[next[component[node]]++] = node;
        }
    }

    /** Components of the graph in which node i points at {@code targets[i]}. */
    public static Components of(int[][] targets) {
        return tarjan(targets.length, new Edges() {
            @Override
            public int degree(int node) {
                return targets[node].length;
            }

            @Override
            public int target(int node, int index) {
                return targets[node][index];
            }
        });
    }

    /** Components of a network, each node pointing at the nodes that its needs rest on. */
    public static Components of(Network network) {
        Rows rows = Rows.of(network);
        return of(rows.start, rows.source);
    }

    /** Components of the graph in which node i points at {@code target[start[i]]} up to {@code target[start[i + 1] - 1]}. */
    public static Components of(int[] start, int[] target) {
        return tarjan(start.length - 1, new Edges() {
            @Override
            public int degree(int node) {
                return start[node + 1] - start[node];
            }

            @Override
            public int target(int node, int index) {
                return target[start[node] + index];
            }
        });
    }

    public int count() {
        return start.length - 1;
    }

    public int of(int node) {
        return component[node];
    }

    public int size(int c) {
        return start[c + 1] - start[c];
    }

    /** The nodes of a component, ascending. */
    public int[] members(int c) {
        return Arrays.copyOfRange(member, start[c], start[c + 1]);
    }

    /** All nodes as the search left them: each after what it points at, but for circles. Not to be written to. */
    public int[] left() {
        return left;
    }

    private static Components tarjan(int nodes, Edges edges) {
        int[] component = new int[nodes];
        Arrays.fill(component, -1);
        int[] index = new int[nodes];
        int[] low = new int[nodes];
        int[] nextEdge = new int[nodes];
        int[] left = new int[nodes];
        int leaves = 0;
        Ints path = new Ints();
        Ints stack = new Ints();
        int time = 0;
        int count = 0;
        for (int root = 0; root < nodes; root++) {
            if (index[root] != 0) {
                continue;
            }
            path.add(root);
            while (!path.isEmpty()) {
                int node = path.get(path.size() - 1);
                if (index[node] == 0) {
                    index[node] = low[node] = ++time;
                    stack.add(node);
                }
                if (nextEdge[node] < edges.degree(node)) {
                    int target = edges.target(node, nextEdge[node]++);
                    if (index[target] == 0) {
                        path.add(target);
                    } else if (component[target] < 0) {
                        low[node] = Math.min(low[node], index[target]);
                    }
                    continue;
                }
                path.pop();
                left[leaves++] = node;
                if (low[node] == index[node]) {
                    int popped;
                    do {
                        popped = stack.pop();
                        component[popped] = count;
                    } while (popped != node);
                    count++;
                }
                if (!path.isEmpty()) {
                    int above = path.get(path.size() - 1);
                    low[above] = Math.min(low[above], low[node]);
                }
            }
        }
        return new Components(component, count, left);
    }

    /** The sources of each node's needs in rows, nested gates included. */
    private record Rows(int[] start, int[] source) {

        static Rows of(Network network) {
            int[] start = new int[network.nodeCount() + 1];
            for (int n = 0; n < network.needCount(); n++) {
                start[network.owner(network.needGate(n)) + 1]++;
            }
            for (int i = 0; i < network.nodeCount(); i++) {
                start[i + 1] += start[i];
            }
            int[] next = Arrays.copyOf(start, network.nodeCount());
            int[] source = new int[network.needCount()];
            for (int n = 0; n < source.length; n++) {
                source[next[network.owner(network.needGate(n))]++] = network.needSource(n);
            }
            return new Rows(start, source);
        }
    }
}

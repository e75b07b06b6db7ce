package org.linchpin.engine.who;

import java.util.Arrays;
import org.linchpin.engine.OrderedTasks;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Components;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;

/**
 * The nodes of a cone by rank: each after what it rests on, and those of a component side by side, in an order in which
 * few of their needs point forward. Needs that never run out do not count. Linear in the cone. Immutable.
 */
final class ConeOrder {

    private final int[] node;
    private final int[] rank;
    private final int[] start;

    private ConeOrder(int[] node, int[] rank, int[] start) {
        this.node = node;
        this.rank = rank;
        this.start = start;
    }

    /** @param cone closed under needs that can run out */
    static ConeOrder of(Network network, Bits cone) {
        int[] node = new int[cone.count()];
        int[] rank = new int[network.nodeCount()];
        int size = 0;
        for (int i = 0; i < rank.length; i++) {
            rank[i] = -1;
            if (cone.get(i)) {
                rank[i] = size;
                node[size++] = i;
            }
        }
        int[] rows = new int[size + 1];
        Ints sources = new Ints(4 * size);
        for (int k = 0; k < size; k++) {
            addSources(network, node[k], rank, sources);
            rows[k + 1] = sources.size();
        }
        Components components = Components.of(rows, sources.toArray());
        int[] start = new int[components.count() + 1];
        for (int c = 0; c < components.count(); c++) {
            start[c + 1] = start[c] + components.size(c);
        }
        int[] next = Arrays.copyOf(start, components.count());
        int[] ordered = new int[size];
        for (int k : components.left()) {
            ordered[next[components.of(k)]++] = node[k];
        }
        for (int r = 0; r < size; r++) {
            rank[ordered[r]] = r;
        }
        return new ConeOrder(ordered, rank, start);
    }

    private static void addSources(Network network, int gate, int[] rank, Ints sources) {
        for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
            if (network.needHoldout(need) != Seconds.NEVER) {
                sources.add(rank[network.needSource(need)]);
            }
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
            addSources(network, child, rank, sources);
        }
    }

    int size() {
        return node.length;
    }

    int node(int at) {
        return node[at];
    }

    /** The node's rank, or -1 if it is not in the cone. */
    int rank(int of) {
        return rank[of];
    }

    int components() {
        return start.length - 1;
    }

    /** The first rank of a component; those of the next one follow. */
    int start(int component) {
        return start[component];
    }

    /** True if nothing goes dark with no switch off: no node is broken or ends by date, and no gate fails from the start. */
    boolean allStandByThemselves(Network network) {
        if (network.endCount() > 0) {
            return false;
        }
        for (int n : node) {
            if (network.broken(n) || failsFromTheStart(network, n)) {
                return false;
            }
        }
        return true;
    }

    private static boolean failsFromTheStart(Network network, int gate) {
        boolean fails = network.failAt(gate) <= 0;
        for (int child = network.childStart(gate); child < network.childEnd(gate) && !fails; child++) {
            fails = failsFromTheStart(network, child);
        }
        return fails;
    }

    /** Which components wait for which others to be solved. */
    OrderedTasks.Order waiting(Network network) {
        int[] component = new int[size()];
        for (int c = 0; c < components(); c++) {
            Arrays.fill(component, start(c), start(c + 1), c);
        }
        int[] rows = new int[components() + 1];
        Ints followers = new Ints(4 * size());
        for (int c = 0; c < components(); c++) {
            for (int r = start(c); r < start(c + 1); r++) {
                for (int k = network.outStart(node(r)); k < network.outStart(node(r) + 1); k++) {
                    int need = network.outNeed(k);
                    int owner = rank(network.owner(network.needGate(need)));
                    if (owner >= 0 && component[owner] != c && network.needHoldout(need) != Seconds.NEVER) {
                        followers.add(component[owner]);
                    }
                }
            }
            rows[c + 1] = followers.size();
        }
        return new OrderedTasks.Order(rows, followers.toArray());
    }
}

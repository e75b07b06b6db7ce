package org.linchpin.engine.sweep;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Ints;

/**
 * An order in which to go through the gates so that little has to be gone through again: sources first. In a component
 * that cannot be; there, what fails by any of its sources still comes after them all, for failures travel far along such
 * needs, and only needs of gates with alternatives may point forward. Gates that fail by each other in a circle fail
 * together, and are one group. Two searches of Tarjan 1972 (doi:10.1137/0201010): over all needs, then without the needs
 * of alternatives within a component. Linear time.
 */
final class Order {

    private final GateRows rows;
    private final @Nullable Bits alone;
    private final int @Nullable [] outer;
    private final int[] component;
    private final int[] next;
    private final int[] index;
    private final int[] low;
    private final Ints path = new Ints();
    private final Ints stack = new Ints();
    private int time;
    private int count;

    private Order(GateRows rows, @Nullable Bits alone, int @Nullable [] outer) {
        this.rows = rows;
        this.alone = alone;
        this.outer = outer;
        this.component = new int[rows.count()];
        Arrays.fill(component, -1);
        this.next = Arrays.copyOf(rows.start(), rows.count());
        this.index = new int[rows.count()];
        this.low = new int[rows.count()];
    }

    /**
     * The group of each gate; groups are numbered in order.
     *
     * @param alone the gates that fail by any of their sources alone
     */
    static int[] groups(GateRows rows, Bits alone) {
        Order all = new Order(rows, null, null);
        int[] left = new int[rows.count()];
        int leaves = 0;
        for (int root = 0; root < rows.count(); root++) {
            leaves = all.search(root, left, leaves);
        }
        Order within = new Order(rows, alone, all.component);
        int[] unused = all.low;
        int again = 0;
        for (int root : left) {
            again = within.search(root, unused, again);
        }
        return within.component;
    }

    /** Searches from {@code root} and puts the gates into {@code left} as the search leaves them. */
    private int search(int root, int[] left, int leaves) {
        if (index[root] != 0) {
            return leaves;
        }
        path.add(root);
        while (!path.isEmpty()) {
            int gate = path.get(path.size() - 1);
            if (index[gate] == 0) {
                index[gate] = low[gate] = ++time;
                stack.add(gate);
            }
            int row = next[gate];
            if (row < rows.start()[gate + 1]) {
                next[gate] = row + 1;
                int source = rows.source()[row];
                if (!follows(gate, source)) {
                    continue;
                }
                if (index[source] == 0) {
                    path.add(source);
                } else if (component[source] < 0) {
                    low[gate] = Math.min(low[gate], index[source]);
                }
                continue;
            }
            path.pop();
            left[leaves++] = gate;
            if (low[gate] == index[gate]) {
                int popped;
                do {
                    popped = stack.pop();
                    component[popped] = count;
                } while (popped != gate);
                count++;
            }
            if (!path.isEmpty()) {
                int above = path.get(path.size() - 1);
                low[above] = Math.min(low[above], low[gate]);
            }
        }
        return leaves;
    }

    private boolean follows(int gate, int source) {
        return alone == null || outer == null || alone.get(gate) || outer[gate] != outer[source];
    }
}

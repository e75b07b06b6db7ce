package org.linchpin.engine.cut;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Sort;

/**
 * Rows of dark nodes by sort, time, whether critical, and id. Millions of them cost an int each: a row is made when it is
 * asked for, and nodes that go dark at one time are put in order by id when the first of them is. One thread at a time.
 */
final class DarkRows extends AbstractList<CutAnswer.Dark> implements RandomAccess {

    /** A node and its id, while they are sorted. */
    private record Named(int node, String id) {}

    private final Network network;
    private final IntFunction<CutAnswer.Dark> row;
    private final int[] nodes;
    /** Where nodes of the same sort and time begin; the last is the number of all. */
    private final int[] groups;

    private final Bits sorted;

    private DarkRows(Network network, IntFunction<CutAnswer.Dark> row, int[] nodes, int[] groups) {
        this.network = network;
        this.row = row;
        this.nodes = nodes;
        this.groups = groups;
        this.sorted = new Bits(groups.length);
    }

    /**
     * @param times by node of {@code nodes}: when it goes dark
     * @param row makes the row of a node
     */
    static List<CutAnswer.Dark> of(Network network, Ints nodes, Ints times, IntFunction<CutAnswer.Dark> row) {
        int[] inOrder = new int[nodes.size()];
        Ints groups = new Ints();
        int place = 0;
        for (Sort sort : Sort.values()) {
            long[] byTime = byTime(network, sort, nodes, times);
            for (int k = 0; k < byTime.length; k++) {
                if (k == 0 || byTime[k] >> 32 != byTime[k - 1] >> 32) {
                    groups.add(place);
                }
                inOrder[place++] = (int) byTime[k];
            }
        }
        groups.add(place);
        return new DarkRows(network, row, inOrder, groups.toArray());
    }

    /** The nodes of a sort, each beneath its time. */
    private static long[] byTime(Network network, Sort sort, Ints nodes, Ints times) {
        int count = 0;
        for (int k = 0; k < nodes.size(); k++) {
            count += network.sort(nodes.get(k)) == sort ? 1 : 0;
        }
        long[] keys = new long[count];
        int next = 0;
        for (int k = 0; k < nodes.size() && next < count; k++) {
            if (network.sort(nodes.get(k)) == sort) {
                keys[next++] = ((long) times.get(k) << 32) | nodes.get(k);
            }
        }
        Arrays.sort(keys);
        return keys;
    }

    @Override
    public int size() {
        return nodes.length;
    }

    @Override
    public CutAnswer.Dark get(int index) {
        int found = Arrays.binarySearch(groups, index);
        int group = found >= 0 ? found : -found - 2;
        if (index >= 0 && index < nodes.length && !sorted.get(group)) {
            sort(groups[group], groups[group + 1]);
            sorted.set(group);
        }
        return row.apply(nodes[index]);
    }

    private void sort(int from, int to) {
        if (to - from == 1) {
            return;
        }
        List<Named> named = new ArrayList<>(to - from);
        for (int k = from; k < to; k++) {
            named.add(new Named(nodes[k], network.id(nodes[k])));
        }
        named.sort(Comparator.comparing((Named one) -> !network.critical(one.node()))
                .thenComparing(Named::id));
        for (int k = from; k < to; k++) {
            nodes[k] = named.get(k - from).node();
        }
    }
}

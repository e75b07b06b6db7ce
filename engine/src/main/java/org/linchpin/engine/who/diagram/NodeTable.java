package org.linchpin.engine.who.diagram;

import java.util.Arrays;
import org.linchpin.engine.Work;

/**
 * The nodes of one diagram, each once: a level, a low and a high child, in flat arrays with an open hash table over them.
 * Nodes 0 and 1 are the terminals; children have smaller numbers than their parents, so that a loop over the numbers is
 * a bottom-up pass. Nodes are never given back: a table lives as long as one question.
 *
 * <p>Throws {@link OverBudgetException} when it would hold more nodes than its budget, or when the work is stopped.
 */
final class NodeTable {

    /** The level of both terminals: below every variable. */
    static final int TERMINAL = Integer.MAX_VALUE;

    private static final int ASK_EVERY_NODES = 1 << 14;

    private final int budget;
    private final Work work;
    private int[] levels;
    private int[] lows;
    private int[] highs;
    private int[] table;
    private int mask;
    private int size;

    NodeTable(int budget, Work work) {
        this.budget = budget;
        this.work = work;
        int capacity = 1 << 6;
        levels = new int[capacity];
        lows = new int[capacity];
        highs = new int[capacity];
        table = new int[capacity * 2];
        mask = table.length - 1;
        levels[0] = TERMINAL;
        levels[1] = TERMINAL;
        size = 2;
    }

    int level(int node) {
        return levels[node];
    }

    int low(int node) {
        return lows[node];
    }

    int high(int node) {
        return highs[node];
    }

    /** How many nodes there are, the two terminals among them. */
    int size() {
        return size;
    }

    /** The node with this level and these children, which stand below the level. */
    int node(int level, int low, int high) {
        int slot = hash(level, low, high) & mask;
        int node = table[slot];
        while (node != 0) {
            if (lows[node] == low && highs[node] == high && levels[node] == level) {
                return node;
            }
            slot = (slot + 1) & mask;
            node = table[slot];
        }
        return add(slot, level, low, high);
    }

    private int add(int slot, int level, int low, int high) {
        if (size >= budget || (size % ASK_EVERY_NODES == 0 && work.stopped())) {
            throw new OverBudgetException();
        }
        if (size == levels.length) {
            grow();
            return node(level, low, high);
        }
        levels[size] = level;
        lows[size] = low;
        highs[size] = high;
        table[slot] = size;
        return size++;
    }

    private void grow() {
        int capacity = levels.length * 2;
        levels = Arrays.copyOf(levels, capacity);
        lows = Arrays.copyOf(lows, capacity);
        highs = Arrays.copyOf(highs, capacity);
        table = new int[capacity * 2];
        mask = table.length - 1;
        for (int node = 2; node < size; node++) {
            int slot = hash(levels[node], lows[node], highs[node]) & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = node;
        }
    }

    private static int hash(int level, int low, int high) {
        long mixed = (low * 0x9E3779B97F4A7C15L) ^ ((high + ((long) level << 32)) * 0xC2B2AE3D27D4EB4FL);
        return (int) ((mixed * 0x9E3779B97F4A7C15L) >>> 32);
    }
}

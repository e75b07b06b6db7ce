package org.linchpin.engine.who.diagram;

/**
 * Results of operations on diagrams, by direct address: a new result replaces an older one in its place. Forgetting costs
 * time, never correctness. Grows with the diagram up to a bound.
 */
final class OperationCache {

    /** What {@link #find} answers when it knows no result. */
    static final int UNKNOWN = -1;

    private static final int MAX_SLOTS = 1 << 23;

    private long[] entries;
    private int mask;
    private int stores;

    OperationCache() {
        allocate(1 << 6);
    }

    /** The result of an operation ({@code kind} > 0) on two nodes, or {@link #UNKNOWN}. */
    int find(int kind, int left, int right) {
        int slot = slot(kind, left, right);
        long second = entries[slot + 1];
        return entries[slot] == pair(left, right) && (int) (second >>> 32) == kind ? (int) second : UNKNOWN;
    }

    void store(int kind, int left, int right, int result) {
        if (++stores > mask && mask < MAX_SLOTS - 1) {
            grow();
        }
        int slot = slot(kind, left, right);
        entries[slot] = pair(left, right);
        entries[slot + 1] = ((long) kind << 32) | result;
    }

    private void grow() {
        long[] old = entries;
        allocate((mask + 1) * 4);
        for (int at = 0; at < old.length; at += 2) {
            int kind = (int) (old[at + 1] >>> 32);
            if (kind != 0) {
                int slot = slot(kind, (int) (old[at] >>> 32), (int) old[at]);
                entries[slot] = old[at];
                entries[slot + 1] = old[at + 1];
            }
        }
    }

    private void allocate(int slots) {
        entries = new long[slots * 2];
        mask = slots - 1;
        stores = 0;
    }

    private int slot(int kind, int left, int right) {
        long mixed = (pair(left, right) + kind * 0x165667B19E3779F9L) * 0x9E3779B97F4A7C15L;
        return ((int) (mixed >>> 33) & mask) << 1;
    }

    private static long pair(int left, int right) {
        return ((long) left << 32) | right;
    }
}

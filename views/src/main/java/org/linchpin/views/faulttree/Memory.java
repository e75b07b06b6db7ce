package org.linchpin.views.faulttree;

/** What the memory that Java may take allows. */
public final class Memory {

    private static final long KEPT_FREE_BYTES = 256L << 20;
    /** Two tables while one grows, and what is made from them. */
    private static final long BYTES_PER_NODE = 128;

    private static final long FEWEST = 1 << 18;
    private static final long MOST = 1 << 27;

    private Memory() {}

    /** How many nodes one decision diagram may have. */
    public static int diagramNodes() {
        long nodes = (Runtime.getRuntime().maxMemory() - KEPT_FREE_BYTES) / BYTES_PER_NODE;
        return (int) Math.clamp(nodes, FEWEST, MOST);
    }
}

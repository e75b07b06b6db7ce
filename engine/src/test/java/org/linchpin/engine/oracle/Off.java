package org.linchpin.engine.oracle;

/**
 * What is turned off at one tick: serve and supply positions (bits by party), orders and grounds (bits by jurisdiction),
 * nodes (bits by node), the border.
 */
record Off(long serve, long supply, long orders, long grounds, long nodes, boolean border) {

    static final Off NOTHING = new Off(0, 0, 0, 0, 0, false);

    Off and(Off more) {
        return new Off(
                serve | more.serve,
                supply | more.supply,
                orders | more.orders,
                grounds | more.grounds,
                nodes | more.nodes,
                border || more.border);
    }

    /** True if this turns off all that the other does. Orders do not count: their effect is the positions (section 5). */
    boolean contains(Off other) {
        return (other.serve & ~serve) == 0
                && (other.supply & ~supply) == 0
                && (other.grounds & ~grounds) == 0
                && (other.nodes & ~nodes) == 0
                && (border || !other.border);
    }
}

package org.linchpin.engine.network;

/** What targets stand on: every node that their needs rest on, through any number of needs that can run out;
 * an endless cache is one, for it does not count on a restart. */
public final class Cone {

    private final Bits nodes;
    private final boolean hasStandby;

    private Cone(Bits nodes, boolean hasStandby) {
        this.nodes = nodes;
        this.hasStandby = hasStandby;
    }

    public static Cone of(Network network, Iterable<Integer> targets) {
        Bits nodes = new Bits(network.nodeCount());
        Ints queue = new Ints();
        boolean standby = false;
        for (int target : targets) {
            if (!nodes.get(target)) {
                nodes.set(target);
                queue.add(target);
            }
        }
        while (!queue.isEmpty()) {
            int node = queue.pop();
            standby |= network.sort(node) == Sort.STANDBY;
            addSources(network, node, nodes, queue);
        }
        return new Cone(nodes, standby);
    }

    private static void addSources(Network network, int gate, Bits nodes, Ints queue) {
        for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
            int source = network.needSource(need);
            boolean matters = network.needHoldout(need) != Seconds.NEVER || network.cache(need);
            if (matters && !nodes.get(source)) {
                nodes.set(source);
                queue.add(source);
            }
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
            addSources(network, child, nodes, queue);
        }
    }

    public boolean contains(int node) {
        return nodes.get(node);
    }

    public Bits nodes() {
        return nodes;
    }

    /** All other nodes: whether they are lit makes no difference to those of the cone. */
    public Bits outside() {
        Bits outside = nodes.copy();
        outside.flip();
        return outside;
    }

    public boolean hasStandby() {
        return hasStandby;
    }
}

package org.linchpin.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switch;

/**
 * A network without nested gates as plain little-endian ints, for peers in other languages: the magic number 0x4c505831,
 * the counts of nodes, model nodes, needs, switches and switched nodes; then, one after another, failAt and holdout of
 * each node, needStart of each node and one more, source and holdout of each need, 1 for functions and 0 for others, the
 * start of each switch and one more, the switched nodes.
 */
final class EdgeFile {

    static final int MAGIC = 0x4c505831;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

    private EdgeFile(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IllegalArgumentException if the network has nested gates */
    static void write(Network network, List<Switch> switches, Path to) throws IOException {
        if (network.gateCount() != network.nodeCount()) {
            throw new IllegalArgumentException("The network must be without nested gates, and has "
                    + (network.gateCount() - network.nodeCount()) + ".");
        }
        try (FileChannel channel = FileChannel.open(
                to, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            new EdgeFile(channel).write(network, switches);
        }
    }

    private void write(Network network, List<Switch> switches) throws IOException {
        int nodes = network.nodeCount();
        int[] start = new int[switches.size() + 1];
        for (int s = 0; s < switches.size(); s++) {
            start[s + 1] = start[s] + switches.get(s).nodes().length;
        }
        int[] head = {
            MAGIC, nodes, network.modelNodeCount(), network.needCount(), switches.size(), start[switches.size()]
        };
        column(head.length, k -> head[k]);
        column(nodes, network::failAt);
        column(nodes, network::holdout);
        column(nodes + 1, network::needStart);
        column(network.needCount(), network::needSource);
        column(network.needCount(), network::needHoldout);
        column(nodes, node -> network.isFunction(node) ? 1 : 0);
        column(start.length, k -> start[k]);
        for (Switch one : switches) {
            column(one.nodes().length, k -> one.nodes()[k]);
        }
        drain();
    }

    private void column(int count, IntUnaryOperator value) throws IOException {
        for (int k = 0; k < count; k++) {
            if (buffer.remaining() < Integer.BYTES) {
                drain();
            }
            buffer.putInt(value.applyAsInt(k));
        }
    }

    private void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}

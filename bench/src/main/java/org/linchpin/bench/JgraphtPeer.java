package org.linchpin.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;

/**
 * What switches darken, by a graph of JGraphT with our counters beside it: {@code JgraphtPeer FILE SWITCHES}. A need is an
 * edge from what is needed; a node counts down how many needs it may still lose. One worklist for each switch, undone
 * after it. Corrections that make it faster are welcome.
 */
public final class JgraphtPeer {

    /** Taken off a node that is switched off; it never comes to 0 then. */
    private static final int OFF = 1 << 30;

    /** Where more than one in so many nodes went dark, starting afresh is cheaper than undoing. */
    private static final int MANY = 20;

    private final Edges edges;
    private final Graph<Integer, DefaultEdge> graph;
    private final Integer[] vertex;
    private final int[] left;
    private final int[] queue;

    private JgraphtPeer(Edges edges) {
        this.edges = edges;
        this.graph = new DirectedPseudograph<>(DefaultEdge.class);
        this.vertex = new Integer[edges.nodes()];
        this.left = edges.failAt().clone();
        this.queue = new int[edges.nodes()];
        for (int node = 0; node < vertex.length; node++) {
            vertex[node] = node;
            graph.addVertex(vertex[node]);
        }
        for (int node = 0; node < vertex.length; node++) {
            for (int need = edges.needStart()[node]; need < edges.needStart()[node + 1]; need++) {
                graph.addEdge(vertex[edges.source()[need]], vertex[node]);
            }
        }
    }

    public static void main(String... args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: JgraphtPeer FILE SWITCHES");
            System.exit(2);
        }
        JgraphtPeer peer = new JgraphtPeer(Edges.read(Path.of(args[0])));
        PeerRun run = new PeerRun(peer.edges.switches(), Integer.parseInt(args[1]));
        for (int k = 0; k < run.count(); k++) {
            peer.turnOff(run.at(k), run);
        }
        run.print("JGraphT");
    }

    private void turnOff(int which, PeerRun run) {
        int end = 0;
        for (int k = edges.switchStart()[which]; k < edges.switchStart()[which + 1]; k++) {
            int node = edges.switchNode()[k];
            if (left[node] > 0) {
                left[node] -= OFF;
                queue[end++] = node;
            }
        }
        int switched = end;
        for (int k = 0; k < end; k++) {
            for (DefaultEdge need : graph.outgoingEdgesOf(vertex[queue[k]])) {
                int above = graph.getEdgeTarget(need);
                if (--left[above] == 0) {
                    queue[end++] = above;
                }
            }
        }
        int nodes = 0;
        int functions = 0;
        for (int k = 0; k < end; k++) {
            if (queue[k] < edges.modelNodes()) {
                nodes++;
                functions += edges.isFunction()[queue[k]];
            }
        }
        run.tell(nodes, functions);
        undo(end, switched);
    }

    private void undo(int dark, int switched) {
        if (dark > left.length / MANY) {
            System.arraycopy(edges.failAt(), 0, left, 0, left.length);
            return;
        }
        for (int k = 0; k < dark; k++) {
            for (DefaultEdge need : graph.outgoingEdgesOf(vertex[queue[k]])) {
                left[graph.getEdgeTarget(need)]++;
            }
        }
        for (int k = 0; k < switched; k++) {
            left[queue[k]] += OFF;
        }
    }
}

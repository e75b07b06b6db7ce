package org.linchpin.engine.proof;

import java.util.List;
import java.util.function.Consumer;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Sort;

/**
 * Writes what a cut for good does so that it can be checked without the engine (docs/proof.md): every node with its dark
 * time, own holdout and gate, the dark ones in the order in which they went dark. The dark part is a well-founded
 * derivation, the lit part a set that supports itself. Networks with standbys, and cuts that end, have no certificate.
 */
public final class Certificate {

    private final Network network;
    private final DarkTimes times;
    private final Consumer<String> lines;

    private Certificate(Network network, Consumer<String> lines) {
        this.network = network;
        this.times = new DarkTimes(network);
        this.lines = lines;
    }

    /** True if a cut of this kind can be certified. */
    public static boolean covers(Network network, List<Off> offs) {
        return network.standbyCount() == 0 && offs.stream().allMatch(Off::isForGood);
    }

    /**
     * @param sha256 of the model's files, as the reader gives it
     * @param lines takes one line after the other
     * @throws IllegalArgumentException if the cut is not covered
     */
    public static void write(Network network, List<Off> offs, String sha256, Consumer<String> lines) {
        if (!covers(network, offs)) {
            throw new IllegalArgumentException("A certificate covers cuts for good in models without standbys only.");
        }
        new Certificate(network, lines).write(offs, sha256);
    }

    private void write(List<Off> offs, String sha256) {
        Runs.once(times, offs, null);
        lines.accept("linchpin-proof 1");
        lines.accept("model " + sha256 + " " + network.modelName().replaceAll("\\R", " "));
        lines.accept("nodes " + network.nodeCount());
        for (Off off : offs) {
            for (int node : off.what().nodes()) {
                lines.accept("off " + node + " " + off.fromSeconds() + " # "
                        + off.what().id());
            }
        }
        for (int k = 0; k < network.endCount(); k++) {
            lines.accept("end " + network.endNode(k) + " " + network.endAt(k));
        }
        for (int rank = 0; rank < times.darkCount(); rank++) {
            node("dark", times.darkNode(rank));
        }
        for (int node = 0; node < network.nodeCount(); node++) {
            if (times.dark(node) == Seconds.NEVER) {
                node("lit", node);
            }
        }
    }

    private void node(String state, int node) {
        StringBuilder line = new StringBuilder(state);
        line.append(' ').append(node).append(' ');
        line.append(network.sort(node) == Sort.VIEW ? "view" : "node").append(' ');
        line.append(duration(times.dark(node))).append(' ');
        line.append(duration(network.holdout(node))).append(' ');
        gate(line, node);
        lines.accept(line.append(" # ").append(network.id(node)).toString());
    }

    private void gate(StringBuilder line, int gate) {
        line.append('(').append(network.failAt(gate));
        for (int need = network.needStart(gate); need < network.needStart(gate + 1); need++) {
            line.append(' ')
                    .append(network.needWeight(need))
                    .append('*')
                    .append(network.needSource(need))
                    .append('~')
                    .append(duration(network.needHoldout(need)));
        }
        for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
            line.append(' ').append(network.gateWeight(child)).append('*');
            gate(line, child);
        }
        line.append(')');
    }

    private static String duration(int seconds) {
        return seconds == Seconds.NEVER ? "never" : Integer.toString(seconds);
    }
}

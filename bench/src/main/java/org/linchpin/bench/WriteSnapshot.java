package org.linchpin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.network.Network;
import org.linchpin.formats.snapshot.SnapshotWriter;

/** Writes a national network as a snapshot: {@code WriteSnapshot local|tangled NODES FILE}. */
public final class WriteSnapshot {

    private WriteSnapshot() {}

    public static void main(String... args) throws IOException {
        if (args.length != 3) {
            System.err.println("Usage: WriteSnapshot local|tangled NODES FILE");
            System.exit(2);
        }
        Network network = NationalNetwork.of(Integer.parseInt(args[1]), args[0], WriteNational.SEED)
                .network();
        long begin = System.nanoTime();
        SnapshotWriter.write(Path.of(args[2]), model(network), "0".repeat(64), List.of(), 0, network, null);
        System.out.printf(
                "%d nodes, %d needs, written in %d ms%n",
                network.nodeCount(), network.needCount(), (System.nanoTime() - begin) / 1_000_000);
    }

    /** As far as filters ask. */
    private static Model model(Network network) {
        return new Model(
                network.modelName(),
                null,
                null,
                null,
                "",
                List.of(),
                network.jurisdictions().stream()
                        .map(one -> new Jurisdiction(one.id(), one.name(), one.home(), one.blocs(), Claim.NONE))
                        .toList(),
                network.parties().stream().map(WriteSnapshot::party).toList(),
                nodes(network),
                List.of(),
                Rules.NONE,
                List.of());
    }

    private static Party party(Network.PartyEntry one) {
        Party.Under under = new Party.Under(one.seat() == null ? List.of() : List.of(one.seat()), List.of());
        return new Party(one.id(), one.name(), one.seat(), under, List.of(), List.of(), null, List.of(), Claim.NONE);
    }

    private static Nodes nodes(Network network) {
        return new Nodes() {
            @Override
            public int size() {
                return network.modelNodeCount();
            }

            @Override
            public void forEach(Consumer<? super Node> visitor) {
                for (int node = 0; node < size(); node++) {
                    visitor.accept(new Node(
                            network.id(node),
                            network.sort(node).kind(),
                            network.id(node),
                            Node.Relations.NONE,
                            List.of(),
                            Node.Timing.NONE,
                            Node.Role.NONE,
                            Node.Examined.COMPLETE,
                            null,
                            null,
                            Claim.NONE));
                }
            }
        };
    }
}

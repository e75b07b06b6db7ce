package org.linchpin.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.linchpin.engine.network.Network;

/** Writes a national network as an {@link EdgeFile}: {@code WriteNational local|tangled NODES FILE}. */
public final class WriteNational {

    static final long SEED = 20_261_101;

    private WriteNational() {}

    public static void main(String... args) throws IOException {
        if (args.length != 3) {
            System.err.println("Usage: WriteNational local|tangled NODES FILE");
            System.exit(2);
        }
        NationalNetwork made = NationalNetwork.of(Integer.parseInt(args[1]), args[0], SEED);
        Network network = made.network();
        EdgeFile.write(network, made.switches(), Path.of(args[2]));
        System.out.println(NationalNetwork.describe(args[0]));
        System.out.println(network.nodeCount() + " nodes, " + network.needCount() + " needs, "
                + made.switches().size() + " switches");
    }
}

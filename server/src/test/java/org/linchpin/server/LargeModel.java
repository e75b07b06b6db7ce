package org.linchpin.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model of 100,000 nodes in ten layers with functions on top, as {@code nodes.csv} and {@code needs.csv}; the same each
 * time. Each node needs three of the layer beneath, near its own place and far from it.
 */
final class LargeModel {

    private static final int LAYERS = 10;
    private static final int A_LAYER = 9_990;
    private static final int FUNCTIONS = 100;
    private static final int PARTIES = 50;
    private static final int STATES = 5;
    private static final String[] KINDS = {"hardware", "software", "data", "service"};

    private LargeModel() {}

    static void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("model.yaml"), head());
        try (BufferedWriter nodes = Files.newBufferedWriter(directory.resolve("nodes.csv"));
                BufferedWriter needs = Files.newBufferedWriter(directory.resolve("needs.csv"))) {
            nodes.write("id,kind,by,critical,weight,ground\n");
            needs.write("node,need\n");
            for (int layer = 0; layer < LAYERS; layer++) {
                for (int place = 0; place < A_LAYER; place++) {
                    nodes.write("n%d-%d,%s,p%d,,,%s\n"
                            .formatted(
                                    layer,
                                    place,
                                    KINDS[layer * KINDS.length / LAYERS],
                                    (place * 7 + layer * 13) % PARTIES,
                                    layer == 0 ? "yes" : ""));
                    if (layer > 0) {
                        writeNeeds(needs, "n%d-%d".formatted(layer, place), layer - 1, place);
                    }
                }
            }
            for (int function = 0; function < FUNCTIONS; function++) {
                nodes.write("f%d,function,p0,%s,%d,\n"
                        .formatted(function, function % 2 == 0 ? "yes" : "", 1 + function % 10));
                writeNeeds(needs, "f" + function, LAYERS - 1, function * A_LAYER / FUNCTIONS);
            }
        }
    }

    /** One beside, one a step away with a stock of thirty days, one far off that it can do without. */
    private static void writeNeeds(BufferedWriter needs, String node, int layer, int place) throws IOException {
        needs.write("%s,n%d-%d\n".formatted(node, layer, place));
        needs.write("%s,n%d-%d ~30d\n".formatted(node, layer, (place + 1) % A_LAYER));
        needs.write("%s,n%d-%d ~2y\n".formatted(node, layer, (int) ((place * 31L + 17) % A_LAYER)));
    }

    private static String head() {
        StringBuilder head = new StringBuilder("""
                linchpin: 1
                name: A hundred thousand nodes
                self: p0
                as-of: 2026-11-01
                defaults: {assumed: made for a test}
                jurisdictions:
                  X0: {name: Homeland, home: true}
                """);
        for (int state = 1; state < STATES; state++) {
            head.append("  X%d: {name: State %d}\n".formatted(state, state));
        }
        head.append("parties:\n");
        for (int party = 0; party < PARTIES; party++) {
            head.append("  p%d: {name: Supplier %d, under: [X%d]}\n".formatted(party, party, party % STATES));
        }
        return head.toString();
    }
}

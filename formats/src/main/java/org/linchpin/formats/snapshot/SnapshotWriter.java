package org.linchpin.formats.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.NetworkImage;
import org.linchpin.engine.network.NodeNames;
import org.linchpin.formats.AtomicFile;

/** Writes snapshots, each as a whole or not at all. Linear in the network; what is written does not depend on the clock. */
public final class SnapshotWriter {

    private SnapshotWriter() {}

    /**
     * @param model the one the networks were compiled from
     * @param sha256 of its files
     * @param options ids of those that stand
     * @param worst the model in its worst reading
     * @param best in its best, or null if it leaves nothing open
     */
    public static void write(
            Path file,
            Model model,
            String sha256,
            List<String> options,
            double assumptionShare,
            Network worst,
            @Nullable Network best)
            throws IOException {
        NetworkImage worstImage = NetworkImage.of(worst);
        NetworkImage bestImage = best == null ? null : NetworkImage.of(best);
        Meta meta = new Meta(
                model.name(),
                model.asOf(),
                sha256,
                options,
                worst.terms().orderly(),
                assumptionShare,
                worst.modelNodeCount(),
                model.jurisdictions(),
                model.parties(),
                model.scenarios(),
                Meta.OfNetwork.of(worstImage),
                bestImage == null ? null : Meta.OfNetwork.of(bestImage));
        AtomicFile.writeBytes(file, channel -> {
            Sink sink = new Sink(channel);
            sink.bytes(Layout.META, meta.encoded());
            Facts.write(sink, model.nodes());
            NetworkSections.write(sink, Layout.WORST, worstImage, null);
            if (bestImage != null) {
                boolean same = haveSameNames(worstImage.names(), bestImage.names());
                NetworkSections.write(sink, Layout.BEST, bestImage, same ? worstImage : null);
            }
            sink.finish();
        });
    }

    private static boolean haveSameNames(NodeNames some, NodeNames others) {
        for (int id = 0; id < Math.min(some.size(), others.size()); id++) {
            if (!some.name(id).equals(others.name(id))) {
                return false;
            }
        }
        return some.size() == others.size();
    }
}

package org.linchpin.formats.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.ImageException;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.NetworkImage;
import org.linchpin.engine.network.Terms;

/**
 * Reads snapshots. A file is used only if its checksums hold and all its columns are those of a network; anything else
 * is one clear problem, in memory bounded by the length of the file.
 */
public final class SnapshotReader {

    private SnapshotReader() {}

    /** @param problem null if there is a snapshot */
    public record Loaded(
            @Nullable Snapshot snapshot, @Nullable Problem problem) {}

    /** True if the file begins as a snapshot. */
    public static boolean isSnapshot(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(Long.BYTES);
            return head.length == Long.BYTES
                    && ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong() == Layout.MAGIC;
        } catch (IOException e) {
            return false;
        }
    }

    /** @param reading the one asked for, or null for the worst, with the best beside it */
    public static Loaded read(Path file, Terms.@Nullable Reading reading) throws IOException {
        try {
            return new Loaded(Sections.read(file, sections -> snapshot(sections, reading)), null);
        } catch (BrokenSnapshotException e) {
            return new Loaded(null, problem(file, String.valueOf(e.getMessage())));
        } catch (ImageException e) {
            return new Loaded(null, problem(file, String.valueOf(e.getMessage())));
        }
    }

    private static Problem problem(Path file, String fault) {
        String message = fault.startsWith("a snapshot must") ? fault : "a snapshot must be sound: " + fault;
        return Problem.error(new Where(file.toString(), 0, 0), message);
    }

    private static Snapshot snapshot(Sections sections, Terms.@Nullable Reading reading)
            throws IOException, BrokenSnapshotException {
        Meta meta = Meta.decoded(sections.bytes(Layout.META));
        Network network = network(sections, meta, reading == null ? Terms.Reading.WORST : reading);
        Network best = reading == null && meta.best() != null ? network(sections, meta, Terms.Reading.BEST) : null;
        Model model = new Model(
                meta.name(),
                null,
                null,
                meta.asOf(),
                "",
                List.of(),
                meta.jurisdictions(),
                meta.parties(),
                FactNodes.of(sections, network),
                List.of(),
                Rules.NONE,
                meta.scenarios());
        return new Snapshot(
                model, meta.sha256(), meta.options(), meta.orderly(), meta.assumptionShare(), network, best);
    }

    /** Where nothing is left open, the worst network is the best too. */
    private static Network network(Sections sections, Meta meta, Terms.Reading reading)
            throws IOException, BrokenSnapshotException {
        Terms terms = new Terms(reading, meta.orderly());
        Meta.OfNetwork best = meta.best();
        NetworkImage image = reading == Terms.Reading.BEST && best != null
                ? NetworkSections.read(sections, Layout.BEST, meta, best, terms)
                : NetworkSections.read(sections, Layout.WORST, meta, meta.worst(), terms);
        return image.restore();
    }
}

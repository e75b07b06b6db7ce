package org.linchpin.formats.openpsa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Utf8;

/**
 * Reads fault trees in the Open-PSA Model Exchange Format, version 2.0d (https://open-psa.github.io/mef/, "Fault tree
 * layer"): all fault trees of a file as one graph, whose tops are the gates that nothing uses. All problems are told at
 * once; with any error nothing is loaded.
 *
 * <p>Read: gates with all connectives of the standard, nested; basic events with probabilities made of numbers, parameters
 * and arithmetic; house events; components, private names and paths. Stricter than the standard: a name that is defined
 * twice is an error, as are an argument that stands twice in a formula and a house event that is used but not defined. Not read, with a warning: event trees, and
 * probabilities that depend on time or chance. Refused: common cause groups, substitutions, included files,
 * instructions that set house events.
 */
public final class FaultTreeReader {

    private FaultTreeReader() {}

    /**
     * @param tree null if any of the problems is an error
     * @param problems in the order of lines and columns
     * @param sha256 of the file; empty if it could not be read
     */
    public record Loaded(@Nullable FaultTree tree, List<Problem> problems, String sha256) {}

    public static Loaded read(Path path) {
        return read(path, Limits.DEFAULT);
    }

    static Loaded read(Path path, Limits limits) {
        Problems problems = new Problems();
        byte[] bytes = bytes(path, limits, problems);
        if (bytes == null) {
            return new Loaded(null, problems.list(), "");
        }
        String text = Utf8.decode(bytes, path.toString(), problems);
        FaultTree tree = text == null ? null : tree(new Report(path.toString(), text, problems), limits);
        return new Loaded(tree, problems.list(), sha256(bytes));
    }

    private static @Nullable FaultTree tree(Report report, Limits limits) {
        try {
            Definitions definitions = new Definitions(new Cursor(report, limits), report);
            definitions.read();
            String name = definitions.name() == null ? "" : definitions.name();
            return new Assembler(definitions, name, report).tree();
        } catch (Cursor.Stop e) {
            if (!report.problems().hasErrors()) {
                report.problems().error(new Where(report.file(), 0, 0), "a fault tree must have less to warn of");
            }
            return null;
        }
    }

    private static byte @Nullable [] bytes(Path path, Limits limits, Problems problems) {
        Where where = new Where(path.toString(), 0, 0);
        try {
            if (!Files.isRegularFile(path.toRealPath())) {
                problems.error(where, "a fault tree must be a file");
                return null;
            }
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
                if (bytes.length <= limits.fileBytes()) {
                    return bytes;
                }
                problems.error(where, "a fault tree must have at most \"" + (limits.fileBytes() >> 20) + "\" MiB");
            }
        } catch (NoSuchFileException e) {
            problems.error(where, "a fault tree must exist, this file does not");
        } catch (IOException e) {
            problems.error(
                    where,
                    "a fault tree must be readable, this file is not: "
                            + e.getClass().getSimpleName().replaceFirst("Exception$", ""));
        }
        return null;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

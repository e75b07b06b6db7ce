package org.linchpin.views.faulttree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.model.Nearest;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.openpsa.FaultTreeReader;
import org.linchpin.views.question.FailedException;

/**
 * A fault tree in the place of a model.
 *
 * @param sha256 of its file
 * @param warnings that its file gives cause for
 */
public record TreeInput(FaultTree tree, String sha256, List<Problem> warnings) {

    private static final int LOOKED_AT_BYTES = 256;

    /** Whether a file is XML: by its name, or because its first letter is an angle bracket. */
    public static boolean isTree(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        if (path.toString().endsWith(".xml")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(LOOKED_AT_BYTES), StandardCharsets.ISO_8859_1)
                    .strip()
                    .startsWith("<");
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws FailedException with all problems of the file if it has errors */
    public static TreeInput open(Path path) {
        FaultTreeReader.Loaded loaded = FaultTreeReader.read(path);
        FaultTree tree = loaded.tree();
        if (tree == null) {
            throw FailedException.badInput(loaded.problems());
        }
        return new TreeInput(tree, loaded.sha256(), loaded.problems());
    }

    /** The nodes of these names; all tops for none. */
    public List<Integer> tops(List<String> names) {
        if (names.isEmpty()) {
            return Arrays.stream(tree.tops()).boxed().toList();
        }
        return names.stream().map(this::named).toList();
    }

    private int named(String name) {
        int node = tree.find(name);
        if (node < 0) {
            List<String> known = IntStream.range(0, tree.size())
                    .mapToObj(tree::nameOf)
                    .filter(each -> !each.isEmpty())
                    .toList();
            String near = new Nearest().of(name, known);
            throw FailedException.usage(
                    "There is no gate or event \"" + name + "\" in the fault tree.",
                    near == null ? null : "\"" + near + "\"?");
        }
        return node;
    }
}

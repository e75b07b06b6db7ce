package org.linchpin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.yaml.ModelWriter;

/** Writes generated models, each as a directory with one YAML file: {@code WriteModel DIRECTORY NODES..}. */
public final class WriteModel {

    private static final long SEED = 20_261_122;

    private WriteModel() {}

    public static void main(String... args) throws IOException {
        if (args.length < 2) {
            System.err.println("Usage: WriteModel DIRECTORY NODES..");
            System.exit(2);
        }
        for (int k = 1; k < args.length; k++) {
            int nodes = Integer.parseInt(args[k]);
            Path directory = Files.createDirectories(Path.of(args[0], "nodes-" + nodes));
            Model model = withoutRepeats(GeneratedModel.of(nodes, SEED));
            AtomicFile.write(
                    directory.resolve("model.yaml"),
                    out -> ModelWriter.write(out, model, "Made up, of " + nodes + " nodes."));
            System.out.println(
                    directory + ": " + nodes + " nodes, " + model.parties().size() + " parties");
        }
    }

    /** A network may need a node twice; a file must not say it twice. */
    private static Model withoutRepeats(Model model) {
        List<Node> nodes = new ArrayList<>();
        model.nodes().forEach(node -> {
            Set<String> named = new HashSet<>();
            nodes.add(node.withNeeds(node.needs().stream()
                    .filter(branch -> !(branch.gate() instanceof Gate.Need need) || named.add(need.target()))
                    .toList()));
        });
        return model.withNodes(Nodes.of(nodes));
    }
}

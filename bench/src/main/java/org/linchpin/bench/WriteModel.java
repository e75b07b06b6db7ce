package org.linchpin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linchpin.engine.model.Model;
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
            Model model = GeneratedModel.of(nodes, SEED);
            AtomicFile.write(
                    directory.resolve("model.yaml"),
                    out -> ModelWriter.write(out, model, "Made up, of " + nodes + " nodes."));
            System.out.println(
                    directory + ": " + nodes + " nodes, " + model.parties().size() + " parties");
        }
    }
}

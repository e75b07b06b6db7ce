package org.linchpin.cli.verbs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.FailedException;
import org.linchpin.cli.Terminal;
import org.linchpin.cli.print.Figures;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Openness;
import org.linchpin.engine.network.Terms;
import org.linchpin.formats.ModelReader;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The model, and the terms on which it is read. */
final class ModelOptions {

    @Parameters(index = "0", paramLabel = "MODEL", description = "A model: a file or a directory.")
    Path path = Path.of("");

    @Option(
            names = "--reading",
            paramLabel = "READING",
            converter = Converters.OfReading.class,
            description = "worst or best. Default: the worst; what differs in the best is marked \"depends\".")
    Terms.@Nullable Reading reading;

    @Option(names = "--orderly", description = "Contractual notices count: suppliers leave as agreed.")
    boolean orderly;

    /** Reads and compiles; problems of the model end the verb. */
    Opened open(Terminal terminal, boolean quiet) {
        ModelReader.Loaded loaded = ModelReader.read(path);
        Model model = loaded.model();
        if (model == null) {
            throw FailedException.badInput(loaded.problems());
        }
        if (!quiet && !loaded.problems().isEmpty()) {
            terminal.err()
                    .println("linchpin: " + Figures.count(loaded.problems().size(), "warning", "warnings")
                            + " about this model; linchpin check shows them");
        }
        Terms terms = new Terms(reading == null ? Terms.Reading.WORST : reading, orderly);
        boolean both = reading == null && Openness.isOpen(model);
        Opened.World best = both ? Opened.World.of(model, new Terms(Terms.Reading.BEST, orderly)) : null;
        return new Opened(model, loaded.sha256(), Opened.World.of(model, terms), best, reading == null);
    }
}

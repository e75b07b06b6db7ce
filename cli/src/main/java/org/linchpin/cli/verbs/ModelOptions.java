package org.linchpin.cli.verbs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.FailedException;
import org.linchpin.cli.Terminal;
import org.linchpin.cli.print.Figures;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Nearest;
import org.linchpin.engine.model.Openness;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.options.OptionException;
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

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "OPTION",
            description = "Options of the model as if they stood; those done by time 0 always do.")
    List<String> with = List.of();

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
        return open(model, loaded.sha256());
    }

    private Opened open(Model read, String sha256) {
        with.forEach(id -> requireOption(read, id));
        Model model = bought(read);
        Terms terms = new Terms(reading == null ? Terms.Reading.WORST : reading, orderly);
        boolean both = reading == null && Openness.isOpen(model);
        Opened.World best = both ? Opened.World.of(model, new Terms(Terms.Reading.BEST, orderly)) : null;
        List<String> standing = new ArrayList<>(Bought.done(read));
        with.stream().filter(id -> !standing.contains(id)).forEach(standing::add);
        return new Opened(model, sha256, List.copyOf(standing), Opened.World.of(model, terms), best, reading == null);
    }

    private Model bought(Model read) {
        try {
            return Bought.apply(read, with);
        } catch (OptionException e) {
            throw FailedException.usage(String.valueOf(e.getMessage()), null);
        }
    }

    private static void requireOption(Model model, String id) {
        List<String> ids = model.options().stream()
                .map(org.linchpin.engine.model.Option::id)
                .toList();
        if (!ids.contains(id)) {
            String near = new Nearest().of(id, ids);
            throw FailedException.usage(
                    "There is no option \"" + id + "\" in the model.", near == null ? null : "\"" + near + "\"?");
        }
    }
}

package org.linchpin.cli.verbs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.network.Terms;
import org.linchpin.formats.snapshot.SnapshotReader;
import org.linchpin.views.plan.PlanFiles;
import org.linchpin.views.print.Figures;
import org.linchpin.views.question.ModelSource;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Reading;
import org.linchpin.views.question.Written;
import picocli.CommandLine.Option;

/** The terms on which a model is read. */
abstract class ReadingOptions {

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
            description =
                    "Options of the model as if they stood, or @FILE with a plan; those done by time 0 always do.")
    List<String> with = List.of();

    /** The same as a question, plans by their options. */
    final Reading reading() {
        return reading(expanded());
    }

    /** @param with ids of options as if they stood */
    final Reading reading(List<String> with) {
        return new Reading(reading, orderly, with);
    }

    /** Reads and compiles; problems of the model end the verb. */
    static Opened open(ModelSource source, Reading reading, Terminal terminal, boolean quiet) {
        if (SnapshotReader.isSnapshot(source.path())) {
            return reading.snapshot(source);
        }
        Written written = Written.read(source);
        if (!quiet && !written.warnings().isEmpty()) {
            terminal.err()
                    .println("linchpin: " + Figures.count(written.warnings().size(), "warning", "warnings")
                            + " about this model; linchpin check shows them");
        }
        return reading.open(written);
    }

    /** What is asked for, plans by their options. */
    final List<String> expanded() {
        List<String> ids = new ArrayList<>();
        for (String id : with) {
            if (id.startsWith("@")) {
                ids.addAll(PlanFiles.options(Path.of(id.substring(1))));
            } else {
                ids.add(id);
            }
        }
        return ids;
    }
}

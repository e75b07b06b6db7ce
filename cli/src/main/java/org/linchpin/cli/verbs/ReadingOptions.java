package org.linchpin.cli.verbs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.FailedException;
import org.linchpin.cli.Terminal;
import org.linchpin.cli.print.Figures;
import org.linchpin.engine.model.Assumptions;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Openness;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.options.OptionException;
import org.linchpin.formats.ModelReader;
import org.linchpin.formats.snapshot.Snapshot;
import org.linchpin.formats.snapshot.SnapshotReader;
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

    /** Reads and compiles; problems of the model end the verb. */
    final Opened open(Path path, Terminal terminal, boolean quiet) {
        return open(ModelSource.of(path), expanded(), terminal, quiet);
    }

    /**
     * The same of a model that may lie elsewhere than where the user named it.
     *
     * @param with ids of options as if they stood
     */
    final Opened open(ModelSource source, List<String> with, Terminal terminal, boolean quiet) {
        if (SnapshotReader.isSnapshot(source.path())) {
            return snapshot(source, with);
        }
        ModelReader.Loaded loaded = ModelReader.read(source.path());
        Model model = loaded.model();
        if (model == null) {
            throw FailedException.badInput(source.named(loaded.problems()));
        }
        if (!quiet && !loaded.problems().isEmpty()) {
            terminal.err()
                    .println("linchpin: " + Figures.count(loaded.problems().size(), "warning", "warnings")
                            + " about this model; linchpin check shows them");
        }
        return open(model, with, loaded.sha256());
    }

    private Opened open(Model read, List<String> with, String sha256) {
        List<String> known = read.options().stream()
                .map(org.linchpin.engine.model.Option::id)
                .toList();
        with.forEach(id -> FailedException.requireKnown("option", id, known));
        Model model = bought(read, with);
        Terms terms = new Terms(reading == null ? Terms.Reading.WORST : reading, orderly);
        boolean both = reading == null && Openness.isOpen(model);
        Opened.World best = both ? Opened.World.of(model, new Terms(Terms.Reading.BEST, orderly)) : null;
        List<String> standing = new ArrayList<>(Bought.done(read));
        with.stream().filter(id -> !standing.contains(id)).forEach(standing::add);
        return new Opened(
                model,
                read,
                sha256,
                Assumptions.share(model),
                List.copyOf(standing),
                Opened.World.of(model, terms),
                best,
                reading == null);
    }

    /** What was settled when it was compiled cannot be asked otherwise. */
    private Opened snapshot(ModelSource source, List<String> with) {
        if (!with.isEmpty()) {
            throw FailedException.usage(
                    "A snapshot stands with the options it was compiled with; --with needs the model.",
                    "linchpin compile MODEL --with " + String.join(",", with));
        }
        SnapshotReader.Loaded loaded = read(source.path(), reading);
        Snapshot snapshot = loaded.snapshot();
        if (snapshot == null) {
            throw FailedException.badInput(
                    source.named(loaded.problem() == null ? List.of() : List.of(loaded.problem())));
        }
        if (orderly != snapshot.orderly()) {
            throw FailedException.usage(
                    orderly
                            ? "This snapshot was compiled without --orderly."
                            : "This snapshot was compiled with --orderly.",
                    orderly ? "linchpin compile MODEL --orderly" : "the same command with --orderly");
        }
        Network best = snapshot.best();
        return new Opened(
                snapshot.model(),
                snapshot.model(),
                snapshot.sha256(),
                snapshot.assumptionShare(),
                snapshot.options(),
                Opened.World.of(snapshot.model(), snapshot.network()),
                best == null ? null : Opened.World.of(snapshot.model(), best),
                reading == null);
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

    private static SnapshotReader.Loaded read(Path path, Terms.@Nullable Reading reading) {
        try {
            return SnapshotReader.read(path, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model bought(Model read, List<String> with) {
        try {
            return Bought.apply(read, with);
        } catch (OptionException e) {
            throw FailedException.usage(String.valueOf(e.getMessage()), null);
        }
    }
}

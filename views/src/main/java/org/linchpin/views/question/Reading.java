package org.linchpin.views.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Assumptions;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Openness;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.options.OptionException;
import org.linchpin.formats.snapshot.Snapshot;
import org.linchpin.formats.snapshot.SnapshotReader;

/**
 * The terms on which a model is read.
 *
 * @param reading or null for the worst, compared with the best
 * @param orderly true if suppliers leave as agreed
 * @param with ids of options as if they stood
 */
public record Reading(Terms.@Nullable Reading reading, boolean orderly, List<String> with) {

    /**
     * Compiles a model.
     *
     * @throws FailedException if the model has not these options, or they do not go together
     */
    public Opened open(Written written) {
        Model read = written.model();
        List<String> known = read.options().stream().map(Option::id).toList();
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
                written.sha256(),
                Assumptions.share(model),
                List.copyOf(standing),
                Opened.World.of(model, terms),
                best,
                reading == null);
    }

    /**
     * Opens a snapshot, a model that was compiled before. What was settled then cannot be asked otherwise.
     *
     * @throws FailedException if it is asked otherwise, or the file is broken
     */
    public Opened snapshot(ModelSource source) {
        SnapshotReader.Loaded loaded = read(source.path(), reading);
        Snapshot snapshot = loaded.snapshot();
        if (snapshot == null) {
            throw FailedException.badInput(
                    source.named(loaded.problem() == null ? List.of() : List.of(loaded.problem())));
        }
        return open(snapshot);
    }

    /**
     * The same of a snapshot that was read, in both readings if it has them.
     *
     * @throws FailedException if it is asked otherwise than it was compiled
     */
    public Opened open(Snapshot snapshot) {
        if (!with.isEmpty()) {
            throw FailedException.usage(
                    "A snapshot stands with the options it was compiled with; --with needs the model.",
                    "linchpin compile MODEL --with " + String.join(",", with));
        }
        if (orderly != snapshot.orderly()) {
            throw FailedException.usage(
                    orderly
                            ? "This snapshot was compiled without --orderly."
                            : "This snapshot was compiled with --orderly.",
                    orderly ? "linchpin compile MODEL --orderly" : "the same command with --orderly");
        }
        Network best = snapshot.best();
        Network shown = reading == Terms.Reading.BEST && best != null ? best : snapshot.network();
        return new Opened(
                snapshot.model(),
                snapshot.model(),
                snapshot.sha256(),
                snapshot.assumptionShare(),
                snapshot.options(),
                Opened.World.of(snapshot.model(), shown),
                best == null || reading != null ? null : Opened.World.of(snapshot.model(), best),
                reading == null);
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

package org.linchpin.server.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Assumptions;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Openness;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;
import org.linchpin.formats.snapshot.Snapshot;
import org.linchpin.server.http.ProblemException;

/**
 * A model as it was at one moment, read once and compiled once. The worst and the best world are kept, others are
 * compiled as they are asked for. Threads may share it.
 */
public final class Revision {

    private final String modelId;
    private final String sha256;
    private final List<Problem> problems;
    private final @Nullable Model written;
    private final @Nullable Snapshot snapshot;
    private final ReentrantLock compiling = new ReentrantLock();
    private @Nullable World worst;
    private @Nullable World best;

    private Revision(
            String modelId,
            String sha256,
            List<Problem> problems,
            @Nullable Model written,
            @Nullable Snapshot snapshot) {
        this.modelId = modelId;
        this.sha256 = sha256;
        this.problems = problems;
        this.written = written;
        this.snapshot = snapshot;
    }

    static Revision of(String modelId, String sha256, List<Problem> problems, @Nullable Model written) {
        return new Revision(modelId, sha256, problems, written, null);
    }

    static Revision of(String modelId, Snapshot snapshot) {
        return new Revision(modelId, snapshot.sha256(), List.of(), snapshot.model(), snapshot);
    }

    /** The id of the model in the workspace. */
    public String modelId() {
        return modelId;
    }

    /** Of its files. */
    public String sha256() {
        return sha256;
    }

    /** Errors, warnings and notes of the reader; files are named as in the model's folder. */
    public List<Problem> problems() {
        return problems;
    }

    /** True if it has no error. */
    public boolean isSound() {
        return written != null;
    }

    /** True if it was compiled elsewhere, with its options settled. */
    public boolean isSnapshot() {
        return snapshot != null;
    }

    /**
     * As its files say, nothing bought.
     *
     * @throws ProblemException 422 with all problems if it has errors
     */
    public Model written() {
        if (written == null) {
            throw ProblemException.badModel(
                    "The model \"" + modelId + "\" has errors; nothing can be asked of it.", problems);
        }
        return written;
    }

    /** How much of it is assumed, from 0 to 1. */
    public double assumptionShare() {
        return snapshot != null ? snapshot.assumptionShare() : Assumptions.share(written());
    }

    /** In the worst reading, with the options that are done. */
    public World worst() {
        compiling.lock();
        try {
            World known = worst;
            if (known == null) {
                known = snapshot == null
                        ? fresh(Terms.WORST, List.of())
                        : World.of(snapshot.model(), snapshot.options(), snapshot.network());
                worst = known;
            }
            return known;
        } finally {
            compiling.unlock();
        }
    }

    /** In the best reading; null if the model leaves nothing open, so that the worst is the best too. */
    public @Nullable World best() {
        compiling.lock();
        try {
            World known = best;
            if (known == null && snapshot != null) {
                Network network = snapshot.best();
                known = network == null ? null : World.of(snapshot.model(), snapshot.options(), network);
            } else if (known == null && Openness.isOpen(written())) {
                known = fresh(Terms.BEST, List.of());
            }
            best = known;
            return known;
        } finally {
            compiling.unlock();
        }
    }

    /**
     * On other terms, or with options as if they stood.
     *
     * @param with ids of options
     * @throws ProblemException if there is no such option, or this is a snapshot, in which they are settled
     */
    public World world(Terms terms, List<String> with) {
        if (with.isEmpty() && terms.equals(Terms.WORST)) {
            return worst();
        }
        if (with.isEmpty() && terms.equals(Terms.BEST)) {
            World other = best();
            return other == null ? worst() : other;
        }
        if (snapshot != null) {
            throw ProblemException.badRequest(
                    "A snapshot stands with the options and notices it was compiled with; only the model can be asked otherwise.");
        }
        return fresh(terms, with);
    }

    private World fresh(Terms terms, List<String> with) {
        Model model = written();
        List<String> known = model.options().stream().map(Option::id).toList();
        for (String id : with) {
            if (!known.contains(id)) {
                throw ProblemException.notFound("option", id, known);
            }
        }
        List<String> standing = new ArrayList<>(Bought.done(model));
        with.stream().filter(id -> !standing.contains(id)).forEach(standing::add);
        return World.of(Bought.apply(model, with), List.copyOf(standing), terms);
    }

    /** How many nodes it has, for bounds of memory. */
    int nodes() {
        return written == null ? 0 : written.nodes().size();
    }
}

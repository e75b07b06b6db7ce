package org.linchpin.server.workspace;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.ModelReader;
import org.linchpin.formats.snapshot.Snapshot;
import org.linchpin.server.http.ProblemException;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Reading;
import org.linchpin.views.question.Written;

/**
 * A model as it was at one moment, read once, and compiled once for each of the terms that are asked for. Threads may
 * share it.
 */
public final class Revision {

    private static final int MOST_OPENED = 4;

    private final String modelId;
    private final Path folder;
    private final String sha256;
    private final List<Problem> problems;
    private final @Nullable Model written;
    private final @Nullable Snapshot snapshot;
    private final List<Path> visited;
    private @Nullable Facts facts;
    private final ReentrantLock compiling = new ReentrantLock();
    private final Map<Reading, Opened> opened = new LinkedHashMap<>(16, 0.75f, true);

    private Revision(
            String modelId,
            Path folder,
            String sha256,
            List<Problem> problems,
            @Nullable Model written,
            @Nullable Snapshot snapshot,
            List<Path> visited) {
        this.modelId = modelId;
        this.folder = folder;
        this.sha256 = sha256;
        this.problems = problems;
        this.written = written;
        this.snapshot = snapshot;
        this.visited = visited;
    }

    /** @param sha256 of what was read, if it has errors */
    static Revision of(String modelId, Path folder, String sha256, List<Problem> problems, ModelReader.Loaded loaded) {
        return new Revision(modelId, folder, sha256, problems, loaded.model(), null, loaded.visited());
    }

    static Revision of(String modelId, Path folder, Snapshot snapshot) {
        return new Revision(modelId, folder, snapshot.sha256(), List.of(), snapshot.model(), snapshot, List.of());
    }

    /** Of a snapshot that cannot be read. */
    static Revision damaged(String modelId, Path folder, String sha256, Problem problem) {
        return new Revision(modelId, folder, sha256, List.of(problem), null, null, List.of());
    }

    /** What its reading depended on: files and directories, also such as could not be read or are not there. */
    List<Path> visited() {
        return visited;
    }

    /** What is told of it beside other models. */
    public Facts facts() {
        compiling.lock();
        try {
            if (facts == null) {
                facts = Facts.of(this);
            }
            return facts;
        } finally {
            compiling.unlock();
        }
    }

    /** The id of the model in the workspace. */
    public String modelId() {
        return modelId;
    }

    /** A text in which files are named as in the model's folder, wherever they lay when they were read. */
    public String named(String text) {
        String path = folder.toString();
        return text.contains(path) ? text.replace(path + "/", "").replace(path, ".") : text;
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

    /** As the reader gave it: the model, if it is sound, and all that was said about it. */
    public ModelReader.Loaded loaded() {
        return new ModelReader.Loaded(written, problems, sha256, List.of(), visited);
    }

    /**
     * Compiled on terms; the last few are kept.
     *
     * @throws ProblemException 422 with all problems if it has errors
     * @throws org.linchpin.views.question.FailedException if it cannot be read so
     */
    public Opened open(Reading reading) {
        compiling.lock();
        try {
            Opened known = opened.get(reading);
            if (known == null) {
                known = snapshot == null
                        ? reading.open(new Written(written(), sha256, problems))
                        : reading.open(snapshot);
                opened.put(reading, known);
                if (opened.size() > MOST_OPENED) {
                    opened.remove(opened.keySet().iterator().next());
                }
            }
            return known;
        } finally {
            compiling.unlock();
        }
    }

    /** How many nodes it has, for bounds of memory. */
    public int nodes() {
        return written == null ? 0 : written.nodes().size();
    }
}

package org.linchpin.server.workspace;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.store.DataFolder;
import org.linchpin.server.store.Store;

/**
 * The models that are served: one, where a file or a directory with model files was named, or each sub-directory of the
 * directory that was. Threads may share it.
 */
public final class Workspace {

    /** What a model may be called. */
    public static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    static final int MOST_MODELS = 10_000;
    private static final long LOOK_NANOS = 1_000_000_000L;
    private static final System.Logger LOG = System.getLogger("org.linchpin.server");

    private final Path root;
    private final boolean many;
    private final Store store;
    private final Staging staging;
    private final RevisionCache cache = RevisionCache.ofMemory();
    private final Map<String, ModelFolder> models = new ConcurrentSkipListMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private volatile long lookedNanos;

    /** Is told what is now the revision of a model; empty once the model is gone. Must be quick. */
    @FunctionalInterface
    public interface Watcher {
        void seen(String model, String sha256);
    }

    private Workspace(Path root, boolean many, Store store, Staging staging) {
        this.root = root;
        this.many = many;
        this.store = store;
        this.staging = staging;
    }

    /** Looks at the directory; reads no model yet. */
    public static Workspace open(Path path, DataFolder data, Store store) throws IOException {
        Path real = path.toRealPath();
        boolean many = Files.isDirectory(real) && !holdsModel(real);
        Workspace workspace = new Workspace(real, many, store, Staging.in(data.directory()));
        if (many) {
            Importer.removeLeftovers(real);
            workspace.look();
        } else {
            FileTree tree = Files.isDirectory(real) ? FileTree.of(real) : FileTree.ofFile(real);
            workspace.add(idOf(real), tree);
        }
        return workspace;
    }

    private static boolean holdsModel(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .anyMatch(name -> !name.startsWith(".")
                            && (name.endsWith(".yaml") || name.endsWith(".yml") || name.equals("nodes.csv")));
        }
    }

    private static String idOf(Path path) {
        String name = String.valueOf(path.getFileName()).replaceFirst("\\.(ya?ml|lps)$", "");
        String id = name.replaceAll("[^A-Za-z0-9_.-]", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        return id.isEmpty() ? "model" : id.substring(0, Math.min(64, id.length()));
    }

    private void add(String id, FileTree tree) throws IOException {
        tree.removeLeftovers();
        models.put(id, new ModelFolder(id, tree, staging, store.revisions(), cache, this::seen));
    }

    private void seen(String model, String sha256) {
        watchers.forEach(watcher -> watcher.seen(model, sha256));
    }

    /** Tells of each revision of each model as it is seen. */
    public void onRevision(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Where models lie; meaningful if there are many. */
    Path root() {
        return root;
    }

    /** True if models may come and go: a directory of models was named. */
    public boolean isOfMany() {
        return many;
    }

    /** All that are there, by id. */
    public List<ModelFolder> all() throws IOException {
        lookAgain();
        return List.copyOf(models.values());
    }

    /** @throws ProblemException 404 if there is none of that id */
    public ModelFolder find(String id) throws IOException {
        ModelFolder known = many ? lookFor(id) : models.get(id);
        if (known == null) {
            throw ProblemException.notFound("model", id, models.keySet());
        }
        return known;
    }

    /** Looks at one directory, not at all. */
    private @Nullable ModelFolder lookFor(String id) throws IOException {
        boolean isThere = ID.matcher(id).matches() && Files.isDirectory(root.resolve(id));
        ModelFolder known = models.get(id);
        if (isThere == (known != null)) {
            return known;
        }
        synchronized (this) {
            if (!isThere) {
                forget(id);
            } else if (!models.containsKey(id) && models.size() < MOST_MODELS && isModel(root.resolve(id))) {
                add(id, FileTree.of(root.resolve(id)));
            }
            return models.get(id);
        }
    }

    private boolean isModel(Path directory) throws IOException {
        return Files.isDirectory(directory) && directory.toRealPath().startsWith(root) && holdsModel(directory);
    }

    private void forget(String id) {
        models.remove(id);
        seen(id, "");
    }

    /** At most once a second, however many ask. */
    private synchronized void lookAgain() throws IOException {
        if (many && System.nanoTime() - lookedNanos > LOOK_NANOS) {
            look();
        }
    }

    /** Looks which models came and went. */
    synchronized void look() throws IOException {
        if (!many) {
            return;
        }
        Set<String> there = new HashSet<>();
        try (Stream<Path> list = Files.list(root)) {
            for (Path directory : (Iterable<Path>) list::iterator) {
                String name = String.valueOf(directory.getFileName());
                if (ID.matcher(name).matches() && there.size() < MOST_MODELS && isModel(directory)) {
                    there.add(name);
                    if (!models.containsKey(name)) {
                        add(name, FileTree.of(directory));
                    }
                }
            }
        }
        for (String id : List.copyOf(models.keySet())) {
            if (!there.contains(id)) {
                forget(id);
            }
        }
        lookedNanos = System.nanoTime();
    }

    /**
     * Reads each model once, so that what was changed while no server ran becomes a revision.
     *
     * @param stopped asked before each model
     */
    public void readAll(BooleanSupplier stopped) {
        try {
            for (ModelFolder model : all()) {
                if (!stopped.getAsBoolean()) {
                    read(model);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "the models cannot be listed", e);
        }
    }

    private static void read(ModelFolder model) {
        try {
            var unused = model.facts();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "the model " + model.id() + " cannot be read", e);
        }
    }
}

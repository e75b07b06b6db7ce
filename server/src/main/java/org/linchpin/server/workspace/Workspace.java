package org.linchpin.server.workspace;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private volatile long lookedNanos;

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
        models.put(id, new ModelFolder(id, tree, staging, store.revisions(), cache));
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
        if (many && System.nanoTime() - lookedNanos > LOOK_NANOS) {
            look();
        }
        return List.copyOf(models.values());
    }

    /** @throws ProblemException 404 if there is none of that id */
    public ModelFolder find(String id) throws IOException {
        ModelFolder known = models.get(id);
        if (known == null || (many && !Files.isDirectory(root.resolve(id)))) {
            look();
            known = models.get(id);
        }
        if (known == null) {
            throw ProblemException.notFound("model", id, models.keySet());
        }
        return known;
    }

    /** Looks which models came and went. */
    synchronized void look() throws IOException {
        if (!many) {
            return;
        }
        List<String> there = new ArrayList<>();
        try (Stream<Path> list = Files.list(root)) {
            for (Path directory : (Iterable<Path>) list::iterator) {
                String name = String.valueOf(directory.getFileName());
                if (ID.matcher(name).matches()
                        && Files.isDirectory(directory)
                        && directory.toRealPath().startsWith(root)
                        && holdsModel(directory)
                        && there.size() < MOST_MODELS) {
                    there.add(name);
                    if (!models.containsKey(name)) {
                        add(name, FileTree.of(directory));
                    }
                }
            }
        }
        models.keySet().retainAll(there);
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

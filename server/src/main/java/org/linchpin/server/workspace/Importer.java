package org.linchpin.server.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.text.Quote;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.http.Reply;
import org.linchpin.server.store.Hash;
import org.linchpin.server.store.Imports;
import org.linchpin.views.json.Fields;

/**
 * Makes models out of files that callers send, each whole or not at all, and each key once: a caller that does not hear
 * the answer sends the same again and gets it. A crash leaves at most a hidden directory, which the next start takes
 * away. One at a time.
 */
public final class Importer {

    private static final String PREFIX = ".linchpin-import-";
    private static final int MOST_FILES = 500;

    private final Workspace workspace;
    private final Imports imports;
    private final ReentrantLock one = new ReentrantLock();

    public Importer(Workspace workspace, Imports imports) {
        this.workspace = workspace;
        this.imports = imports;
    }

    /**
     * The answer as JSON, the same for each time this is sent.
     *
     * @param key as the caller chose it
     * @param files by their paths
     */
    public String add(String key, String id, Map<String, byte[]> files) throws IOException {
        requirePossible(id);
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw ProblemException.badRequest("A model must have from 1 to " + MOST_FILES + " files.");
        }
        requireApart(files.keySet());
        String request = hash(id, files);
        one.lock();
        try {
            Imports.Import before = imports.find(key);
            if (before != null && !before.requestSha256().equals(request)) {
                throw ProblemException.of(
                        422, "key-reused", "This Idempotency-Key was given with another import; take a new one.");
            }
            if (before != null && before.answer() != null) {
                return before.answer();
            }
            return added(key, request, id, files, before != null);
        } finally {
            one.unlock();
        }
    }

    /** @throws ProblemException if no model of that id could be added, whatever its files */
    public void requirePossible(String id) {
        if (!workspace.isOfMany()) {
            throw ProblemException.conflict("One model is served here; start with a directory of models to add more.");
        }
        if (!Workspace.ID.matcher(id).matches()) {
            throw ProblemException.badRequest(
                    "The id of a model must be letters, digits, dots, _ and -, at most 64, and begin with a letter or digit.");
        }
    }

    private static void requireApart(Set<String> paths) {
        for (String path : paths) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                if (paths.contains(path.substring(0, slash))) {
                    throw ProblemException.badRequest("A file cannot lie in a file, and "
                            + Quote.of(path.substring(0, slash)) + " is one; " + Quote.of(path) + " would lie in it.");
                }
            }
        }
    }

    private String added(String key, String request, String id, Map<String, byte[]> files, boolean begun)
            throws IOException {
        Path folder = workspace.root().resolve(id);
        // Begun, and there with just these files: a crash came before the answer was written down.
        boolean done = begun && isOf(folder, files);
        if (!done && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw ProblemException.conflict("There is a \"" + id + "\" already.");
        }
        if (!done) {
            imports.put(new Imports.Import(key, request, id, null));
            try {
                place(id, folder, files);
            } catch (IOException | RuntimeException failed) {
                // What lies there already is answered when it is sent again.
                if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                    imports.remove(key);
                }
                throw failed;
            }
        }
        workspace.look();
        Facts facts = workspace.find(id).facts();
        String answer = new String(
                Reply.bytes(new Fields()
                        .put("id", id)
                        .put("revision", facts.sha256())
                        .put("files", files.size())
                        .put("warnings", facts.warnings())),
                StandardCharsets.UTF_8);
        imports.put(new Imports.Import(key, request, id, answer));
        return answer;
    }

    private void place(String id, Path folder, Map<String, byte[]> files) throws IOException {
        Path made = Files.createTempDirectory(workspace.root(), PREFIX).toRealPath();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = FilePath.resolve(made, file.getKey());
                Files.createDirectories(path.resolve("..").normalize());
                AtomicFile.writeBytes(path, file.getValue());
            }
            Revision revision = RevisionReader.read(id, made, made);
            List<Problem> problems = revision.problems();
            if (!revision.isSound()) {
                throw ProblemException.badModel("The model must read; it does not, and nothing was written.", problems);
            }
            Directories.force(made);
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
            Directories.force(workspace.root());
        } finally {
            Staging.remove(made);
        }
    }

    private static boolean isOf(Path folder, Map<String, byte[]> files) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        FileTree tree = FileTree.of(folder);
        if (!tree.list().equals(List.copyOf(new TreeMap<>(files).keySet()))) {
            return false;
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] there = tree.read(file.getKey(), Integer.MAX_VALUE - 16);
            if (there == null || !Hash.hex(there).equals(Hash.hex(file.getValue()))) {
                return false;
            }
        }
        return true;
    }

    private static String hash(String id, Map<String, byte[]> files) {
        StringBuilder lines = new StringBuilder(id).append('\n');
        new TreeMap<>(files)
                .forEach((path, bytes) ->
                        lines.append(Hash.hex(bytes)).append("  ").append(path).append('\n'));
        return Hash.hex(lines.toString());
    }

    /** What a crash left. */
    static void removeLeftovers(Path root) throws IOException {
        List<Path> left;
        try (Stream<Path> list = Files.list(root)) {
            left = list.filter(path -> String.valueOf(path.getFileName()).startsWith(PREFIX)
                            && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path path : left) {
            Staging.remove(path);
        }
    }
}

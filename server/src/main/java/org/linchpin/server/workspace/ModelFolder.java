package org.linchpin.server.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problem;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.store.Hash;
import org.linchpin.server.store.Revisions;

/**
 * One model, as it lies on the disk, which is the truth: each change that is seen there becomes a row of its revisions,
 * whoever made it. Threads may share it; one at a time reads or writes the disk.
 */
public final class ModelFolder {

    private static final long LOOK_NANOS = 1_000_000_000L;
    private static final int MOST_READS = 5;
    private static final String SEEN = "seen on the disk";
    /** Larger models are kept as hashes alone. */
    private static final long KEPT_BYTES = 64L << 20;

    private final String id;
    private final FileTree tree;
    private final Staging staging;
    private final Revisions revisions;
    private final RevisionCache cache;
    private final Workspace.Watcher watcher;
    private final ReentrantLock disk = new ReentrantLock();
    private volatile @Nullable Seen seen;
    private String note = SEEN;
    private volatile List<Path> visited = List.of();

    ModelFolder(
            String id,
            FileTree tree,
            Staging staging,
            Revisions revisions,
            RevisionCache cache,
            Workspace.Watcher watcher) {
        this.id = id;
        this.tree = tree;
        this.staging = staging;
        this.revisions = revisions;
        this.cache = cache;
        this.watcher = watcher;
    }

    private record Seen(Fingerprint fingerprint, Facts facts, long atNanos) {}

    /** A file of the folder. */
    public record FileText(String path, byte[] bytes, String sha256) {}

    public String id() {
        return id;
    }

    /** As the disk has it; what was changed there since the last second is read anew. */
    public Revision current() throws IOException {
        Seen now = look();
        Revision kept = cache.find(id, now.facts.sha256());
        if (kept != null) {
            return kept;
        }
        disk.lock();
        try {
            return readAgain();
        } finally {
            disk.unlock();
        }
    }

    /** The same, in short. */
    public Facts facts() throws IOException {
        return look().facts;
    }

    private Seen look() throws IOException {
        Seen before = seen;
        if (before != null && System.nanoTime() - before.atNanos < LOOK_NANOS) {
            return before;
        }
        disk.lock();
        try {
            before = seen;
            if (before != null && System.nanoTime() - before.atNanos < LOOK_NANOS) {
                return before;
            }
            Fingerprint fingerprint = Fingerprint.of(tree, visited);
            if (before != null && before.fingerprint.equals(fingerprint)) {
                Seen same = new Seen(fingerprint, before.facts, System.nanoTime());
                seen = same;
                return same;
            }
            readAgain();
            Seen read = seen;
            if (read == null) {
                throw new IllegalStateException("nothing was read");
            }
            return read;
        } finally {
            disk.unlock();
        }
    }

    /** Until nothing was written while it was read. */
    private Revision readAgain() throws IOException {
        for (int i = 0; i < MOST_READS; i++) {
            Fingerprint before = Fingerprint.of(tree, visited);
            Revision revision = RevisionReader.read(id, tree);
            if (!before.covers(tree, revision.visited())) {
                // It reads files that are not listed; whether they changed meanwhile is not known.
                visited = revision.visited();
                continue;
            }
            List<Path> seenLast = visited;
            visited = revision.visited();
            Map<String, byte[]> files = revision.isSnapshot() ? Map.of() : bytes();
            if (before.equals(Fingerprint.of(tree, seenLast))) {
                Facts facts = revision.facts();
                revisions.add(id, revision.sha256(), note, facts.errors(), files);
                cache.put(revision);
                watcher.seen(id, revision.sha256());
                seen = new Seen(before, facts, System.nanoTime());
                return revision;
            }
        }
        throw ProblemException.busy("The files of \"" + id + "\" are being written; ask again.");
    }

    private Map<String, byte[]> bytes() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long sum = 0;
        for (String path : tree.parts(visited)) {
            byte[] bytes = tree.readPart(path);
            if (bytes != null) {
                sum += bytes.length;
                files.put(path, bytes);
            }
            if (sum > KEPT_BYTES) {
                return Map.of();
            }
        }
        return files;
    }

    /** The registers beside the model. */
    public RegisterShelf registers() {
        return tree.isFolder() ? RegisterShelf.of(tree.root()) : RegisterShelf.none();
    }

    /** Paths of the files that may be seen. */
    public List<String> files() throws IOException {
        return tree.list();
    }

    /** @throws ProblemException 404 if there is no such file */
    public FileText file(String path, int mostBytes) throws IOException {
        FileText file = fileOrNull(path, mostBytes);
        if (file == null) {
            throw ProblemException.notFound("file", path, tree.list());
        }
        return file;
    }

    private @Nullable FileText fileOrNull(String path, int mostBytes) throws IOException {
        byte[] bytes = tree.read(path, mostBytes);
        return bytes == null ? null : new FileText(path, bytes, Hash.hex(bytes));
    }

    /** Says whether what is there may be replaced. */
    @FunctionalInterface
    public interface Condition {

        /**
         * @param sha256 of the file, or null if there is none
         * @param revision of the whole model
         */
        void require(@Nullable String sha256, String revision);
    }

    /** As the disk has it at this moment; for who holds the lock. */
    private Revision now() throws IOException {
        Seen before = seen;
        Revision kept = before == null ? null : cache.find(id, before.facts.sha256());
        boolean isSame = before != null && before.fingerprint.equals(Fingerprint.of(tree, visited));
        return isSame && kept != null ? kept : readAgain();
    }

    /**
     * Puts a file in place if the whole model still reads; on the disk when this returns.
     *
     * @throws ProblemException 422 with all problems, and nothing is written
     */
    public Revision write(String path, byte[] bytes, int mostBytes, Condition condition) throws IOException {
        disk.lock();
        try {
            Revision now = now();
            FileText before = fileOrNull(path, mostBytes);
            condition.require(before == null ? null : before.sha256, now.sha256());
            List<Problem> problems = check(path, bytes);
            if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
                throw ProblemException.badModel(
                        "The model must read with the new \"" + path + "\"; it does not, and nothing was written.",
                        problems);
            }
            tree.write(path, bytes);
            note = "wrote " + path;
            return readAgain();
        } finally {
            note = SEEN;
            disk.unlock();
        }
    }

    /**
     * Takes a file away if the whole model still reads; gone from the disk when this returns.
     *
     * @throws ProblemException 404 if there is none, 422 with all problems, and then nothing is taken away
     */
    public Revision delete(String path, int mostBytes, Condition condition) throws IOException {
        disk.lock();
        try {
            // What is deleted is in a revision, however lately it came.
            Revision now = now();
            condition.require(file(path, mostBytes).sha256, now.sha256());
            requireEditable();
            tree.requireDeletable(path);
            List<Problem> problems = staging.problemsWithout(id, tree, tree.parts(visited), path);
            if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
                throw ProblemException.badModel(
                        "The model must read without \"" + path + "\"; it does not, and nothing was deleted.",
                        problems);
            }
            tree.delete(path);
            note = "deleted " + path;
            return readAgain();
        } finally {
            note = SEEN;
            disk.unlock();
        }
    }

    /** The problems the model would have if a file were so; nothing is written to it. */
    public List<Problem> check(String path, byte[] bytes) throws IOException {
        tree.requirePlace(path);
        requireEditable();
        return staging.problems(id, tree, tree.parts(visited), path, bytes);
    }

    private void requireEditable() throws IOException {
        if (look().facts.snapshot()) {
            throw ProblemException.conflict("A snapshot is not edited; edit the model it was compiled from.");
        }
    }

    /**
     * As it was.
     *
     * @throws ProblemException 404 if that revision is not kept
     */
    public Revision revision(String sha256) throws IOException {
        if (look().facts.sha256().equals(sha256)) {
            return current();
        }
        Revision kept = cache.find(id, sha256);
        if (kept != null) {
            return kept;
        }
        Revisions.Row row = revisions.find(id, sha256);
        if (row == null) {
            throw ProblemException.notFound("revision", sha256, List.of());
        }
        Revision old = staging.revision(id, tree, revisions.files(row));
        if (!old.sha256().equals(sha256)) {
            throw ProblemException.of(410, "gone", "The files of this revision were too large to be kept.");
        }
        cache.put(old);
        return old;
    }
}

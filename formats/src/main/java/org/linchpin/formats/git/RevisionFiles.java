package org.linchpin.formats.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.snapshot.SnapshotReader;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.yaml.Includes;

/**
 * The files of a model at a git revision: the file named, or of the folder named the files that a model directory is read
 * from, with all that they include. They are written, as they were committed, to a private temporary directory that is
 * removed when this is closed. Links are not followed, large files kept elsewhere are not fetched, other repositories in
 * the repository are not entered. Bounded in files and bytes.
 */
public final class RevisionFiles implements AutoCloseable {

    private static final int MOST_FILES = 2_000;
    private static final long MOST_BYTES = 1L << 30;

    /** Larger YAML files are refused by their reader; there is no use in looking what they include. */
    private static final long LONGEST_YAML = 64L << 20;

    private final String revision;
    private final PrivateDirectory directory;
    private final Path root;
    private final Set<String> fetched = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private long bytes;
    private Path model;

    private RevisionFiles(String revision, PrivateDirectory directory) throws IOException {
        this.revision = revision;
        this.directory = directory;
        this.root = Files.createDirectory(directory.path().resolve("files"));
        this.model = root;
    }

    /** True if the text could name a revision: it has a colon. */
    public static boolean isRevision(String text) {
        return Revision.of(text) != null;
    }

    /**
     * @param text {@code REVISION:PATH}
     * @param repository a directory in the repository, or null for where this process stands
     * @throws GitException if there is no git, repository, revision or path, or it is too much
     */
    public static RevisionFiles of(String text, @Nullable Path repository) throws GitException, IOException {
        Revision revision = Revision.of(text);
        if (revision == null) {
            throw GitException.misnamed("a revision must be written REVISION:PATH, not " + Quote.of(text), null);
        }
        revision.check();
        PrivateDirectory directory = new PrivateDirectory();
        try {
            RevisionFiles files = new RevisionFiles(revision.name(), directory);
            files.fetch(revision, new Git(repository, directory.path()));
            return files;
        } catch (GitException | IOException | RuntimeException | Error e) {
            directory.close();
            throw e;
        }
    }

    /** The file or directory to read. */
    public Path model() {
        return model;
    }

    /** A text with its paths as the user knows them: {@code main:models/bank.yaml} in the place of the temporary file. */
    public String named(String text) {
        return text.replace(root + "/", revision + ":").replace(root.toString(), revision + ":");
    }

    private void fetch(Revision asked, Git git) throws GitException, IOException {
        Objects objects = Objects.of(git, asked);
        String path = asked.fromRoot(Objects.prefix(git));
        Entry entry = objects.at(path);
        if (entry == null) {
            throw GitException.misnamed(
                    "there is no " + Quote.of(path) + " at the revision " + Quote.of(revision),
                    beneath(git, objects, asked));
        }
        model = at(path);
        fetch(path, entry, objects);
        while (!open.isEmpty()) {
            String include = open.removeFirst();
            Entry included = objects.at(include);
            if (included != null) {
                fetch(include, included, objects);
            }
        }
    }

    private static @Nullable String beneath(Git git, Objects objects, Revision asked) throws GitException, IOException {
        String prefix = Objects.prefix(git);
        if (prefix.isEmpty()) {
            return null;
        }
        String here = Revision.resolved("", prefix + asked.path(), asked.path());
        return objects.at(here) == null ? null : Quote.of(asked.name() + ":./" + asked.path()) + "?";
    }

    private void fetch(String path, Entry entry, Objects objects) throws GitException, IOException {
        switch (entry.type()) {
            case FILE -> file(path, entry, objects);
            case FOLDER -> {
                Files.createDirectories(at(path));
                List<Entry> entries = objects.in(entry).stream()
                        .filter(each -> each.type() != Entry.Type.FOLDER && isOfModel(each.name()))
                        .toList();
                bound(entries);
                for (Entry each : entries) {
                    fetch(path.isEmpty() ? each.name() : path + "/" + each.name(), each, objects);
                }
            }
            case OTHER ->
                throw GitException.misnamed(
                        "a model at a revision must be files and folders; links are not followed: " + Quote.of(path),
                        null);
        }
    }

    private static boolean isOfModel(String name) {
        boolean isYaml = !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
        return isYaml || name.equals("nodes.csv") || name.equals("needs.csv");
    }

    private void file(String path, Entry file, Objects objects) throws GitException, IOException {
        if (fetched.contains(path)) {
            return;
        }
        bound(List.of(file));
        fetched.add(path);
        bytes += file.bytes();
        Path to = at(path);
        Files.createDirectories(to.getParent());
        objects.write(file, to);
        if (!path.endsWith(".csv") && file.bytes() <= LONGEST_YAML && !SnapshotReader.isSnapshot(to)) {
            String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            for (String include : Includes.of(Files.readAllBytes(to))) {
                open.add(Revision.resolved(folder, include, include));
            }
        }
    }

    /** Refuses files that would be too much beside those that are there, before any is written. */
    private void bound(List<Entry> files) throws GitException {
        long more = files.stream().mapToLong(Entry::bytes).sum();
        if (fetched.size() + files.size() > MOST_FILES || bytes + more > MOST_BYTES) {
            throw GitException.failed(
                    "a model at a revision must have at most " + MOST_FILES + " files and " + (MOST_BYTES >> 30)
                            + " GiB",
                    "git worktree add, and the model in it");
        }
    }

    /** Names in a revision may be anything; none may lead out of the directory. */
    private Path at(String path) throws GitException {
        Path to = root.resolve(path).normalize();
        if (!to.startsWith(root)) {
            throw GitException.failed("a path of a revision must stay in its repository: " + Quote.of(path), null);
        }
        return to;
    }

    @Override
    public void close() {
        directory.close();
    }
}

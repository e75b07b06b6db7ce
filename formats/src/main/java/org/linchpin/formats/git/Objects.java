package org.linchpin.formats.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.Words;

/** The files and folders of one commit. Whatever is asked for by name is asked of its hash, never of the name again. */
final class Objects {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    private final Git git;
    private final String commit;

    private Objects(Git git, String commit) {
        this.git = git;
        this.commit = commit;
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** The commit that the revision names. */
    static Objects of(Git git, Revision revision) throws GitException, IOException {
        if (git.text("rev-parse", "--git-dir") == null) {
            throw GitException.failed(
                    "a revision must be in a git repository: " + Quote.of(git.said()),
                    "--repo DIR, which names the repository");
        }
        String commit = git.text("rev-parse", "--verify", "--quiet", revision.name() + "^{commit}");
        if (commit == null || !isHash(commit.strip())) {
            throw GitException.misnamed(
                    "there is no revision " + Quote.of(revision.name()) + " in the git repository, and no file "
                            + Quote.of(revision.name() + ":" + revision.path()),
                    near(git, revision.name()));
        }
        return new Objects(git, commit.strip());
    }

    private static @Nullable String near(Git git, String name) throws GitException, IOException {
        String refs = git.text("for-each-ref", "--count=10000", "--format=%(refname:short)");
        return refs == null ? null : Words.maybe(name, refs.lines().toList());
    }

    /** Where the caller stands in the repository: empty, or a path and {@code /}. */
    static String prefix(Git git) throws GitException, IOException {
        String prefix = git.text("rev-parse", "--show-prefix");
        return prefix == null ? "" : prefix.strip();
    }

    /** What stands at that path from the root, or null. */
    @Nullable
    Entry at(String path) throws GitException, IOException {
        if (path.isEmpty()) {
            return new Entry(Entry.Type.FOLDER, commit, 0, "");
        }
        String listing = git.text("ls-tree", "-z", "-l", "--full-tree", commit, "--", path);
        List<Entry> entries = listing == null ? List.of() : Entry.parse(listing);
        return entries.size() == 1 ? entries.getFirst() : null;
    }

    List<Entry> in(Entry folder) throws GitException, IOException {
        String listing = git.text("ls-tree", "-z", "-l", "--full-tree", folder.hash(), "--");
        if (listing == null) {
            throw GitException.failed("git could not list a folder: " + Quote.of(git.said()), null);
        }
        return Entry.parse(listing);
    }

    /** Writes a file's content, as it was committed. */
    void write(Entry file, Path to) throws GitException, IOException {
        if (!git.run(to, "cat-file", "blob", file.hash())) {
            throw GitException.failed("git could not read a file: " + Quote.of(git.said()), null);
        }
    }
}

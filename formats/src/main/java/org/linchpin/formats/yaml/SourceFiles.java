package org.linchpin.formats.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Utf8;

/**
 * Finds and parses the files of a model: the file or directory named, then what it includes, each once, in reading
 * order. Of a directory, the {@code *.yaml} and {@code *.yml} files in it that say {@code linchpin:}, by name, without
 * hidden files and without its subdirectories. Only regular files are opened, so that nothing waits for a pipe.
 */
final class SourceFiles {

    private static final Pattern MARK = Pattern.compile("(?m)^[\\s{]*[\"']?linchpin[\"']?\\s*:");
    private static final int MAX_INCLUDE_DEPTH = 100;

    private final Limits limits;
    private final @Nullable Path folder;
    private final Problems problems;
    private final List<Document> documents = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<Path> directories = new ArrayList<>();
    private final Set<Path> visited = new LinkedHashSet<>();
    private final Set<Path> read = new HashSet<>();
    private final Set<Path> open = new LinkedHashSet<>();
    private boolean whole = true;

    /** @param folder the real path of the folder that nothing may lead out of, or null */
    SourceFiles(Limits limits, @Nullable Path folder, Problems problems) {
        this.limits = limits;
        this.folder = folder;
        this.problems = problems;
    }

    List<Document> documents() {
        return documents;
    }

    /** The YAML files read, in reading order. */
    List<Path> files() {
        return files;
    }

    /** The directories visited, in which bulk files may lie. */
    List<Path> directories() {
        return directories;
    }

    /** Every file and directory that was looked at, also those that cannot be read or are not there. */
    Set<Path> visited() {
        return visited;
    }

    /** False if a file could not be read, so that ids may be unknown for no fault of their own. */
    boolean isWhole() {
        return whole;
    }

    /**
     * @param asked where the path was named, or the path itself
     */
    void visit(Path path, Where asked) {
        visited.add(path);
        try {
            if (leadsOut(path)) {
                fail(
                        asked,
                        "a file of a model must lie in the model's folder, \"" + path.getFileName() + "\" does not");
            } else if (Files.isDirectory(path)) {
                directory(path, asked);
            } else {
                file(path, asked, false);
            }
        } catch (FileSystemLoopException e) {
            fail(asked, "a model file must not be a loop of links, \"" + path + "\" is");
        } catch (NoSuchFileException e) {
            fail(asked, "a model file must exist, \"" + path + "\" does not");
        } catch (IOException e) {
            fail(asked, "a model file must be readable, \"" + path + "\" is not: " + reason(e));
        }
    }

    private boolean leadsOut(Path path) throws IOException {
        return folder != null && !path.toRealPath().startsWith(folder);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replaceFirst("Exception$", "");
    }

    private void fail(Where asked, String message) {
        problems.error(asked, message);
        whole = false;
    }

    private void directory(Path directory, Where asked) throws IOException {
        List<Path> found;
        try (Stream<Path> list = Files.list(directory)) {
            found = list.filter(SourceFiles::isYaml).sorted().toList();
        }
        directories.add(directory);
        for (Path file : found) {
            visited.add(file);
            try {
                if (leadsOut(file)) {
                    fail(
                            asked,
                            "a file of a model must lie in the model's folder, \"" + file.getFileName()
                                    + "\" does not");
                    continue;
                }
                file(file, asked, true);
            } catch (IOException e) {
                fail(asked, "a model file must be readable, \"" + file + "\" is not: " + reason(e));
            }
        }
    }

    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(path);
    }

    private void file(Path path, Where asked, boolean onlyIfMarked) throws IOException {
        Path real = path.toRealPath();
        if (!Files.isRegularFile(real)) {
            fail(asked, "a model must be a file or a directory, \"" + path + "\" is neither");
            return;
        }
        if (open.contains(real)) {
            String cycle = String.join(
                    " -> ", open.stream().map(p -> p.getFileName().toString()).toList());
            fail(asked, "files must not include each other in a circle: " + cycle + " -> " + real.getFileName());
            return;
        }
        if (read.contains(real)) {
            return;
        }
        if (open.size() >= MAX_INCLUDE_DEPTH) {
            fail(asked, "includes must nest at most \"" + MAX_INCLUDE_DEPTH + "\" deep");
            return;
        }
        Tree.Entries root = parse(path, real, onlyIfMarked);
        read.add(real);
        if (root != null) {
            open.add(real);
            documents.add(new Document(root));
            files.add(path);
            includes(root, path);
            open.remove(real);
        }
    }

    private Tree.@Nullable Entries parse(Path path, Path real, boolean onlyIfMarked) throws IOException {
        String file = path.toString();
        byte[] bytes;
        try (InputStream in = Files.newInputStream(real)) {
            bytes = in.readNBytes(limits.fileBytes() + 1);
        }
        if (bytes.length > limits.fileBytes()) {
            fail(
                    new Where(file, 0, 0),
                    "a model file must have at most \"" + (limits.fileBytes() >> 20)
                            + "\" MiB; nodes.csv and needs.csv hold more");
            return null;
        }
        boolean marked =
                MARK.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
        if (onlyIfMarked && !marked) {
            return null;
        }
        String text = Utf8.decode(bytes, file, problems);
        Tree tree = text == null ? null : TreeReader.read(text, file, limits, problems);
        if (tree instanceof Tree.Entries root) {
            return version(root, file) ? root : null;
        }
        whole = false;
        if (tree != null && Tree.isNull(tree)) {
            problems.error(
                    new Where(file, 0, 0), "a model file must not be empty", "\"linchpin: 1\" as its first line");
        } else if (tree != null) {
            problems.error(tree.where(), "a model must be a mapping, not " + Tree.describe(tree));
        }
        return null;
    }

    private boolean version(Tree.Entries root, String file) {
        Tree version = root.get("linchpin");
        if (version instanceof Tree.Text text && text.text().equals("1")) {
            return true;
        }
        whole = false;
        if (version == null) {
            problems.error(new Where(file, 1, 1), "a model file must say \"linchpin: 1\"");
        } else {
            problems.error(
                    version.where(), "the version of the model language must be \"1\", not " + Tree.describe(version));
        }
        return false;
    }

    private void includes(Tree.Entries root, Path includer) {
        Tree include = root.get("include");
        if (include == null) {
            return;
        }
        for (Tree item : include instanceof Tree.Items items ? items.items() : List.of(include)) {
            if (!(item instanceof Tree.Text text) || text.isNull()) {
                fail(item.where(), "include must name files, not " + Tree.describe(item));
                continue;
            }
            try {
                Path path = Path.of(text.text());
                if (path.isAbsolute()) {
                    fail(
                            text.where(),
                            "an included file must be named relative to this one, not " + Tree.describe(text));
                } else {
                    visit(includer.resolveSibling(path).normalize(), text.where());
                }
            } catch (InvalidPathException e) {
                fail(text.where(), "include must name files, not " + Tree.describe(text));
            }
        }
    }
}

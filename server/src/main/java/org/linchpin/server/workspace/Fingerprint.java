package org.linchpin.server.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What the disk says of a model's files without opening them: if two are equal, nothing was written in between. */
record Fingerprint(Map<String, String> files) {

    private static final String ABSENT = "absent";

    /** @param visited what the reader of models looked at when it was read last, listed or not */
    static Fingerprint of(FileTree tree, Collection<Path> visited) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String path : tree.list()) {
            files.put(path, of(tree.root().resolve(path)));
        }
        for (Path path : visited) {
            files.put(key(tree, path), Files.exists(path) ? of(path) : ABSENT);
        }
        // The folder itself tells of links, and of files that come and go.
        files.put(key(tree, tree.model()), of(tree.model()));
        return new Fingerprint(files);
    }

    /** True if it would show a change of any of these. */
    boolean covers(FileTree tree, Collection<Path> visited) {
        return visited.stream().allMatch(path -> files.containsKey(key(tree, path)));
    }

    private static String key(FileTree tree, Path path) {
        return tree.relative(path);
    }

    /** What the disk says of one file. */
    static String of(Path file) throws IOException {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        Map<String, Object> said =
                Files.readAttributes(file, unix ? "unix:size,lastModifiedTime,ctime,ino" : "size,lastModifiedTime");
        return new TreeMap<>(said).toString();
    }
}

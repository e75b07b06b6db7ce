package org.linchpin.server.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What the disk says of a model's files without opening them: if two are equal, nothing was written in between. */
record Fingerprint(Map<String, String> files) {

    static Fingerprint of(FileTree tree) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String path : tree.list()) {
            files.put(path, of(tree.root().resolve(path)));
        }
        // The folder itself tells of links and files that are read and not listed.
        files.put("", of(tree.model()));
        return new Fingerprint(files);
    }

    private static String of(Path file) throws IOException {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        Map<String, Object> said =
                Files.readAttributes(file, unix ? "unix:size,lastModifiedTime,ctime,ino" : "size,lastModifiedTime");
        return new TreeMap<>(said).toString();
    }
}

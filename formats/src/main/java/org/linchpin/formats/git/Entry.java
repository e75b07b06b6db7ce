package org.linchpin.formats.git;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.formats.text.Quote;

/**
 * A file or folder of a revision.
 *
 * @param name in its folder
 * @param bytes of a file; 0 of a folder
 */
record Entry(Type type, String hash, long bytes, String name) {

    enum Type {
        FILE,
        FOLDER,
        /** A link or another repository: not followed. */
        OTHER
    }

    /** Lines of {@code git ls-tree -z -l}: mode, type, hash, size, a tab, the path. */
    static List<Entry> parse(String listing) throws GitException {
        List<Entry> entries = new ArrayList<>();
        for (String line : listing.split("\0")) {
            if (line.isEmpty()) {
                continue;
            }
            int tab = line.indexOf('\t');
            String[] head = line.substring(0, Math.max(tab, 0)).strip().split(" +");
            if (tab < 0 || head.length != 4 || !Objects.isHash(head[2])) {
                throw GitException.failed("git listed what is no entry of a tree: " + Quote.of(line), null);
            }
            String path = line.substring(tab + 1);
            Type type = head[1].equals("tree")
                    ? Type.FOLDER
                    : head[0].startsWith("100") && head[1].equals("blob") ? Type.FILE : Type.OTHER;
            long bytes = type == Type.FILE ? Long.parseLong(head[3]) : 0;
            entries.add(new Entry(type, head[2], bytes, path.substring(path.lastIndexOf('/') + 1)));
        }
        return entries;
    }
}

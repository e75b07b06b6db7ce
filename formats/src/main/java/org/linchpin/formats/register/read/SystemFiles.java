package org.linchpin.formats.register.read;

import java.util.List;

/** Files that operating systems and programs leave beside those that people make. */
final class SystemFiles {

    private static final List<String> NAMES = List.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private SystemFiles() {}

    static boolean isOne(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return NAMES.contains(name)
                || name.startsWith("._")
                || name.startsWith("~$")
                || path.startsWith("__MACOSX/")
                || path.contains("/__MACOSX/");
    }
}

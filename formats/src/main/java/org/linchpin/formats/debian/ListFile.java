package org.linchpin.formats.debian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linchpin.formats.text.Ids;

/**
 * A package list as apt keeps it.
 *
 * @param sourceId its id as a source of the model: its name, without what says how it is packed
 * @param date of the release; of the file where no release file says it
 */
record ListFile(Path path, String sourceId, String title, LocalDate date) {

    private static final Pattern PACKED = Pattern.compile("\\.(gz|xz|lz4)$");
    private static final Pattern PACKAGES = Pattern.compile("(.*_)?Packages(\\.gz|\\.xz|\\.lz4)?");

    /** The lists in a directory, in the order of their names; of one list in several packings only one. */
    static List<ListFile> in(Path directory) throws IOException {
        List<Path> paths;
        try (Stream<Path> entries = Files.list(directory)) {
            paths = entries.filter(path ->
                            PACKAGES.matcher(String.valueOf(path.getFileName())).matches() && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        }
        Map<String, ListFile> byId = new HashMap<>();
        List<ListFile> lists = new ArrayList<>();
        for (Path path : paths) {
            String name = PACKED.matcher(String.valueOf(path.getFileName())).replaceFirst("");
            ListFile list = of(path, name);
            if (byId.putIfAbsent(list.sourceId, list) == null) {
                lists.add(list);
            }
        }
        return lists;
    }

    private static ListFile of(Path path, String name) throws IOException {
        String id = name.replaceAll("[^A-Za-z0-9._+@-]", "-");
        Release release = Release.of(path);
        LocalDate date = release.date() != null
                ? release.date()
                : LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC);
        String title = release.title().isEmpty() ? name : release.title() + ", " + name;
        return new ListFile(path, id.substring(Math.max(0, id.length() - Ids.LONGEST)), title, date);
    }
}

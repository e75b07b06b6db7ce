package org.linchpin.formats.register.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Template;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.text.Quote;

/** Which files of a package are which of a register. */
final class Contents {

    private static final String REPORTS = "reports";
    private static final String MISPRINT = "b_03.33";

    private final PackageFiles files;
    private final Templates templates;
    private final Notes notes;

    Contents(PackageFiles files, Templates templates, Notes notes) {
        this.files = files;
        this.templates = templates;
        this.notes = notes;
    }

    /** The files that the tables are among: those in {@code reports/}, or all where that has none. */
    List<String> reports() {
        files.others()
                .forEach(path -> notes.find(
                        "720",
                        Place.file(path),
                        path,
                        "this is no plain file, but a link or the like; it is not read"));
        List<String> own =
                files.paths().stream().filter(path -> !isOfTheSystem(path)).toList();
        Set<Boolean> found =
                own.stream().filter(this::isTable).map(Contents::isInReports).collect(Collectors.toSet());
        if (!found.equals(Set.of(false))) {
            return own.stream().filter(Contents::isInReports).toList();
        }
        List<String> tables = own.stream().filter(this::isTable).toList();
        notes.find(
                "103",
                Place.file(tables.getFirst()),
                "",
                "the tables must lie in the folder " + Quote.of(REPORTS) + " of the package");
        return tables;
    }

    private boolean isOfTheSystem(String path) {
        boolean isOne = SystemFiles.isOne(path);
        if (isOne) {
            notes.tolerate("files of the operating system", Place.file(path));
        }
        return isOne;
    }

    private static boolean isInReports(String path) {
        int slash = path.lastIndexOf('/');
        return slash >= 0
                && path.substring(path.lastIndexOf('/', slash - 1) + 1, slash).equalsIgnoreCase(REPORTS);
    }

    private boolean isTable(String path) {
        return find(name(path)) != null;
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The template whose file it is; null, and a finding, if it is of none. */
    @Nullable
    Template template(String path) {
        String name = name(path);
        Template template = find(name);
        if (template == null) {
            notes.find(
                    "720",
                    Place.file(path),
                    name,
                    PackageFiles.isWorkbook(name)
                                    || name.toLowerCase(Locale.ROOT).endsWith(".zip")
                            ? "what is packed within a package is not opened; maybe unpack it"
                            : "this is no file of a register");
        } else if (name.toLowerCase(Locale.ROOT).startsWith(MISPRINT)) {
            notes.tolerate("b_03.33 for b_03.03", Place.file(path));
        } else if (!name.equals(template.fileName())) {
            notes.find("720", Place.file(path), name, "the file must be named " + Quote.of(template.fileName()));
        }
        return template;
    }

    private @Nullable Template find(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(MISPRINT + ".csv") || lower.equals(MISPRINT + ".0020.csv")) {
            return templates.find("B_03.03");
        }
        return templates.all().stream()
                .filter(template -> lower.equals(template.fileName()))
                .findFirst()
                .orElse(null);
    }
}

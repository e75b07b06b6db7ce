package org.linchpin.formats.register.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Envelope;
import org.linchpin.formats.register.Layout;
import org.linchpin.formats.register.PackageName;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.register.Template;
import org.linchpin.formats.register.Templates;

/**
 * Reads a register from a zip or a folder, in either layout. Lenient: it reads what it can and notes the rest. Bounded: of a
 * package {@value PackageFiles#MOST_FILES} files, and of a table {@value #MOST_ROWS} rows.
 */
public final class PackageReader {

    /** Of one table; the largest groups file some hundred thousand. */
    static final int MOST_ROWS = 2_000_000;

    private static final String REPORTS = "reports/";

    private final Templates templates;
    private final DataPoints dataPoints;

    public PackageReader(RuleFiles rules, Templates templates) {
        this.templates = templates;
        this.dataPoints = DataPoints.of(rules);
    }

    /**
     * @throws IOException if nothing of it can be read: no zip, no folder, or more than a package may hold
     */
    public Register read(Path path) throws IOException {
        try (PackageFiles files = PackageFiles.of(path)) {
            return new Reading(path, files).read();
        }
    }

    private final class Reading {
        private final Path path;
        private final PackageFiles files;
        private final Notes notes = new Notes();
        private final Map<String, Table> tables = new LinkedHashMap<>();
        private @Nullable String taxonomy;
        private Layout layout = Layout.PLAIN;

        Reading(Path path, PackageFiles files) {
            this.path = path;
            this.files = files;
        }

        Register read() {
            Manifest manifest = Manifest.read(files, notes);
            taxonomy = manifest.taxonomy();
            for (String file : files.paths()) {
                table(file);
            }
            String name = nameOf(path);
            Envelope envelope = new Envelope(
                    path.toString(),
                    name,
                    PackageName.of(name),
                    layout,
                    taxonomy,
                    manifest.parameters(),
                    manifest.filed());
            return new Register(envelope, Map.copyOf(tables), notes.findings(), notes.tolerated());
        }

        private void table(String file) {
            int slash = file.lastIndexOf('/');
            String name = file.substring(slash + 1);
            boolean isReport = file.startsWith(REPORTS, file.indexOf('/') + 1) || file.startsWith(REPORTS);
            if (!isReport || Manifest.FILES.contains(name)) {
                return;
            }
            Template template = templateOf(name, file);
            if (template == null) {
                notes.find("720", Place.file(file), name, "this is no file of a register");
                return;
            }
            Table table = new Table(template, file);
            if (tables.putIfAbsent(template.code(), table) != null) {
                notes.find("720", Place.file(file), name, "there is another file of this template");
                return;
            }
            TableTaker taker = new TableTaker(table, dataPoints, taxonomy, notes);
            Csv.read(files, file, notes, taker);
            if (taker.finish()) {
                layout = Layout.DATA_POINTS;
            }
        }

        private @Nullable Template templateOf(String name, String file) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("b_03.33.0020.csv") || lower.equals("b_03.33.csv")) {
                notes.tolerate("b_03.33 for b_03.03", Place.file(file));
                return templates.find("B_03.03");
            }
            for (Template template : templates.all()) {
                if (lower.equals(template.fileName())) {
                    return template;
                }
            }
            return null;
        }
    }

    private static String nameOf(Path path) {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
    }
}

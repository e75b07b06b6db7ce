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
 * Reads a register from a zip or a folder, in either layout, or from a workbook. Lenient: it reads what it can, and notes what
 * is wrong and what it tolerated. What a cell says stays as it stands, for a check to judge, unless it is written otherwise and
 * means one thing only. Bounded: of a package {@value PackageFiles#MOST_FILES} files and {@value #MOST_ROWS} rows. Threads may
 * share it.
 */
public final class PackageReader {

    /** Of all tables; the largest groups file some hundred thousand. */
    static final int MOST_ROWS = 2_000_000;

    private final Templates templates;
    private final DataPoints dataPoints;
    private final Labels labels;

    public PackageReader(RuleFiles rules, Templates templates) {
        this.templates = templates;
        this.dataPoints = DataPoints.of(rules);
        this.labels = Labels.of(rules);
    }

    /**
     * Reads a zip, a folder, a workbook, or a folder that holds a workbook.
     *
     * @throws IOException if nothing of it can be read: it is none of these, or holds more than a package may
     */
    public Register read(Path path) throws IOException {
        try (PackageFiles files = PackageFiles.of(path)) {
            return read(path, files);
        }
    }

    Register read(Path path, PackageFiles files) throws IOException {
        return new Reading(path, files).read();
    }

    private final class Reading {
        private final Path path;
        private final PackageFiles files;
        private final Notes notes = new Notes();
        private final Map<String, Table> tables = new LinkedHashMap<>();
        private final TaxonomyVotes votes = new TaxonomyVotes();
        private Layout layout = Layout.PLAIN;

        Reading(Path path, PackageFiles files) {
            this.path = path;
            this.files = files;
        }

        Register read() throws IOException {
            Manifest manifest = Manifest.NONE;
            if (WorkbookTables.isOne(files)) {
                layout = Layout.WORKBOOK;
                new WorkbookTables(templates, labels, notes).read(files, tables);
            } else {
                manifest = Manifest.read(files, notes);
                Contents contents = new Contents(files, templates, notes);
                for (String file : contents.reports()) {
                    table(file, contents, manifest.taxonomy());
                }
            }
            new Customs(notes).note(tables.values());
            String name = nameOf(path);
            Envelope envelope = new Envelope(
                    path.toString(),
                    name,
                    PackageName.of(name),
                    layout,
                    manifest.taxonomy() == null ? votes.winner() : manifest.taxonomy(),
                    manifest.parameters(),
                    manifest.filed());
            return new Register(envelope, Map.copyOf(tables), notes.findings(), notes.tolerated());
        }

        private void table(String file, Contents contents, @Nullable String taxonomy) {
            Template template = Manifest.isPart(file) ? null : contents.template(file);
            if (template == null) {
                return;
            }
            Table table = new Table(template, file);
            if (tables.putIfAbsent(template.code(), table) != null) {
                notes.find("720", Place.file(file), file, "there is another file of this template; this is not read");
                return;
            }
            TableTaker taker = new TableTaker(table, dataPoints, taxonomy, votes, notes);
            Csv.read(files, file, notes, taker);
            if (taker.finish()) {
                layout = Layout.DATA_POINTS;
            }
        }
    }

    private static String nameOf(Path path) {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        boolean hasEnding = name.toLowerCase(Locale.ROOT).endsWith(".zip") || PackageFiles.isWorkbook(name);
        return hasEnding ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}

package org.linchpin.formats.register.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.register.Template;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.xlsx.Workbook;

/** The tables of a workbook: one sheet a template. */
final class WorkbookTables {

    private static final Pattern NAME =
            Pattern.compile("(?:(?:B|RT|R)[_. ]?)?([0-9]{2})[._]([0-9]{2})", Pattern.CASE_INSENSITIVE);

    private final Templates templates;
    private final Labels labels;
    private final Notes notes;

    WorkbookTables(Templates templates, Labels labels, Notes notes) {
        this.templates = templates;
        this.labels = labels;
        this.notes = notes;
    }

    /** True if the zip is a workbook. */
    static boolean isOne(PackageFiles files) {
        return files.paths().contains("[Content_Types].xml");
    }

    /**
     * Reads the sheets into tables.
     *
     * @throws IOException if the workbook's parts cannot be read, or no sheet is named after a template
     */
    void read(PackageFiles files, Map<String, Table> tables) throws IOException {
        Workbook workbook = Workbook.of(name -> open(files, name));
        List<String> sheets = workbook.sheets();
        for (int i = 0; i < sheets.size(); i++) {
            String sheet = sheets.get(i);
            Template template = template(sheet);
            if (template == null) {
                notes.tolerate("sheets that are no templates", Place.file(sheet));
                continue;
            }
            Table table = new Table(template, sheet);
            if (tables.putIfAbsent(template.code(), table) == null) {
                read(workbook, i, table);
            } else {
                notes.find("720", Place.file(sheet), sheet, "there is another sheet of this template");
            }
        }
        if (tables.isEmpty()) {
            throw new IOException("no sheet is named after a template, such as " + Quote.of("B_01.01"));
        }
    }

    private void read(Workbook workbook, int sheet, Table table) {
        SheetTaker taker = new SheetTaker(
                table, new PlainTaker(table, notes), new SheetValues(workbook, table, labels, notes), notes);
        try {
            workbook.read(sheet, taker);
        } catch (IOException e) {
            notes.find(
                    "unreadable",
                    Place.file(table.file()),
                    "",
                    e.getMessage() + "; nothing was read of the sheet from there on");
        }
        taker.finish();
    }

    private static @Nullable InputStream open(PackageFiles files, String name) throws IOException {
        for (String path : files.paths()) {
            if (path.equalsIgnoreCase(name)) {
                return files.open(path);
            }
        }
        return null;
    }

    private @Nullable Template template(String sheet) {
        Matcher name = NAME.matcher(sheet.strip());
        return name.matches() ? templates.find("B_" + name.group(1) + '.' + name.group(2)) : null;
    }
}

package org.linchpin.formats.register.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linchpin.formats.register.Envelope;
import org.linchpin.formats.register.Layout;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.register.Template;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.text.Quote;

/**
 * Reads rows that are to be added to a register: a CSV file whose first column, {@code template}, says where each row
 * belongs, and whose others are columns of templates, {@code c0010} and so on.
 */
public final class AddedRows {

    private static final String TEMPLATE = "template";

    private final Templates templates;
    private final Notes notes = new Notes();
    private final Map<String, Table> tables = new LinkedHashMap<>();

    private AddedRows(Templates templates) {
        this.templates = templates;
    }

    /**
     * What the file says, as a register of its own; what is wrong with it is among the findings.
     *
     * @throws IOException if it is no readable file, or does not begin with that column
     */
    public static Register read(Path file, Templates templates) throws IOException {
        AddedRows rows = new AddedRows(templates);
        String name = file.toString();
        try (PackageFiles files = new OneFile(file)) {
            Taker taker = rows.new Taker(name);
            Csv.read(files, name, rows.notes, taker);
            if (!taker.hasHeader) {
                throw new IOException("the first column of added rows must be \"" + TEMPLATE + "\": \"" + name + "\"");
            }
        }
        Envelope envelope = new Envelope(name, name, null, Layout.PLAIN, null, Map.of(), Map.of());
        return new Register(envelope, Map.copyOf(rows.tables), rows.notes.findings(), rows.notes.tolerated());
    }

    private final class Taker implements Csv.Taker {
        private final String file;
        private List<String> columns = List.of();
        private boolean hasHeader;

        Taker(String file) {
            this.file = file;
        }

        @Override
        public boolean header(int line, List<String> cells) {
            hasHeader = cells.getFirst().toLowerCase(Locale.ROOT).equals(TEMPLATE);
            columns = List.copyOf(cells);
            return hasHeader;
        }

        @Override
        public void row(int line, List<String> cells) {
            if (cells.stream().allMatch(String::isEmpty)) {
                return;
            }
            Template template = templates.find(cells.getFirst().toUpperCase(Locale.ROOT));
            if (template == null) {
                notes.find(
                        "510",
                        Place.line(file, line),
                        cells.getFirst(),
                        Quote.of(cells.getFirst()) + " is no template; it must be one such as B_02.02");
                return;
            }
            if (cells.size() > columns.size()) {
                notes.find(
                        "809",
                        new Place(file, template.code(), line, ""),
                        "",
                        "the row has " + cells.size() + " cells, the header " + columns.size());
            }
            String[] row = new String[template.columns().size()];
            Arrays.fill(row, "");
            for (int i = 1; i < Math.min(cells.size(), columns.size()); i++) {
                put(row, template, i, line, cells.get(i));
            }
            tables.computeIfAbsent(template.code(), code -> new Table(template, file))
                    .add(line, row);
        }

        private void put(String[] row, Template template, int column, int line, String cell) {
            int place = template.place(Headers.column(template, columns.get(column)));
            if (place >= 0) {
                row[place] = cell;
            } else if (!cell.isEmpty()) {
                notes.find(
                        "801",
                        new Place(file, template.code(), line, columns.get(column)),
                        cell,
                        template.code() + " has no such column");
            }
        }
    }

    /** A file that lies alone. */
    private record OneFile(Path path) implements PackageFiles {
        @Override
        public List<String> paths() {
            return List.of(path.toString());
        }

        @Override
        public List<String> others() {
            return List.of();
        }

        @Override
        public InputStream open(String name) throws IOException {
            return new BoundedInput(Files.newInputStream(path), name, -1, new BoundedInput.Allowance());
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}

package org.linchpin.formats.register.read;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linchpin.formats.register.Register;

/**
 * What a fuzzer calls: bytes in, and a register or an {@link IOException} out, nothing else. Each target is a class of its own
 * with the method that Jazzer looks for.
 */
public final class FuzzTargets {

    private static final Path NAME = Path.of("fuzzed");

    private FuzzTargets() {}

    private record Memory(Map<String, byte[]> files) implements PackageFiles {
        @Override
        public List<String> paths() {
            return List.copyOf(files.keySet());
        }

        @Override
        public List<String> others() {
            return List.of();
        }

        @Override
        public InputStream open(String path) throws IOException {
            byte[] bytes = files.get(path);
            if (bytes == null) {
                throw new FileNotFoundException(path);
            }
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }

    /** A whole package, zipped. */
    public static final class Zip {
        private static final Path FILE = temporary();

        private Zip() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            try {
                Files.write(FILE, bytes);
                judge(Packages.READER.read(FILE));
            } catch (IOException e) {
                judge(e);
            }
        }

        private static Path temporary() {
            try {
                Path file = Files.createTempFile("fuzzed", ".zip");
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A table, in either layout, and the files beside it: the first byte tells which template. */
    public static final class Table {
        private Table() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            List<byte[]> files = split(bytes, 4);
            List<String> names = Packages.TEMPLATES.all().stream()
                    .map(template -> template.fileName())
                    .toList();
            Map<String, byte[]> memory = new TreeMap<>();
            int template = files.get(0).length == 0 ? 0 : Math.floorMod(files.get(0)[0], names.size());
            put(memory, "pkg/reports/" + names.get(template), files, 1);
            put(memory, "pkg/reports/FilingIndicators.csv", files, 2);
            put(memory, "pkg/reports/report.json", files, 3);
            read(memory);
        }
    }

    /** The parts of a workbook: a sheet, the shared texts, the list of sheets. */
    public static final class Workbook {
        private static final String RELATIONS =
                "<R><Relationship Id=\"s\" Type=\"/worksheet\" Target=\"s.xml\"/><Relationship Id=\"t\""
                        + " Type=\"/sharedStrings\" Target=\"t.xml\"/></R>";

        private Workbook() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            List<byte[]> parts = split(bytes, 3);
            Map<String, byte[]> memory = new TreeMap<>();
            memory.put("[Content_Types].xml", new byte[0]);
            memory.put("xl/_rels/workbook.xml.rels", RELATIONS.getBytes(StandardCharsets.UTF_8));
            memory.put("xl/workbook.xml", "<w><sheet name=\"B_02.02\" id=\"s\"/></w>".getBytes(StandardCharsets.UTF_8));
            put(memory, "xl/s.xml", parts, 0);
            put(memory, "xl/t.xml", parts, 1);
            put(memory, "xl/workbook.xml", parts, 2);
            read(memory);
        }
    }

    private static void read(Map<String, byte[]> files) {
        try {
            judge(Packages.READER.read(NAME, new Memory(files)));
        } catch (IOException e) {
            judge(e);
        }
    }

    private static void put(Map<String, byte[]> memory, String name, List<byte[]> files, int at) {
        if (at < files.size()) {
            memory.put(name, files.get(at));
        }
    }

    /** At most so many pieces, with a line of {@code %%} between them. */
    private static List<byte[]> split(byte[] bytes, int most) {
        List<byte[]> pieces = new ArrayList<>();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String piece : text.split("%%\n", most)) {
            pieces.add(piece.getBytes(StandardCharsets.ISO_8859_1));
        }
        return pieces;
    }

    /** What is read must be fit to be worked with. */
    private static void judge(Register register) {
        register.tables()
                .values()
                .forEach(table -> table.rows()
                        .forEach(row -> row.template().columns().forEach(column -> {
                            String text = row.text(column.code());
                            row.value(column.code());
                            row.number(column.code());
                            row.count(column.code());
                            row.date(column.code());
                            if (text.indexOf('\0') >= 0 || !text.equals(text.strip())) {
                                throw new IllegalStateException("a cell is unfit: " + text);
                            }
                        })));
        register.findings().forEach(finding -> {
            if (finding.rule().isEmpty() || !says(finding.why())) {
                throw new IllegalStateException("a finding says nothing: " + finding);
            }
        });
    }

    private static void judge(IOException e) {
        if (e.getMessage() == null || !says(e.getMessage())) {
            throw new IllegalStateException("a refusal says nothing", e);
        }
    }

    private static boolean says(String message) {
        return !message.isBlank() && !message.startsWith("null");
    }
}

package org.linchpin.formats.register.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.formats.xlsx.Workbooks;

/** Small files that unpack to more than the heap holds are read, or refused, within it. */
class SmallHeapTest {

    private static final String HEAP = "-Xmx48m";
    private static final int MEGABYTES = 60;

    @TempDir
    Path temp;

    /** Reads the packages that are named; run in a machine of its own. */
    static final class Main {
        private Main() {}

        public static void main(String[] paths) {
            for (String path : paths) {
                try {
                    System.out.println(
                            "read " + Packages.read(Path.of(path)).tables().size());
                } catch (IOException e) {
                    System.out.println("refused " + e.getMessage());
                }
            }
        }
    }

    private Path zip(String file, String name, String before, String piece, String after) throws IOException {
        Path path = temp.resolve(file);
        byte[] megabyte = piece.repeat((1 << 20) / piece.length()).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part :
                    new Workbooks().texts("B_02.01", "c0010|c0020").parts().entrySet()) {
                boolean isPlain = name.endsWith(".csv") || name.endsWith(".json");
                if (!isPlain && !part.getKey().equals(name)) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(before.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < MEGABYTES; i++) {
                zip.write(megabyte);
            }
            zip.write(after.getBytes(StandardCharsets.UTF_8));
        }
        return path;
    }

    @Test
    void nothingIsHeldThatIsNotKept() throws Exception {
        String contracts = "p/reports/b_02.01.csv";
        String sheet = "xl/worksheets/s1.xml";
        List<Path> files = List.of(
                zip("1.zip", contracts, "c0010,c0020\n", "a", "\n"),
                zip("2.zip", contracts, "c0010,c0020\n", ",\n", "\n"),
                zip("3.zip", contracts, "c0010,c0020\n\"", "a,\n", "\n"),
                zip("4.zip", contracts, "", "c0010,", "\n"),
                zip("5.zip", "p/reports/report.json", "", "[", ""),
                zip("6.zip", "p/reports/parameters.csv", "name,value\n", "a,b\n", ""),
                zip("1.xlsx", sheet, "<w><sheetData><row a=\"", ">", "\"/></sheetData></w>"),
                zip("2.xlsx", sheet, "<w><!--", "<a>", "--></w>"),
                zip("3.xlsx", sheet, "<w><sheetData>", "<row/>", "</sheetData></w>"),
                zip("4.xlsx", sheet, "<w><sheetData><row>", "<c r=\"ZZZZZZ1\"><v>1</v></c>", "</row></sheetData></w>"),
                zip(
                        "5.xlsx",
                        sheet,
                        "<w><sheetData><row><c t=\"inlineStr\"><is>",
                        "<t>abc</t>",
                        "</is></c></row></sheetData></w>"),
                zip("6.xlsx", sheet, "<w>", "<a>", "</w>"),
                zip("7.xlsx", "xl/workbook.xml", "<w><sheets>", "<sheet name=\"a\"/>", "</sheets></w>"),
                zip("8.xlsx", "xl/_rels/workbook.xml.rels", "<R>", "<Relationship Id=\"a\" Target=\"b\"/>", "</R>"));

        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.startsWith("read ") || line.startsWith("refused ")))
                .as(said)
                .hasSameSizeAs(files);
    }
}

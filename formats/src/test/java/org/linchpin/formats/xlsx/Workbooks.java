package org.linchpin.formats.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, well or badly. */
public final class Workbooks {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    public Workbooks() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"" + RELATION
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    }

    /** A sheet of such elements as {@code <row r="1"><c r="A1"><v>1</v></c></row>}. */
    public Workbooks sheet(String name, String rows) {
        count++;
        sheets.append("<sheet name=\"" + name + "\" sheetId=\"" + count + "\" r:id=\"s" + count + "\"/>");
        relations.append("<Relationship Id=\"s" + count + "\" Type=\"" + RELATION + "/worksheet\" Target=\"worksheets/s"
                + count + ".xml\"/>");
        return part(
                "xl/worksheets/s" + count + ".xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet><sheetData>" + rows
                        + "</sheetData></worksheet>");
    }

    /** A sheet of texts, one string a row, its cells apart by {@code |}. */
    public Workbooks texts(String name, String... rows) {
        StringBuilder xml = new StringBuilder();
        for (String row : rows) {
            xml.append("<row>");
            for (String cell : row.split("\\|", -1)) {
                xml.append(cell.isEmpty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
            }
            xml.append("</row>");
        }
        return sheet(name, xml.toString());
    }

    public Workbooks strings(String... items) {
        relations.append(
                "<Relationship Id=\"t\" Type=\"" + RELATION + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>");
        return part("xl/sharedStrings.xml", "<sst><si>" + String.join("</si><si>", items) + "</si></sst>");
    }

    public Workbooks from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Adds or replaces a part. */
    public Workbooks part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    public Map<String, String> parts() {
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.putIfAbsent(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + RELATION + "\">" + properties + "<sheets>" + sheets + "</sheets></workbook>");
        all.putIfAbsent("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        return all;
    }

    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}

package org.linchpin.formats.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    private static Workbook open(Workbooks workbook, Charset charset) throws IOException {
        Map<String, String> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        parts.putAll(workbook.parts());
        return Workbook.of(name -> parts.containsKey(name)
                ? new ByteArrayInputStream(parts.get(name).getBytes(charset))
                : null);
    }

    private static List<String> read(Workbooks workbook) throws IOException {
        return read(workbook, StandardCharsets.UTF_8);
    }

    /** Rows of the first sheet, such as {@code 3: TEXT a, EMPTY, NUMBER 1}. */
    private static List<String> read(Workbooks workbook, Charset charset) throws IOException {
        List<String> rows = new ArrayList<>();
        open(workbook, charset).read(0, (number, cells) -> {
            rows.add(number + ": "
                    + String.join(
                            ", ",
                            cells.stream()
                                    .map(cell -> (cell.kind() + " " + cell.text()).strip())
                                    .toList()));
            return true;
        });
        return rows;
    }

    private static List<String> row(String cells) throws IOException {
        return read(new Workbooks()
                .strings("<t>one</t>", "<r><t>t</t></r><rPh><t>x</t></rPh><r><t>wo</t></r>")
                .sheet("a", "<row r=\"1\">" + cells + "</row>"));
    }

    @Test
    void cells_areReadByTheirType() throws IOException {
        assertThat(row("<c r=\"A1\"><v>1.5</v></c><c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c>"
                        + "<c r=\"E1\" t=\"b\"><v>1</v></c><c r=\"F1\" t=\"inlineStr\"><is><t>in</t></is></c>"
                        + "<c r=\"G1\" t=\"e\"><v>#N/A</v></c><c r=\"H1\" t=\"str\"><v>s</v></c>"
                        + "<c r=\"I1\" t=\"d\"><v>2025-12-31</v></c>"))
                .containsExactly("1: NUMBER 1.5, TEXT one, TEXT two, EMPTY, BOOLEAN 1, TEXT in, ERROR #N/A, TEXT s,"
                        + " TEXT 2025-12-31");
    }

    @Test
    void formulas_giveNoValue() throws IOException {
        assertThat(
                        row(
                                "<c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f t=\"shared\" si=\"9\"/><v>x</v></c>"))
                .containsExactly("1: FORMULA, FORMULA");
    }

    @Test
    void textsThatAreNotThere_areBroken() throws IOException {
        assertThat(
                        row(
                                "<c t=\"s\"><v>2000000000</v></c><c t=\"s\"><v>-1</v></c><c t=\"s\"><v>x</v></c><c t=\"?\"><v>1</v></c>"))
                .containsExactly("1: BROKEN 2000000000, BROKEN -1, BROKEN x, BROKEN ?");
    }

    @Test
    void cellsFarToTheRight_areNotRead() throws IOException {
        assertThat(row("<c r=\"A1\"><v>1</v></c><c r=\"ZZZZZZZZZZZZ1\"><v>2</v></c><c r=\"B1\"><v>3</v></c>"))
                .containsExactly("1: NUMBER 1, NUMBER 3");
    }

    @Test
    void longTexts_areNotHeld() throws IOException {
        String longest = "a".repeat(SheetCell.LONGEST);
        assertThat(row("<c t=\"inlineStr\"><is><t>" + longest + "</t></is></c>"))
                .containsExactly("1: TEXT " + longest);
        assertThat(row("<c t=\"inlineStr\"><is><t>" + longest + "a</t></is></c>"))
                .containsExactly("1: TOO_LONG");
        assertThat(row("<c t=\"inlineStr\"><is><r><t>" + longest + "</t></r><r><t>a</t></r></is></c>"))
                .containsExactly("1: TOO_LONG");
        assertThat(row("<c><v>" + "1".repeat(100) + "</v></c>")).containsExactly("1: TOO_LONG");
    }

    @Test
    void escapedCharacters_areDecoded() throws IOException {
        assertThat(row("<c t=\"inlineStr\"><is><t>a_x0009_b</t></is></c><c t=\"inlineStr\"><is><t>a_x1_b</t></is></c>"))
                .containsExactly("1: TEXT a\tb, TEXT a_x1_b");
    }

    @Test
    void sectionsAndComments_areReadAsXmlHasThem() throws IOException {
        assertThat(row("<!-- <c/> - -><c t=\"inlineStr\"><is><t><![CDATA[a<b]]]]></t></is></c>".replace("- ->", "-->")))
                .containsExactly("1: TEXT a<b]]");
    }

    @Test
    void rowsWithoutAnything_areLeftOut() throws IOException {
        assertThat(read(new Workbooks()
                        .sheet(
                                "a",
                                "<row r=\"2\"><c r=\"A2\" s=\"1\"/></row><row r=\"5\"/><row><c><v>1</v></c></row>")))
                .containsExactly("6: NUMBER 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<row r=\"5\"/><row r=\"5\"/>", "<row r=\"x\"/>", "<row r=\"1048577\"/>", "<row r=\"-1\"/>"})
    void rows_mustBeNumberedUpwards(String rows) {
        assertThatThrownBy(() -> read(new Workbooks().sheet("a", rows)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("numbered upwards");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels",
                "xl/worksheets/s1.xml",
                "xl/sharedStrings.xml"
            })
    void documentTypes_areRefusedInEveryPart(String part) {
        Workbooks workbook = new Workbooks().strings("<t>one</t>").sheet("a", "<row r=\"1\"/>");
        String xml = workbook.parts().get(part);
        int root = xml.indexOf('>', xml.startsWith("<?") ? xml.indexOf("?>") : -1) + 1;
        String bare = xml.startsWith("<?") ? xml.substring(xml.indexOf("?>") + 2) : xml;
        assertThat(root).isPositive();
        workbook.part(part, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>" + bare);

        assertThatThrownBy(() -> read(workbook))
                .isInstanceOf(IOException.class)
                .hasMessage(part + " must have no DOCTYPE");
    }

    @Test
    void entities_areRefused() {
        assertThatThrownBy(() -> row("<c t=\"inlineStr\"><is><t>&unknown;</t></is></c>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not well-formed");
    }

    @Test
    void manyEscapedCharacters_areNoAttack() throws IOException {
        String row = "<row><c t=\"inlineStr\"><is><t>" + "&amp;".repeat(1_000) + "</t></is></c></row>";
        assertThat(read(new Workbooks().sheet("a", row.repeat(200)))).hasSize(200);
    }

    @Test
    void whatAParserWouldHoldAtOnce_isBounded() {
        String much = "a".repeat(2 << 20);
        for (String xml : List.of(
                "<c x=\"" + much + "\"/>",
                "<c x=\"" + ">".repeat(2 << 20) + "\"/>",
                "<c" + much + "/>",
                "<!--" + "<".repeat(2 << 20) + "-->",
                "<?a " + "<a>".repeat(1 << 20) + "?>",
                "<c t=\"inlineStr\"><is><t>" + much + "</t></is></c>")) {
            assertThatThrownBy(() -> row(xml)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void names_areBounded() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            many.append("<c").append(i).append("/>");
        }
        assertThatThrownBy(() -> row(many.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("names");
    }

    @Test
    void deepParts_areRefused() {
        assertThatThrownBy(() -> row("<a>".repeat(1_000) + "</a>".repeat(1_000)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void otherEncodings_areRefused() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            assertThatThrownBy(() -> read(new Workbooks().texts("a", "é"), charset))
                    .isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> read(new Workbooks().texts("a", "é"), StandardCharsets.ISO_8859_1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("must be UTF-8");
    }

    @Test
    void brokenParts_areRefused() {
        assertThatThrownBy(() -> read(new Workbooks().sheet("a", "<row>"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(new Workbooks().part("xl/workbook.xml", "")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(new Workbooks().texts("a", "b").part("xl/_rels/workbook.xml.rels", "<a/>")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> read(new Workbooks()
                        .part("_rels/.rels", "<R><Relationship Type=\"a/officeDocument\"" + " Target=\"none\"/></R>")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no workbook");
    }

    @Test
    void readingStops_whenNoMoreIsWanted() throws IOException {
        List<Integer> seen = new ArrayList<>();
        open(new Workbooks().sheet("a", "<row><c><v>1</v></c></row>".repeat(5)), StandardCharsets.UTF_8)
                .read(0, (number, cells) -> {
                    seen.add(number);
                    return number < 2;
                });
        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    void days_countAsExcelCountsThem() throws IOException {
        Workbook windows = open(new Workbooks().texts("a", "b"), StandardCharsets.UTF_8);
        assertThat(windows.date(1)).isEqualTo("1900-01-01");
        assertThat(windows.date(59)).isEqualTo("1900-02-28");
        assertThat(windows.date(60)).isNull();
        assertThat(windows.date(61)).isEqualTo("1900-03-01");
        assertThat(windows.date(46022.75)).isEqualTo("2025-12-31");
        assertThat(windows.date(2_958_465)).isEqualTo("9999-12-31");
        assertThat(windows.date(2_958_466)).isNull();
        assertThat(windows.date(-1)).isNull();
        assertThat(windows.date(Double.NaN)).isNull();

        Workbook mac = open(new Workbooks().from1904().texts("a", "b"), StandardCharsets.UTF_8);
        assertThat(mac.date(0)).isEqualTo(LocalDate.of(1904, 1, 1));
        assertThat(mac.date(44560)).isEqualTo("2025-12-31");
    }
}

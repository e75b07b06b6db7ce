package org.linchpin.formats.register.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linchpin.formats.register.read.Packages.rows;
import static org.linchpin.formats.register.read.Packages.rules;
import static org.linchpin.formats.register.read.Packages.tolerated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.formats.register.Finding;
import org.linchpin.formats.register.Layout;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.xlsx.Workbooks;

/** Workbooks as people make them. */
class WorkbookTablesTest {

    private static final String HEADER = "c0010|c0020|c0030|c0040|c0050";
    private static final String ROW = "K-1|eba_CO:x1||eba_CU:EUR|100";

    @TempDir
    Path temp;

    private Register read(Workbooks workbook) throws IOException {
        return Packages.read(workbook.write(temp.resolve("register.xlsx")));
    }

    private Register sheet(String... texts) throws IOException {
        return read(new Workbooks().texts("B_02.01", texts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B_02.01", "b_02.01", "RT.02.01", "B_02_01", "rt_02_01", "02.01", " B_02.01 "})
    void sheets_areKnownByTheNamesThatAreMet(String name) throws IOException {
        Register register = read(new Workbooks().texts(name, HEADER, ROW));

        assertThat(rows(register, "B_02.01")).containsExactly("K-1,eba_CO:x1,,eba_CU:EUR,100");
        assertThat(register.envelope().layout()).isEqualTo(Layout.WORKBOOK);
        assertThat(register.envelope().name()).isEqualTo("register");
        assertThat(register.findings()).isEmpty();
        assertThat(register.tolerated()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c0010|c0020|c0030|c0040|c0050",
                "0010|0020|0030|0040|0050",
                "B_02.01.0010|B_02.01.0020|B_02.01.0030|B_02.01.0040|B_02.01.0050",
                "b_02.01.c0010|b_02.01.c0020|b_02.01.c0030|b_02.01.c0040|b_02.01.c0050",
                "RT.02.01.0010|RT.02.01.0020|RT.02.01.0030|RT.02.01.0040|RT.02.01.0050"
            })
    void columns_areKnownByTheNamesThatAreMet(String header) throws IOException {
        assertThat(rows(sheet(header, ROW), "B_02.01")).containsExactly("K-1,eba_CO:x1,,eba_CU:EUR,100");
    }

    @Test
    void namesThatLostTheirZeros_areKnown() throws IOException {
        Register register = read(new Workbooks()
                .sheet(
                        "B_02.01",
                        "<row><c><v>10</v></c><c><v>20</v></c><c><v>50</v></c></row>"
                                + "<row><c><v>7</v></c><c><v>8</v></c><c><v>9</v></c></row>"));

        assertThat(rows(register, "B_02.01")).containsExactly("7,8,,,9");
    }

    @Test
    void titlesAndLabels_arePassedOver() throws IOException {
        Register register = sheet(
                "Register of information||",
                "B_02.01 Contracts||as of|2025-12-31",
                "|Reference|Type|Overarching|Currency|Annual expense",
                "Row|c0010|c0020|c0030|c0040|c0050",
                "|Alphanumerical|Closed list|Alphanumerical|Currency|Monetary",
                "1|K-1|eba_CO:x1||eba_CU:EUR|100",
                "2|K-2|eba_CO:x1||eba_CU:EUR|Not Applicable");

        assertThat(rows(register, "B_02.01"))
                .containsExactly("K-1,eba_CO:x1,,eba_CU:EUR,100", "K-2,eba_CO:x1,,eba_CU:EUR,Not Applicable");
        assertThat(register.rows("B_02.01").getFirst().line()).isEqualTo(6);
        assertThat(register.findings()).isEmpty();
        assertThat(tolerated(register)).containsExactly("columns that the template has not", "rows of labels");
    }

    @Test
    void aRowOfRealValues_isNoRowOfLabels() throws IOException {
        assertThat(rows(sheet(HEADER, "Frame|eba_CO:x1||eba_CU:EUR|", "Other||||Not Applicable"), "B_02.01"))
                .hasSize(2);
    }

    @Test
    void aSheetThatNamesNoColumns_isNotRead() throws IOException {
        Register register = sheet("no", "names", "here");

        assertThat(register.rows("B_02.01")).isEmpty();
        assertThat(rules(register)).containsExactly("801");
    }

    @Test
    void aHeaderFarDown_isNotLookedFor() throws IOException {
        String[] texts = new String[12];
        java.util.Arrays.fill(texts, "title");
        texts[11] = HEADER;

        assertThat(rules(sheet(texts))).containsExactly("801");
    }

    @Test
    void otherSheets_areNoted_andSecondSheetsOfATemplateFound() throws IOException {
        Register register = read(new Workbooks()
                .texts("Readme", "hello")
                .texts("B_02.01", HEADER, ROW)
                .texts("RT.02.01", HEADER, ROW)
                .texts("B_77.77", HEADER));

        assertThat(register.rows("B_02.01")).hasSize(1);
        assertThat(register.tolerated()).singleElement().satisfies(custom -> {
            assertThat(custom.what()).isEqualTo("sheets that are no templates");
            assertThat(custom.first()).isEqualTo(Place.file("Readme"));
            assertThat(custom.count()).isEqualTo(2);
        });
        assertThat(rules(register)).containsExactly("720");
    }

    @Test
    void aWorkbookWithoutATemplate_isRefused() {
        assertThatThrownBy(() -> read(new Workbooks().texts("Sheet1", HEADER)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("B_01.01");
    }

    @Test
    void values_areReadByTheKindOfTheirColumn() throws IOException {
        Register register = read(new Workbooks()
                .sheet(
                        "B_02.02",
                        row("c0010", "c0060", "c0070", "c0080", "c0100", "c0140")
                                + "<row><c><v>4711</v></c>" + text("S01") + "<c><v>46022</v></c>" + text("2026-01-31")
                                + "<c><v>30</v></c><c t=\"b\"><v>1</v></c></row>"
                                + "<row>" + text(" K 2 ") + text("eba_TA:S01")
                                + "<c t=\"d\"><v>2025-12-31T00:00:00</v></c>"
                                + text("31/12/2025") + "<c><v>30.000000000000004</v></c>" + text("yes") + "</row>")
                .sheet(
                        "B_02.01",
                        row("c0010", "c0050")
                                + "<row>" + text("K") + "<c><v>1.2E6</v></c></row>"
                                + "<row>" + text("L") + "<c><v>0.30000000000000004</v></c></row>"
                                + "<row>" + text("M") + text("1,234.56") + "</row>")
                .sheet(
                        "B_02.03",
                        row("c0010", "c0030") + "<row>" + text("K") + "<c t=\"b\"><v>1</v></c></row>" + "<row>"
                                + text("K") + text("TRUE") + "</row>"));

        assertThat(rows(register, "B_02.02"))
                .containsExactly(
                        "4711,,,,,S01,2025-12-31,2026-01-31,,30,,,,eba_BT:x28,,,,",
                        "K 2,,,,,eba_TA:S01,2025-12-31,31/12/2025,,30,,,,eba_BT:x28,,,,");
        assertThat(rows(register, "B_02.01")).containsExactly("K,,,,1200000", "L,,,,0.3", "M,,,,1,234.56");
        assertThat(rows(register, "B_02.03")).containsExactly("K,,true", "K,,true");
        assertThat(register.findings())
                .filteredOn(finding -> !finding.rule().equals("801"))
                .extracting(Finding::rule)
                .containsExactly("330");
        assertThat(tolerated(register))
                .contains(
                        "TRUE and FALSE for yes and no",
                        "labels for codes",
                        "codes without their prefix",
                        "blanks around cells",
                        "TRUE for true");
    }

    @Test
    void numbersBeyondReason_areNotRead() throws IOException {
        Register register = read(new Workbooks()
                .sheet(
                        "B_02.01",
                        row("c0010", "c0020", "c0030", "c0040", "c0050")
                                + "<row>" + text("K") + "<c/><c/><c/><c><v>1E999999999</v></c></row>"
                                + "<row>" + text("L") + "<c/><c/><c/><c><v>1E-999999999</v></c></row>"
                                + "<row>" + text("M") + "<c/><c/><c/><c><v>NaN</v></c></row>"));

        assertThat(rows(register, "B_02.01")).containsExactly("K,,,,", "L,,,,", "M,,,,");
        assertThat(rules(register)).containsExactly("unreadable", "unreadable", "unreadable");
    }

    @Test
    void cellsThatHoldNoValue_areFound() throws IOException {
        Register register = read(new Workbooks()
                .sheet(
                        "B_02.01",
                        row("c0010", "c0020", "c0030", "c0040", "c0050")
                                + "<row>" + text("K") + "<c t=\"e\"><v>#REF!</v></c><c t=\"s\"><v>5</v></c><c/>"
                                + "<c><f>SUM(A1:A9)</f><v>5</v></c></row>"));

        assertThat(rows(register, "B_02.01")).containsExactly("K,,,,");
        assertThat(register.findings())
                .extracting(finding -> finding.place().column(), Finding::rule, Finding::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("c0020", "unreadable", "#REF!"),
                        org.assertj.core.groups.Tuple.tuple("c0030", "unreadable", "5"),
                        org.assertj.core.groups.Tuple.tuple("c0050", "unreadable", ""));
        assertThat(register.findings())
                .allSatisfy(finding -> assertThat(finding.place().line()).isEqualTo(2));
    }

    @Test
    void aBrokenSheet_leavesTheOthers() throws IOException {
        Register register = read(new Workbooks()
                .texts("B_02.01", HEADER, ROW)
                .sheet("B_02.02", "<row>")
                .sheet("B_02.03", "<!DOCTYPE a><row/>"));

        assertThat(register.rows("B_02.01")).hasSize(1);
        assertThat(rules(register)).containsExactly("unreadable", "unreadable");
    }

    @Test
    void aFolderWithOneWorkbook_isThatWorkbook() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        Files.writeString(folder.resolve("notes.txt"), "a");
        Files.writeString(folder.resolve("~$register.xlsx"), "lock");
        new Workbooks().texts("B_02.01", HEADER, ROW).write(folder.resolve("Register.XLSX"));

        assertThat(rows(Packages.read(folder), "B_02.01")).hasSize(1);

        Files.writeString(folder.resolve("second.xlsx"), "");
        assertThatThrownBy(() -> Packages.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("one workbook, not 2");
    }

    @Test
    void otherFormatsOfExcel_areRefusedByName() throws IOException {
        Path file = Files.write(temp.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});

        assertThatThrownBy(() -> Packages.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("save it as .xlsx");
    }

    private static String row(String... names) {
        return "<row>"
                + String.join(
                        "",
                        List.of(names).stream().map(WorkbookTablesTest::text).toList()) + "</row>";
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }
}

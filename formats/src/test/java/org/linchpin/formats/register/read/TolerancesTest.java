package org.linchpin.formats.register.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.formats.register.read.Packages.CONTRACTS;
import static org.linchpin.formats.register.read.Packages.rows;
import static org.linchpin.formats.register.read.Packages.rules;
import static org.linchpin.formats.register.read.Packages.tolerated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.formats.register.Register;

/** Customs of the field: each is read, and each is said. */
class TolerancesTest {

    private static final String[] BOTH = {"K-1,eba_CO:x1,,eba_CU:EUR,100", "K-2,eba_CO:x1,,eba_CU:EUR,200"};

    @TempDir
    Path temp;

    private Register contracts(String csv) throws IOException {
        return Packages.read(new Packages().file(CONTRACTS, csv).zip(temp));
    }

    private Register table(String name, String csv) throws IOException {
        return Packages.read(new Packages()
                .without(CONTRACTS)
                .file("pkg/reports/" + name, csv)
                .zip(temp));
    }

    @Test
    void aWholePackage_needsNoTolerance() throws IOException {
        Register zip = Packages.read(new Packages().zip(temp));
        Register folder = Packages.read(new Packages().folder(temp));

        assertThat(zip.findings()).isEmpty();
        assertThat(zip.tolerated()).isEmpty();
        assertThat(rows(zip, "B_02.01")).containsExactly(BOTH);
        assertThat(folder.findings()).isEmpty();
        assertThat(rows(folder, "B_02.01")).containsExactly(BOTH);
    }

    @Test
    void bareCodes_areRead() throws IOException {
        Register register = contracts("c0010,c0020,c0030,c0040,c0050\nK-1,x1,,EUR,1\n");

        assertThat(register.rows("B_02.01").getFirst().value("c0020")).isEqualTo("x1");
        assertThat(tolerated(register)).containsExactly("codes without their prefix");
        assertThat(register.tolerated().getFirst().count()).isEqualTo(2);
    }

    @Test
    void columnsInAnotherOrder_areRead() throws IOException {
        Register register = contracts("c0050,c0010,c0020,c0030,c0040\n100,K-1,eba_CO:x1,,eba_CU:EUR\n");

        assertThat(rows(register, "B_02.01")).containsExactly(BOTH[0]);
        assertThat(tolerated(register)).containsExactly("columns in another order");
        assertThat(register.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "B_02.01.%s", "b_02.01.c%s", "RT.02.01.%s", "C%s", "B_02_01_%s"})
    void columnsByOtherNames_areRead(String form) throws IOException {
        Register register = contracts(Packages.contracts().replaceAll("c(00[1-5]0)", form.replace("%s", "$1")));

        assertThat(rows(register, "B_02.01")).containsExactly(BOTH);
        assertThat(tolerated(register)).containsExactly("columns by another name");
        assertThat(register.findings()).isEmpty();
    }

    @Test
    void columnsOfAnotherTemplate_areNoColumns() throws IOException {
        assertThat(rules(contracts(Packages.contracts().replace("c0050", "B_02.02.0050"))))
                .containsExactly("801", "801");
    }

    @Test
    void notApplicable_inKeysMeansEmpty() throws IOException {
        Register register = table("b_04.01.csv", "c0010,c0020,c0030,c0040\nK,L,eba_ZZ:x839,Not Applicable\n");

        assertThat(register.rows("B_04.01").getFirst().value("c0040")).isEmpty();
        assertThat(tolerated(register)).containsExactly("\"Not Applicable\" in key columns");
    }

    @Test
    void aProviderThatIsItsOwnRecipientAtRankOne_isNoted() throws IOException {
        String header = "c0010,c0020,c0030,c0040,c0050,c0060,c0070\n";
        assertThat(tolerated(table("b_05.02.csv", header + "K,eba_TA:S01,P,eba_qCO:qx2000,1,P,eba_qCO:qx2000\n")))
                .containsExactly("the provider as its own recipient at rank 1");
        assertThat(tolerated(table("b_05.02.csv", header + "K,eba_TA:S01,P,eba_qCO:qx2000,1,,\n")))
                .isEmpty();
        assertThat(tolerated(table("b_05.02.csv", header + "K,eba_TA:S01,P,eba_qCO:qx2000,2,P,eba_qCO:qx2000\n")))
                .isEmpty();
    }

    @Test
    void alternativesByCodesOfAnotherList_areNoted() throws IOException {
        Register register = table("b_07.01.csv", """
                c0010,c0020,c0030,c0040,c0050,c0060,c0070,c0080,c0090,c0100,c0110,c0120
                K,P,,,,,,,,,eba_BT:x28,
                L,P,,,,,,,,,eba_ZZ:x28,
                """);

        assertThat(register.rows("B_07.01"))
                .extracting(row -> row.value("c0110"))
                .containsExactly("x28", "x28");
        assertThat(register.tolerated()).singleElement().satisfies(custom -> {
            assertThat(custom.what()).isEqualTo("codes of another list for yes and no");
            assertThat(custom.first().line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"b_03.33.csv", "b_03.33.0020.csv", "B_03.33.CSV"})
    void theMisprintOfATemplate_isRead(String name) throws IOException {
        Register register = table(name, "b_03.33.0010,b_03.33.0020,c0030\nK,L,true\n");

        assertThat(rows(register, "B_03.03")).containsExactly("K,L,true");
        assertThat(tolerated(register)).containsExactly("b_03.33 for b_03.03", "columns by another name");
        assertThat(register.findings()).isEmpty();
    }

    @Test
    void byteOrderMarks_andLineEndsOfWindows_areRead() throws IOException {
        Register register = contracts("\uFEFF" + Packages.contracts().replace("\n", "\r\n"));

        assertThat(rows(register, "B_02.01")).containsExactly(BOTH);
        assertThat(tolerated(register)).containsExactly("a byte order mark");
    }

    @Test
    void semicolons_areReadWhereTheHeaderHasNothingElse() throws IOException {
        Register register = contracts(Packages.contracts().replace(',', ';'));

        assertThat(rows(register, "B_02.01")).containsExactly(BOTH);
        assertThat(rules(register)).containsExactly("809");

        assertThat(rows(contracts("c0010,c0020,c0030,c0040,c0050\nK;1,eba_CO:x1,,,\n"), "B_02.01"))
                .containsExactly("K;1,eba_CO:x1,,,");
    }

    @Test
    void blanksAroundCells_areLeftOut() throws IOException {
        Register register = contracts("c0010 , c0020,c0030,c0040,c0050\n K-1\t,eba_CO:x1,\u00a0,\" eba_CU:EUR\",100\n");

        assertThat(rows(register, "B_02.01")).containsExactly(BOTH[0]);
        assertThat(tolerated(register)).containsExactly("blanks around cells");
    }

    @Test
    void emptyRows_areLeftOut() throws IOException {
        Register register = contracts(Packages.contracts().replace("K-2", ",,,,\n\nK-2"));

        assertThat(rows(register, "B_02.01")).containsExactly(BOTH);
        assertThat(tolerated(register)).containsExactly("empty rows");
    }

    @Test
    void tablesOutsideReports_areReadAndFound() throws IOException {
        Register register =
                Packages.read(new Packages().move(CONTRACTS, "b_02.01.csv").zip(temp));

        assertThat(rows(register, "B_02.01")).containsExactly(BOTH);
        assertThat(rules(register)).containsExactly("103");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/", "a/b/"})
    void packages_mayLieAtAnyDepth(String root) throws IOException {
        Register register = Packages.read(new Packages().under(root).zip(temp));

        assertThat(rows(register, "B_02.01")).containsExactly(BOTH);
        assertThat(register.envelope().parameters()).containsEntry("refPeriod", "2025-12-31");
        assertThat(register.findings()).isEmpty();
    }

    @Test
    void namesInUpperCase_areReadAndFound() throws IOException {
        Register register = Packages.read(new Packages()
                .move(CONTRACTS, CONTRACTS.toUpperCase(Locale.ROOT))
                .move("pkg/reports/parameters.csv", "pkg/reports/Parameters.csv")
                .zip(temp));

        assertThat(rows(register, "B_02.01")).containsExactly(BOTH);
        assertThat(register.envelope().parameters()).hasSize(1);
        assertThat(rules(register)).containsExactly("720", "720");
    }

    @Test
    void filesOfTheOperatingSystem_areLeftOut() throws IOException {
        Register register = Packages.read(new Packages()
                .file("__MACOSX/pkg/reports/._b_02.01.csv", "x")
                .file("pkg/reports/.DS_Store", "x")
                .zip(temp));

        assertThat(rows(register, "B_02.01")).containsExactly(BOTH);
        assertThat(tolerated(register)).containsExactly("files of the operating system");
        assertThat(register.findings()).isEmpty();
    }

    @Test
    void aMomentIsReadAsItsDay_andNoOrderOfDayAndMonthIsGuessed() throws IOException {
        Register register = table(
                "b_02.02.csv",
                "c0010,c0070,c0080\nK,2025-12-31T00:00:00,31/12/2025\nL,2025-12-31 23:59,2025-12-31T00:00:00+02:00\n");

        assertThat(register.rows("B_02.02"))
                .extracting(row -> row.text("c0070"))
                .containsExactly("2025-12-31", "2025-12-31");
        assertThat(register.rows("B_02.02"))
                .extracting(row -> row.text("c0080"))
                .containsExactly("31/12/2025", "2025-12-31T00:00:00+02:00");
        assertThat(register.rows("B_02.02"))
                .allSatisfy(row -> assertThat(row.date("c0080")).isNull());
        assertThat(rules(register)).filteredOn("330"::equals).hasSize(2);
    }

    @Test
    void amountsWithSeparators_stayTextAndAreNoNumbers() throws IOException {
        Register register = contracts("c0010,c0020,c0030,c0040,c0050\nK,,,,\"1,234.56\"\nL,,,,1 000\n");

        assertThat(register.rows("B_02.01"))
                .extracting(row -> row.text("c0050"))
                .containsExactly("1,234.56", "1 000");
        assertThat(register.rows("B_02.01"))
                .allSatisfy(row -> assertThat(row.number("c0050")).isNull());
    }

    @Test
    void truth_isReadInAnyCase() throws IOException {
        Register register = table("b_02.03.csv", "c0010,c0020,c0030\nK,L,TRUE\nK,M,true\nK,N,1\n");

        assertThat(register.rows("B_02.03"))
                .extracting(row -> row.text("c0030"))
                .containsExactly("true", "true", "1");
        assertThat(tolerated(register)).containsExactly("TRUE for true");
        assertThat(Packages.read(new Packages()
                                .file(
                                        "pkg/reports/FilingIndicators.csv",
                                        "templateID,reported\nB_01.01,TRUE\nB_01.02,1\n")
                                .zip(temp))
                        .envelope()
                        .filed())
                .containsEntry("B_01.01", true)
                .containsEntry("B_01.02", true);
    }

    @Test
    void aPackageThatSaysNothingOfItself_isReadAllTheSame() throws IOException {
        Register register = Packages.read(new Packages()
                .without("pkg/META-INF/reportPackage.json")
                .without(Packages.REPORT)
                .zip(temp));

        assertThat(rows(register, "B_02.01")).containsExactly(BOTH);
        assertThat(register.envelope().taxonomy()).isNull();
        assertThat(rules(register)).containsExactly("103", "701");
    }
}

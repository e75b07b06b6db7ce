package org.linchpin.formats.register.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.formats.register.read.Packages.CONTRACTS;
import static org.linchpin.formats.register.read.Packages.REPORT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.formats.register.Layout;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.RuleFiles;

/** Data points mean what the taxonomy of the package says. */
class TaxonomiesTest {

    @TempDir
    Path temp;

    private static String report(String taxonomy) {
        return "{\"extends\": [\"http://www.eba.europa.eu/eu/fr/xbrl/crr/fws/dora/" + taxonomy + "/mod/dora.json\"]}";
    }

    /** One contract in the codes of a data point map of our own, where one code changed between the taxonomies. */
    private Register read(Packages packages) throws IOException {
        Path rules = Files.createDirectories(temp.resolve("rules"));
        Files.writeString(rules.resolve("data-points.csv"), """
                taxonomy,template,column,kind,code,prefix
                4.0,B_02.01,c0010,dimension,CRZ,
                4.0,B_02.01,c0020,datapoint,dp1,
                4.0,B_02.01,c0050,datapoint,dp2,
                4.2,B_02.01,c0010,dimension,CRZ,
                4.2,B_02.01,c0020,datapoint,dp1,
                4.2,B_02.01,c0050,datapoint,dp3,
                """);
        return new PackageReader(RuleFiles.over(rules), Packages.TEMPLATES).read(packages.zip(temp));
    }

    private static Packages points(String codes) {
        StringBuilder csv = new StringBuilder("datapoint,factValue,CRZ\n");
        for (String code : codes.split(" ")) {
            csv.append(code).append(",v").append(code).append(",K-1\n");
        }
        return new Packages().file(CONTRACTS, csv.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0", "4.2"})
    void bothTaxonomies_areReadInBothLayouts(String taxonomy) throws IOException {
        Register plain =
                Packages.read(new Packages().file(REPORT, report(taxonomy)).zip(temp));
        assertThat(plain.envelope().taxonomy()).isEqualTo(taxonomy);
        assertThat(plain.envelope().layout()).isEqualTo(Layout.PLAIN);
        assertThat(plain.findings()).isEmpty();

        Register points =
                read(points(taxonomy.equals("4.0") ? "dp1 dp2" : "dp1 dp3").file(REPORT, report(taxonomy)));
        assertThat(points.envelope().layout()).isEqualTo(Layout.DATA_POINTS);
        assertThat(points.envelope().taxonomy()).isEqualTo(taxonomy);
        assertThat(points.findings()).isEmpty();
        assertThat(points.rows("B_02.01").getFirst().text("c0050")).startsWith("vdp");
    }

    @Test
    void codesOfTheOtherTaxonomy_areFound() throws IOException {
        Register register = read(points("dp1 dp3").file(REPORT, report("4.0")));

        assertThat(Packages.rules(register)).containsExactly("801");
        assertThat(register.rows("B_02.01").getFirst().text("c0050")).isEmpty();
    }

    @Test
    void whereNothingSays_theDataPointsDo() throws IOException {
        assertThat(read(points("dp1 dp3").without(REPORT)).envelope().taxonomy())
                .isEqualTo("4.2");
        assertThat(read(points("dp1 dp2").without(REPORT)).envelope().taxonomy())
                .isEqualTo("4.0");
        assertThat(read(points("dp1").without(REPORT)).envelope().taxonomy()).isNull();
    }

    @Test
    void anUnknownTaxonomy_isFoundAndReadByItsDataPoints() throws IOException {
        Register register = read(points("dp1 dp3").file(REPORT, report("9.9")));

        assertThat(Packages.rules(register)).containsExactly("505");
        assertThat(register.rows("B_02.01").getFirst().text("c0050")).isEqualTo("vdp3");
        assertThat(register.envelope().taxonomy()).isEqualTo("4.2");
    }

    @Test
    void factsThatStandTwice_areFound() throws IOException {
        assertThat(Packages.rules(read(points("dp1 dp1")))).containsExactly("806");
    }
}

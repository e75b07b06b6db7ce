package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What build servers and code hosts are told, held against what they say they read. */
class PolicyReportsTest {

    private static final String ROOT = "--root=..";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--with open-stack",
                "--reading best --horizon 1h",
                "--baseline BASELINE",
                "--baseline BASELINE --on 2030-01-01",
                "--baseline BASELINE --with open-stack",
            })
    void sarif_isOfThePublishedSchema(String options) throws Exception {
        String[] args = ("policy " + Cli.EXAMPLE + " -o sarif " + options.replace("BASELINE", baseline()))
                .strip()
                .split(" ");

        Cli.Run run = Cli.run(args);

        assertThat(sarifSchema().validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(run.json().at("/runs/0/invocations/0/exitCode").asInt()).isEqualTo(run.exit());
    }

    @Test
    void thePublishedSchema_isStrict() throws Exception {
        String printed = Cli.run("policy", Cli.EXAMPLE, "-o", "sarif").out();

        assertThat(sarifSchema().validate(printed.replace("\"startLine\"", "\"line\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(sarifSchema().validate(printed.replace("\"error\"", "\"alarm\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void sarif_showsEachFindingWhereTheFunctionIsClaimed_thenTheSwitchAndThePolicy() throws IOException {
        JsonNode results =
                Cli.run("policy", Cli.EXAMPLE, ROOT, "-o", "sarif").json().at("/runs/0/results");
        JsonNode finding = null;
        for (JsonNode result : results) {
            String text = result.at("/message/text").asString();
            if (text.startsWith("Vendor H (vendor-h) alone stops payments after 30 d")) {
                finding = result;
            }
        }

        assertThat(finding).isNotNull();
        assertThat(line(finding.at("/locations/0"))).contains("payments:");
        assertThat(line(finding.at("/relatedLocations/0"))).contains("vendor-h:");
        assertThat(line(finding.at("/relatedLocations/1"))).contains("id: no-single-switch");
        assertThat(finding.get("ruleId").asString()).isEqualTo("no-single-switch");
        assertThat(finding.has("suppressions")).isFalse();
    }

    /** The line of the model that a location points at, from its column on. */
    private static String line(JsonNode location) throws IOException {
        JsonNode place = location.get("physicalLocation");
        assertThat(place.at("/artifactLocation/uriBaseId").asString()).isEqualTo("%SRCROOT%");
        Path file = Path.of("..", place.at("/artifactLocation/uri").asString());
        String line = Files.readAllLines(file).get(place.at("/region/startLine").asInt() - 1);
        return line.substring(place.at("/region/startColumn").asInt() - 1);
    }

    @Test
    void fingerprints_stayWhenLinesMove_andDifferBetweenFindings() throws IOException {
        String before = policyModel("");
        Set<String> fingerprints = fingerprints(before);
        String after = policyModel("# a line\n# and another\n");

        assertThat(fingerprints).hasSize(2).isEqualTo(fingerprints(after));
    }

    private String policyModel(String head) throws IOException {
        String model = Cli.model(
                dir,
                "parties: {p: {name: \"P%: a,b\\n::error::owned\", under: []}}",
                "nodes:",
                "  f: {kind: function, needs: [a]}",
                "  g: {kind: function, needs: [a]}",
                "  a: {kind: service, by: p}",
                "rules: {policy: [{id: none, over: parties, say: 'Nobody <alone> & nothing'}]}");
        Files.writeString(Path.of(model), head + Files.readString(Path.of(model)));
        return model;
    }

    private static Set<String> fingerprints(String model) {
        Set<String> all = new HashSet<>();
        Cli.run("policy", model, "-o", "sarif")
                .json()
                .at("/runs/0/results")
                .forEach(result -> all.add(result.at("/partialFingerprints")
                        .get("linchpinFinding/v1")
                        .asString()));
        return all;
    }

    @Test
    void sarif_suppressesWhatIsAccepted_andOnlyThat() throws IOException {
        JsonNode accepted = Cli.run("policy", Cli.EXAMPLE, "--baseline", baseline(), "-o", "sarif")
                .json()
                .at("/runs/0/results");
        JsonNode expired = Cli.run("policy", Cli.EXAMPLE, "--baseline", baseline(), "--on", "2030-01-01", "-o", "sarif")
                .json()
                .at("/runs/0/results");

        assertThat(accepted)
                .isNotEmpty()
                .allMatch(result -> result.get("suppressions").size() == 1
                        && result.get("level").asString().equals("note")
                        && result.get("baselineState").asString().equals("unchanged"));
        assertThat(accepted.get(0).at("/suppressions/0/justification").asString())
                .isEqualTo("a way out is under way (CIO, until 2027-06-30)");
        assertThat(expired)
                .isNotEmpty()
                .allMatch(result -> result.get("suppressions").isEmpty()
                        && !result.get("level").asString().equals("note"));
    }

    @Test
    void junit_loadsInSurefiresOwnParser_aSuiteForEachPolicy_aCaseForEachFunction() throws Exception {
        List<ReportTestSuite> suites =
                surefire(Cli.run("policy", Cli.EXAMPLE, "-o", "junit").out());

        assertThat(suites)
                .extracting(ReportTestSuite::getFullClassName)
                .containsExactly(
                        "policy.no-single-switch", "policy.no-single-state", "policy.own-cloud", "policy.share-cap");
        ReportTestSuite single = suites.getFirst();
        assertThat(single.getNumberOfTests()).isEqualTo(8);
        assertThat(single.getNumberOfFailures()).isEqualTo(7);
        assertThat(single.getTestCases())
                .filteredOn(ReportTestCase::isSuccessful)
                .extracting(ReportTestCase::getName)
                .containsExactly("clearing");
        ReportTestCase payments = single.getTestCases().getFirst();
        assertThat(payments.getFailureMessage()).startsWith("4 findings, the first: Keeper of the root zone");
        assertThat(payments.getFailureDetail())
                .contains("No party alone may stop a critical function within 180 d; not counted: self, home.")
                .contains("Vendor H (vendor-h) alone stops payments after 30 d.");
    }

    @Test
    void junit_failsNothingThatIsAccepted() throws Exception {
        List<ReportTestSuite> suites = surefire(Cli.run("policy", Cli.EXAMPLE, "--baseline", baseline(), "-o", "junit")
                .out());

        assertThat(suites).hasSize(4).allMatch(suite -> suite.getNumberOfFailures() == 0);
    }

    @Test
    void junit_holdsAnyName() throws Exception {
        List<ReportTestSuite> suites =
                surefire(Cli.run("policy", policyModel(""), "-o", "junit").out());

        assertThat(suites.getFirst().getTestCases().getFirst().getFailureMessage())
                .contains("P%: a,b");
    }

    private static List<ReportTestSuite> surefire(String xml) throws Exception {
        InputStreamReader in = new InputStreamReader(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        return new TestSuiteXmlParser(new NullConsoleLogger()).parse(in);
    }

    @Test
    void github_getsCommandsAlone_andNoNameCanGiveOne() throws IOException {
        Cli.Run run = Cli.run("policy", policyModel(""), "--root", dir.toString(), "-o", "github");

        assertThat(run.out().lines()).allMatch(line -> line.matches("::(error|warning|notice) .*"));
        assertThat(run.out().lines().toList())
                .contains("::error file=model.yaml,line=5,col=3,title=linchpin policy none::P%25: a,b%0A::error::owned"
                        + " (p) alone stops f at once.");
        assertThat(run.firstLine())
                .startsWith("::error file=model.yaml,line=8,col=18,title=linchpin policy none::No party alone may stop")
                .endsWith(" 2 findings.");
    }

    @Test
    void gitlab_getsWhatItsCodeQualityReportNeeds() {
        JsonNode issues = Cli.run("policy", Cli.EXAMPLE, ROOT, "-o", "gitlab").json();

        Set<String> fingerprints = new HashSet<>();
        for (JsonNode issue : issues) {
            fingerprints.add(issue.get("fingerprint").asString());
            assertThat(issue.get("description").asString()).isNotBlank();
            assertThat(issue.get("check_name").asString()).isNotBlank();
            assertThat(issue.get("severity").asString()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(issue.at("/location/path").asString()).startsWith("examples/national-cloud/");
            assertThat(issue.at("/location/lines/begin").asInt()).isPositive();
        }
        assertThat(fingerprints).hasSameSizeAs(issues).hasSizeGreaterThan(60);
    }

    @Test
    void also_writesTheSameAsTheOutput() throws IOException {
        Path sarif = dir.resolve("policy.sarif");
        Path csv = dir.resolve("policy.csv");

        Cli.Run run = Cli.run("policy", Cli.EXAMPLE, "--also", "sarif=" + sarif, "--also", "csv=" + csv, "-o", "junit");

        assertThat(sarif)
                .hasContent(Cli.run("policy", Cli.EXAMPLE, "-o", "sarif").out());
        assertThat(csv).hasContent(Cli.run("policy", Cli.EXAMPLE, "-o", "csv").out());
        assertThat(run.out()).startsWith("<?xml");
    }

    private String baseline() throws IOException {
        Path file = dir.resolve("accepted.yaml");
        Cli.run("policy", Cli.EXAMPLE, "--write-baseline", file.toString());
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("  owner:\n", "  owner: CIO\n")
                        .replace("  reason:\n", "  reason: a way out is under way\n")
                        .replaceFirst("  expires:.*\n", "  expires: 2027-06-30\n"));
        return file.toString();
    }

    private static Schema sarifSchema() throws IOException {
        try (InputStream in = PolicyReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
        }
    }
}

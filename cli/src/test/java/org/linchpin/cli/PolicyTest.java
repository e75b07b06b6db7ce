package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code policy}: what is asked, what is found, what is accepted, and what it exits with. */
class PolicyTest {

    @TempDir
    Path dir;

    /** Vendor V abroad alone stops pay after 30 d, Helper H at home alone stops web at once; W stops neither. */
    private String model(String... policies) {
        return Cli.model(
                dir,
                "self: us",
                "jurisdictions: {XA: {home: true}, XB: {}}",
                "parties:",
                "  us: {under: [XA]}",
                "  v: {name: Vendor V, under: [XB]}",
                "  w: {under: [XB]}",
                "  h: {name: Helper H, under: [XA]}",
                "nodes:",
                "  pay: {kind: function, critical: true, weight: 3, needs: [app]}",
                "  web: {kind: function, critical: true, weight: 1, needs: [{any: [app, {all: [page]}]}, desk]}",
                "  broken: {kind: function, critical: true, weight: 9, needs: [gone]}",
                "  gone: {kind: service, until: 2026-01-01, ground: true}",
                "  app: {kind: service, from: v ~30d}",
                "  page: {kind: service, by: w}",
                "  desk: {kind: service, by: h}",
                "rules:",
                "  policy:",
                "    - " + String.join("\n    - ", policies));
    }

    private static final String SINGLE = "{id: single, over: parties, critical: yes, horizon: 90d, except: [self]}";

    @Test
    void aPolicyThatHolds_exits0() {
        Cli.Run run = Cli.run("policy", model("{id: early, over: parties, horizon: 10d, except: [h]}"));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.firstLine()).isEqualTo("Met: the policy holds.");
        assertThat(run.out())
                .contains("early: held. It asks: no party alone may stop a function within 10 d; not counted: h.");
    }

    @Test
    void aViolation_exits3_andSaysWhoStopsWhatAndWhen_homeAndForeignApart() {
        Cli.Run run = Cli.run("policy", model(SINGLE));

        assertThat(run.exit()).isEqualTo(ExitCode.POLICY);
        assertThat(run.firstLine())
                .isEqualTo("Violated: 1 of 1 policy does not hold; Vendor V (v) alone stops 1 function within 90 d, the"
                        + " first after 30 d.");
        assertThat(run.out())
                .containsSubsequence(
                        "It asks: no party alone may stop a critical function within 90 d; not counted: self.",
                        "Judged: 3 parties, 2 functions.",
                        "foreign",
                        "Vendor V (v)",
                        "pay 30 d",
                        "at home",
                        "Helper H (h)",
                        "web 0 h",
                        "Not judged, for with no switch off they stop: broken.",
                        "exit 3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "jsonl", "csv", "md", "sarif", "junit", "github", "gitlab"})
    void theFormat_neverChangesTheVerdict(String format) {
        String model = model(SINGLE);

        Cli.Run run = Cli.run("policy", model, "-o", format);

        assertThat(run.exit()).isEqualTo(ExitCode.POLICY);
        assertThat(run.out())
                .isNotEmpty()
                .endsWith("\n")
                .isEqualTo(Cli.run("policy", model, "-o", format).out());
        assertThat(Cli.run("policy", model, "-o", format, "--fail-on", "never").exit())
                .isZero();
    }

    @Test
    void sharesPairsAndSupport_areSaidInWords() {
        Cli.Run run = Cli.run(
                "policy",
                model(
                        "{id: cap, over: parties, at-most: 60%, horizon: 90d, say: Not too much on one}",
                        "{id: pair, over: parties, of: web, size: 2, except: [home], horizon: 90d}",
                        "{id: both, over: parties, at-most: 90%, no-unsupported-longer-than: 1y, budget: 10M, readiness: 2y}"));

        assertThat(run.exit()).isEqualTo(ExitCode.POLICY);
        assertThat(run.out())
                .contains("no party alone may stop more than 60 % of the weight of all critical functions within 90 d")
                .contains("It says: Not too much on one")
                .contains("75 % (3 of 4)")
                .contains(
                        "no group of up to 2 parties may stop a function among \"web\" within 90 d; not counted: home")
                .contains("Vendor V (v) and w  ")
                .contains("both/share: held", "both/support: held")
                .contains("both: a plan may cost at most 10,000,000 EUR, and it must stand after 730 d. This speaks of"
                        + " plans only and is not judged here.");
    }

    @Test
    void whatDependsOnWhatTheModelLeavesOpen_isSaid_andFailsUnlessAskedOtherwise() {
        String model = Cli.model(
                dir,
                "parties: {p: {under: []}}",
                "nodes:",
                "  f: {kind: function, needs: [{id: a, maybe: true}]}",
                "  a: {kind: service, by: p}",
                "rules: {policy: [{id: none, over: parties}]}");

        Cli.Run run = Cli.run("policy", model);

        assertThat(run.firstLine()).startsWith("Depends: 1 of 1 policy is violated in one reading");
        assertThat(run.out()).contains("depends: not in the best reading");
        assertThat(run.exit()).isEqualTo(ExitCode.POLICY);
        assertThat(Cli.run("policy", model, "--fail-on", "violated").exit()).isZero();
        assertThat(Cli.run("policy", model, "--reading", "worst", "--fail-on", "violated")
                        .exit())
                .isEqualTo(ExitCode.POLICY);
        assertThat(Cli.run("policy", model, "--reading", "best").exit()).isZero();
    }

    @Test
    void aWrittenBaseline_acceptsNothing_untilItIsFilledIn() throws IOException {
        String model = model(SINGLE);
        Path baseline = dir.resolve("accepted.yaml");

        Cli.Run written = Cli.run("policy", model, "--write-baseline", baseline.toString());
        assertThat(written.exit()).isEqualTo(ExitCode.POLICY);
        assertThat(written.err()).contains("Wrote " + baseline);
        Cli.Run blank = Cli.run("policy", model, "--baseline", baseline.toString());
        assertThat(blank.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(blank.err().lines())
                .hasSize(3)
                .allMatch(line -> line.endsWith("of what is accepted must be filled in"));

        fillIn(baseline);
        Cli.Run accepted = Cli.run("policy", model, "--baseline", baseline.toString());
        assertThat(accepted.exit()).as(accepted.err()).isZero();
        assertThat(accepted.firstLine()).isEqualTo("Met, as accepted: the policy holds but for 2 accepted findings.");
        assertThat(accepted.out())
                .contains("CIO  2027-06-30  a way out is under way")
                .contains("Baseline " + baseline
                        + " on 2026-11-01 (the model's as-of; --on names another day): 2 accepted, 0 expired");
        assertThat(Cli.run("policy", model, "--baseline", baseline.toString(), "--on", "2027-06-29")
                        .exit())
                .isZero();
        Cli.Run expired = Cli.run("policy", model, "--baseline", baseline.toString(), "--on", "2027-06-30");
        assertThat(expired.exit()).isEqualTo(ExitCode.POLICY);
        assertThat(expired.out()).contains("accepted by CIO until 2027-06-30: expired", "0 accepted, 2 expired");
    }

    @Test
    void aBaseline_isNeverOverwritten() throws IOException {
        Path baseline = Files.writeString(dir.resolve("accepted.yaml"), "mine");

        Cli.Run run = Cli.run("policy", model(SINGLE), "--write-baseline", baseline.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("what was accepted is not overwritten");
        assertThat(baseline).hasContent("mine");
        try (var files = Files.list(dir)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void whatBecameWorse_countsAgain_andWhatIsGone_isSaid() throws IOException {
        String model = model(SINGLE);
        Path baseline = dir.resolve("accepted.yaml");
        Cli.run("policy", model, "--write-baseline", baseline.toString());
        fillIn(baseline);
        String text = Files.readString(Path.of(model));
        Files.writeString(
                Path.of(model),
                text.replace("v ~30d", "v ~20d").replace("[{any: [app, {all: [page]}]}, desk]", "[app]"));

        Cli.Run run = Cli.run("policy", model, "--baseline", baseline.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.POLICY);
        assertThat(run.out())
                .contains("worse than CIO accepted: not before 30 d")
                .contains("accepted and not found: single, h: web. Maybe fixed: remove it.");
        Files.writeString(Path.of(model), text.replace(", desk]", "]"));
        assertThat(Cli.run("policy", model, "--baseline", baseline.toString()).exit())
                .isZero();
        assertThat(Cli.run("policy", model, "--baseline", baseline.toString(), "--fail-on", "violated,stale")
                        .exit())
                .isEqualTo(ExitCode.POLICY);
    }

    @Test
    void anAcceptedShare_isAcceptedUpToWhatItWas() throws IOException {
        String model = model("{id: cap, over: parties, at-most: 60%, horizon: 90d}");
        Path baseline = dir.resolve("accepted.yaml");
        Cli.run("policy", model, "--write-baseline", baseline.toString());
        fillIn(baseline);
        assertThat(baseline).content().contains("up-to: 75%");
        assertThat(Cli.run("policy", model, "--baseline", baseline.toString()).exit())
                .isZero();

        Files.writeString(Path.of(model), Files.readString(Path.of(model)).replace("weight: 3", "weight: 4"));

        assertThat(Cli.run("policy", model, "--baseline", baseline.toString()).out())
                .contains("80 % (4 of 5)", "worse than CIO accepted: up to 75 %");
    }

    @Test
    void whatIsCalledWrongly_exits2_beforeAnyWork() {
        String model = model(SINGLE);
        List<String> faults = new ArrayList<>();
        for (String line : List.of(
                "--only singel",
                "--on 2027-01-01",
                "--also sarif",
                "--also sarfi=x",
                "--also sarif=no/such/dir/x",
                "--also sarif=a --also junit=a",
                "--fail-on never,violated",
                "--fail-on volated",
                "-o sarfi")) {
            Cli.Run run = Cli.run(("policy " + model + " " + line).split(" "));
            assertThat(run.exit()).as(line + run.err()).isEqualTo(ExitCode.USAGE);
            faults.add(run.err());
        }
        assertThat(faults.getFirst()).contains("Maybe \"single\"?");
        assertThat(Cli.run("policy", Cli.model(dir, "nodes: {a: {kind: service}}"))
                        .err())
                .contains("The model states no policy");
    }

    @Test
    void aSnapshot_holdsNoPolicies_andThatIsSaid() {
        String snapshot = dir.resolve("model.lps").toString();
        Cli.run("compile", model(SINGLE), "-o", snapshot);

        assertThat(Cli.run("policy", snapshot).err()).contains("policy needs the model");
    }

    @Test
    void anOptionThatBreaksAFunction_violates_andOneThatHelps_doesNot() throws IOException {
        Path model = Path.of(model(SINGLE));
        Files.writeString(
                model,
                Files.readString(model).replace("  desk:", "  own: {kind: service, ground: true}\n  desk:") + """
                options:
                  two: {add-to: app, needs: [own], lead: 1d, cost: 1M}
                  bad: {replace: desk, needs: [gone], lead: 1d, cost: 1M}
                """);
        String with = model.toString();

        assertThat(Cli.run("policy", with, "--with", "two").out()).doesNotContain("Vendor V (v) ");
        Cli.Run broken = Cli.run("policy", with, "--with", "bad");
        assertThat(broken.out()).contains("no switch at all", "web 0 h");
        assertThat(broken.exit()).isEqualTo(ExitCode.POLICY);
    }

    private static void fillIn(Path baseline) throws IOException {
        Files.writeString(
                baseline,
                Files.readString(baseline)
                        .replace("  owner:\n", "  owner: CIO\n")
                        .replace("  reason:\n", "  reason: a way out is under way\n")
                        .replaceFirst("  expires:.*\n", "  expires: 2027-06-30\n"));
    }
}

package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A till that a foreign supplier runs, a cheap way to another foreign supplier and a dear one home: what to buy, what it
 * moves, and what becomes of plans that are saved.
 */
class PlanVerbTest {

    private static final String[] SHOP = {
        "name: Shop",
        "jurisdictions: {XA: {home: true}, XB: {name: Eastland}}",
        "parties:",
        "  p: {name: Vendor P, seat: XB, under: [XB]}",
        "  q: {name: Vendor Q, seat: XB, under: [XB]}",
        "  h: {name: Maker H, seat: XA, under: [XA]}",
        "nodes:",
        "  shop: {kind: function, critical: yes, weight: 10, needs: [till]}",
        "  till: {kind: service, by: p ~30d}",
        "options:",
        "  from-q: {name: Till of Q, add-to: till, by: q, lead: 20d, cost: 1M}",
        "  from-h: {add-to: till, by: h, lead: 90d, cost: 2M, yearly: 100k, effect: -5%}",
        "rules:",
        "  policy:",
        "    - {id: parties, over: parties, critical: yes, except: [self, home]}",
        "    - {id: states, over: jurisdictions, critical: yes, except: [home]}",
    };

    @TempDir
    Path dir;

    @Test
    void theCheapestPlan_thatMovesDependenceAbroad_isToldWithAWarningOnTop() {
        Cli.Run run = plan("--policy", "parties");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines().limit(2))
                .containsExactly(
                        "Warning: the plan moves 1 function from Vendor P (p) to Vendor Q (q), abroad. With the first off, the"
                                + " second alone stops it.",
                        "Buy Till of Q (from-q), for 1M EUR over 5 years; it stands after 20 d, on 2026-11-21; proved to be the"
                                + " cheapest that meets the policies.");
        assertThat(run.lastLine()).endsWith("Computed; nothing was ordered.");
    }

    @Test
    void aMoveHome_isOneCalmLine() {
        Cli.Run run = plan();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).doesNotContain("Warning");
        assertThat(run.out().lines().limit(2))
                .containsExactly(
                        "The plan moves 1 function from Vendor P (p) to Maker H (h), at home; 1 more such move is told below.",
                        "Buy from-h, for 2.5M EUR over 5 years; it stands after 90 d, on 2027-01-30; proved to be the cheapest"
                                + " that meets the policies.");
    }

    @Test
    void theTables_tellWhatIsBought_howPoliciesStand_andWhatBecomesOfEachSwitch() {
        assertThat(lines(plan()))
                .contains(
                        "from-h till 2M 100k 2.5M 90 d 2027-01-30",
                        "parties no party alone within 180 d, but self, home 1 finding met",
                        "states no state alone within 180 d, but home 1 finding met",
                        "Vendor P (p) abroad 10 of 10 0 of 10 removed h at home (1)",
                        "2026-11-01 today 0 100 % 2 2",
                        "2027-01-30 90 d from-h 2.5M 0 % 0 0");
    }

    @Test
    void aPeriod_countsYearlyCosts() {
        assertThat(plan("--period", "10y").out()).contains("for 3M EUR over 10 years");
        assertThat(plan("--period", "0s").out()).contains("for 2M EUR over 0 h");
    }

    @Test
    void policiesThatAreMet_needNothing() {
        Cli.Run run = plan("--horizon", "10d");

        assertThat(run.exit()).isZero();
        assertThat(run.firstLine()).isEqualTo("Nothing to buy: the policies are met as things stand.");
        assertThat(plan("--horizon", "10d", "-o", "json").json().get("verdict").asString())
                .isEqualTo("nothing-to-do");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--budget 2M", "--readiness 89d", "--budget 2499999.99 --readiness 1d"})
    void boundsThatNoPlanMeets_exit3_andAreNeverJustInfeasible(String bounds) {
        Cli.Run run = plan(bounds.split(" "));

        assertThat(run.exit()).isEqualTo(ExitCode.POLICY);
        assertThat(run.firstLine()).startsWith("No ").doesNotContain("infeasible");
        assertThat(plan((bounds + " -o json").split(" ")).json().get("verdict").asString())
                .isEqualTo("impossible");
    }

    @Test
    void boundsThatAPlanMeets_areListedAsMet() {
        assertThat(lines(plan("--budget", "2.5M", "--readiness", "90d")))
                .contains("--budget --readiness at most 2.5M EUR, stands within 90 d met");
    }

    @Test
    void formats_neverChangeTheVerdict() {
        for (String format : List.of("table", "json", "jsonl", "csv", "md")) {
            assertThat(plan("-o", format).exit()).as(format).isZero();
            assertThat(plan("--budget", "1k", "-o", format).exit()).as(format).isEqualTo(ExitCode.POLICY);
        }
    }

    @Test
    void rows_areTheItems() {
        assertThat(plan("-o", "csv").out()).isEqualTo("""
                        id,name,target,once,yearly,cost,stands,standsHours,standsOn,slack,slackHours
                        from-h,from-h,till,2000000,100000,2500000,P90D,2160,2027-01-30,PT0S,0
                        """);
        List<JsonNode> lines = plan("-o", "jsonl").jsonLines();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).get("plan").get("cost").asInt()).isEqualTo(2_500_000);
        assertThat(lines.get(1).get("id").asString()).isEqualTo("from-h");
    }

    @Test
    void theDocument_carriesTheVerdictWithItsProof() {
        JsonNode document = plan("--policy", "parties", "-o", "json").json();

        assertThat(document.get("verdict").asString()).isEqualTo("cheapest");
        assertThat(document.get("lowerBound").asInt()).isEqualTo(1_000_000);
        assertThat(document.get("gap").asDouble()).isZero();
        assertThat(document.get("truncated").isNull()).isTrue();
        assertThat(document.at("/swap/switches/0/movedTo/0/id").asString()).isEqualTo("q");
        assertThat(document.at("/swap/switches/0/movedTo/0/side").asString()).isEqualTo("foreign");
        assertThat(document.at("/plan/effectiveness").asDouble()).isEqualTo(1);
    }

    @Test
    void pareto_numbersItsPlansThroughTheSections_andOpensOne() {
        Cli.Run run = plan("--pareto");

        assertThat(run.exit()).as(run.err()).isZero();
        List<JsonNode> points = plan("--pareto", "-o", "jsonl").jsonLines();
        assertThat(points.subList(1, points.size()))
                .extracting(point -> point.get("number").asInt())
                .isSorted()
                .doesNotHaveDuplicates();
        JsonNode last = points.getLast();
        Cli.Run opened =
                plan("--pareto", "--open", Integer.toString(last.get("number").asInt()), "-o", "json");
        assertThat(opened.exit()).isZero();
        assertThat(opened.json().get("plan").get("options").toString())
                .isEqualTo(last.get("options").toString());
        assertThat(opened.json().get("lowerBound").isNull()).isTrue();
    }

    @Test
    void aSavedPlan_isBoughtByOtherVerbs_judgedAgain_andCompared() throws IOException {
        String file = dir.resolve("to-q.yaml").toString();
        Cli.Run saved = plan("--policy", "parties", "--save", file);

        assertThat(saved.exit()).isZero();
        assertThat(saved.err()).isEqualTo("Wrote " + file + ": 1 option.\n");
        assertThat(Files.readAllLines(Path.of(file)))
                .endsWith("linchpin: 1", "overlay: true", "options:", "  from-q: {done: 2026-11-21}");
        assertThat(Cli.run("cut", shop(), "p", "--with", "@" + file).out())
                .isEqualTo(Cli.run("cut", shop(), "p", "--with", "from-q").out());
        Cli.Run judged = plan("--plan", file);
        assertThat(judged.exit()).isEqualTo(ExitCode.POLICY);
        assertThat(judged.out()).contains("it does not meet the policies");
        assertThat(plan("--plan", file, "--policy", "parties").exit()).isZero();
        Cli.Run compared = plan("--compare", file);
        assertThat(compared.exit()).isZero();
        assertThat(compared.firstLine())
                .isEqualTo(file
                        + " costs 1.5M EUR less than cheapest, stands 70 d sooner and does not meet the policies.");
        assertThat(lines(compared)).contains("moves abroad 0 1", "from-h yes", "Till of Q (from-q) yes");
    }

    @Test
    void anAppliedPlan_countsFromItsDayOn() throws IOException {
        Path model = Files.createDirectory(dir.resolve("shop"));
        Files.move(Path.of(shop()), model.resolve("shop.yaml"));

        Cli.Run run = Cli.run("plan", model.toString(), "--apply");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(model.resolve("plan.yaml")).exists();
        assertThat(Cli.run("check", model.toString()).out()).contains("from-h");
        assertThat(Cli.run("who", model.toString(), "shop", "-o", "json")
                        .json()
                        .get("options")
                        .size())
                .isZero();
        Path file = model.resolve("shop.yaml");
        Files.writeString(file, Files.readString(file).replace("as-of: 2026-11-01", "as-of: 2027-01-30"));
        assertThat(Cli.run("plan", model.toString()).firstLine())
                .isEqualTo("Nothing to buy: the policies are met as things stand.");
        Cli.Run again = Cli.run("plan", model.toString(), "--apply");
        assertThat(again.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(again.err()).contains("plan.yaml\" is already there");
    }

    @Test
    void aFileThatIsThere_isNeverOverwritten() throws IOException {
        String model = shop();

        Cli.Run run = plan("--save", model);

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("is already there");
        assertThat(Files.readString(Path.of(model))).startsWith("linchpin: 1\nas-of");
    }

    @Test
    void aModelWithoutDays_hasPlans_butNoneThatCanBeSaved() throws IOException {
        Path model = Path.of(shop());
        Files.writeString(model, Files.readString(model).replace("as-of: 2026-11-01\n", ""));

        Cli.Run run = Cli.run(
                "plan", model.toString(), "--save", dir.resolve("p.yaml").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).contains("it stands after 90 d; proved");
        assertThat(run.err()).contains("the model has no as-of");
        assertThat(dir.resolve("p.yaml")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--policy none             | There is no policy \"none\" in the model.",
                "--without-policy state    | Maybe \"states\"?",
                "--without-policy states,parties | No policy is left that a plan must meet.",
                "--budget 30s              | Maybe \"--time-limit 30s\"?",
                "--budget -1M              | an amount must be 0 or more",
                "--horizon never           | never",
                "--open 1                  | Maybe --pareto --open 1",
                "--pareto --open 0         | --open must be 1 to",
                "--pareto --open 99        | --open must be 1 to",
                "--pareto --save x.yaml    | Maybe --pareto --open 1",
                "--pareto --plan x.yaml    | not from both",
                "--with from-q             | plan chooses among the options itself",
                "--apply                   | is applied to a model that is a directory",
            })
    void misuse_isToldInOneLine_andExits2(String arguments, String message) {
        Cli.Run run = plan(arguments.split(" "));

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(message).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linchpin: 1\\noverlay: true\\noptions: {from-z: {done: 2027-01-01}} | plan.yaml:3:11: error: a plan must name options of the model, \"from-z\" is unknown",
                "linchpin: 1\\noverlay: true\\noptions: {from-q: {cost: 1}} | \"cost\" is not a key of an option of a plan",
                "linchpin: 1\\noverlay: true\\noptions: [from-q] | options of a plan must be a mapping from ids",
                "linchpin: 2\\noverlay: true\\noptions: {} | linchpin must be one of 1: \"2\"",
                "linchpin: 1\\noptions: {} | a plan must have \"overlay\"",
                "nodes: {a: {kind: service}} | \"nodes\" is not a key of a plan",
                "[ | not YAML",
            })
    void aFileThatIsNoPlan_isToldWithItsPlace(String text, String message) throws IOException {
        Path file = dir.resolve("plan.yaml");
        Files.writeString(file, text.strip().replace("\\n", "\n"));

        Cli.Run run = plan("--plan", file.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains(message);
        assertThat(plan("--plan", dir.resolve("none.yaml").toString()).err()).contains("there is no \"");
        assertThat(plan("--plan", dir.toString()).err()).contains("a plan must be a file");
    }

    private Cli.Run plan(String... arguments) {
        return Cli.run(Stream.concat(Stream.of("plan", shop()), Arrays.stream(arguments))
                .toArray(String[]::new));
    }

    private String shop() {
        return Cli.model(dir, SHOP);
    }

    private static List<String> lines(Cli.Run run) {
        return run.out().lines().map(line -> line.replaceAll(" +", " ")).toList();
    }
}

package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the verbs say of the shipped example and of small models. */
class VerbsTest {

    @TempDir
    Path dir;

    @Test
    void cut_answersInItsFirstLine_andSaysThatNothingWasSwitchedInItsLast() {
        Cli.Run run = Cli.run("cut", Cli.EXAMPLE, "vendor-h");

        assertThat(run.exit()).isZero();
        assertThat(run.firstLine())
                .isEqualTo("Without Vendor H (vendor-h), 5 of 8 critical functions stop within 180 d (stake 36 of 58),"
                        + " the first after 30 d.");
        assertThat(run.lastLine()).endsWith("computed; nothing was switched.");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void cut_listsFunctionsFirst_markedIfCritical_withTheChainOfCauses() {
        List<String> rows = Cli.run("cut", Cli.EXAMPLE, "vendor-h")
                .out()
                .lines()
                .skip(3)
                .limit(6)
                .toList();

        assertThat(rows.getFirst())
                .startsWith("!  business-cloud")
                .contains("30 d")
                .endsWith("← vendor-h:serve");
        assertThat(rows.getLast()).startsWith("   branches").contains("function");
    }

    @Test
    void cut_thatEnds_tellsWhenThingsAreBack() {
        Cli.Run run = Cli.run("cut", Cli.EXAMPLE, "grid-a", "--at", "2026-12-01", "--for", "5d");

        assertThat(run.firstLine()).startsWith("From 2026-12-01 on for 5 d without Grid operator (grid-a), 8 of 8");
        assertThat(run.out()).contains("back after");
    }

    @Test
    void cut_takesAScenario() {
        Cli.Run named = Cli.run("cut", Cli.EXAMPLE, "--scenario", "vendor-leaves");

        assertThat(named.out())
                .isEqualTo(Cli.run("cut", Cli.EXAMPLE, "vendor-h").out());
    }

    @Test
    void cut_withAScenarioForASwitch_saysHowToAsk() {
        Cli.Run run = Cli.run("cut", Cli.EXAMPLE, "chips-stop");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("is a scenario", "Maybe \"--scenario chips-stop\"?");
    }

    @Test
    void cold_countsWhatRunsAndCannotRestart() {
        Cli.Run run = Cli.run("cut", Cli.EXAMPLE, "foreign", "--cold", "--at", "2026-11-02");

        assertThat(run.firstLine()).contains("1 of 8 critical functions would light again", "7 run");
    }

    @Test
    void options_countAsIfTheyStood() {
        Cli.Run run = Cli.run("cut", Cli.EXAMPLE, "vendor-h", "--with", "open-stack");

        assertThat(run.firstLine()).isEqualTo("Without Vendor H (vendor-h), no function stops within 180 d.");
        assertThat(run.lastLine()).contains("with home-office, open-stack;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cut EXAMPLE vendr-h|vendor-h",
                "cut EXAMPLE vendor-h --with opn-stack|open-stack",
                "cut EXAMPLE --scenario vendor-leave|vendor-leaves",
                "why EXAMPLE paymets --cut vendor-h|payments",
                "who EXAMPLE payment|payments",
                "who EXAMPLE payments --over partys|parties",
                "sweep EXAMPLE -o jsno|json",
            })
    void wrongWords_areUsageErrors_withAGuess(String line) {
        String[] parts = line.split("\\|");

        Cli.Run run = Cli.run(parts[0].replace("EXAMPLE", Cli.EXAMPLE).split(" "));

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Maybe \"" + parts[1] + "\"?");
    }

    @Test
    void why_walksDownToTheSwitch_claimByClaim() {
        Cli.Run run = Cli.run("why", Cli.EXAMPLE, "payments", "--cut", "vendor-h");

        assertThat(run.firstLine()).isEqualTo("payments goes dark after 30 d without vendor-h.");
        assertThat(run.out()).contains("went on 30 d without licence-h  ground.yaml:", "turned off by vendor-h");
        assertThat(run.out()).contains("so would payments: control, cloud-stack, vendor-h:serve.");
    }

    @Test
    void why_ofANodeThatStaysLit_showsWhatItNeeds() {
        Cli.Run run = Cli.run("why", Cli.EXAMPLE, "cards", "--cut", "vendor-h");

        assertThat(run.exit()).isZero();
        assertThat(run.firstLine()).isEqualTo("cards stays lit without vendor-h.");
        assertThat(run.out()).contains("card-host").contains("lit");
    }

    @Test
    void who_namesSinglePointsFirst() {
        JsonNode sets = Cli.run("who", Cli.EXAMPLE, "payments", "-o", "json")
                .json()
                .get("targets")
                .get(0)
                .get("sets");

        assertThat(sets.get(0).get("size").asInt()).isEqualTo(1);
        assertThat(sets.get(sets.size() - 1).get("size").asInt()).isEqualTo(2);
    }

    @Test
    void who_neverSaysSafe() {
        String model = Cli.model(dir, "nodes: {shop: {kind: function, needs: [till]}, till: {kind: service}}");

        Cli.Run run = Cli.run("who", model, "shop");

        assertThat(run.firstLine()).isEqualTo("shop: no known party, and no group of up to 2, stops it within 180 d.");
        assertThat(run.out()).contains("1 of the 1 node beneath is unexamined.");
    }

    @Test
    void sweep_listsHomeAndForeignApart_andNeverAddsStakes() {
        Cli.Run run = Cli.run("sweep", Cli.EXAMPLE);

        assertThat(run.firstLine()).startsWith("Westland (XC) alone stops 7 of 8 critical functions within 180 d");
        assertThat(run.out()).contains("\nforeign ", "\nat home ", "\nourselves ");
        assertThat(run.lastLine()).contains("never added");
    }

    @Test
    void whatIsOpenInTheModel_makesVerdictsDepend() {
        String model = Cli.model(
                dir,
                "jurisdictions: {F: {name: F}}",
                "parties: {p: {name: P, seat: F}}",
                "nodes: {shop: {kind: function, critical: true, needs: [{id: till, maybe: true}]}, till: {kind: service, by: p}}");

        assertThat(Cli.run("cut", model, "till").out()).contains("depends (best: lit)");
        assertThat(Cli.run("sweep", model, "--over", "parties").out()).contains("depends (best: none)");
        assertThat(Cli.run("who", model, "shop").out()).contains("depends on what is open");
        assertThat(Cli.run("who", model, "shop", "--reading", "worst").out()).doesNotContain("depends");
        assertThat(Cli.run("who", model, "shop", "--reading", "best").firstLine())
                .contains("no known party");
    }

    @Test
    void check_printsProblemsOnStdout_forTheyAreItsAnswer() {
        String model = Cli.model(dir, "nodes: {a: {kind: service, needs: [x]}}");

        Cli.Run run = Cli.run("check", model);

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("is not sound: 1 error", model + ":3:", "\"x\"");
        assertThat(Cli.run("check", model, "-o", "json").exit()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void init_writesAModelThatIsSound_andNothingOverAnother() throws IOException {
        Path into = dir.resolve("mine");

        assertThat(Cli.run("init", into.toString()).exit()).isZero();
        assertThat(Cli.run("check", into.toString()).exit()).isZero();
        assertThat(Cli.run("init", into.toString()).exit()).isEqualTo(ExitCode.FAILED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(into.resolve("model.yaml"))))
                .isEqualTo("rw-------");
    }

    @Test
    void proofs_areWritten_andHold_andForgedOnesDoNot() throws IOException {
        String model = Cli.model(
                dir,
                "parties: {p: {name: P}}",
                "nodes: {a: {kind: service, from: p ~30d}, b: {kind: service, needs: [a]}}");
        Path proof = dir.resolve("p.proof");

        assertThat(Cli.run("cut", model, "p", "--proof", proof.toString()).exit())
                .isZero();
        assertThat(Cli.run("verify-proof", model, proof.toString()).out())
                .startsWith("The certificate holds: without p,");

        Files.writeString(proof, Files.readString(proof).replace("node 2592000 ", "node 2592001 "));
        Cli.Run forged = Cli.run("verify-proof", model, proof.toString());
        assertThat(forged.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(forged.err()).contains("does not hold: line ");
    }

    @Test
    void aProof_ofAnotherGate_doesNotSpeakOfTheModel() throws IOException {
        String model = Cli.model(
                dir, "nodes: {a: {kind: service}, b: {kind: service, needs: [a]}, c: {kind: service, needs: [a]}}");
        Path proof = dir.resolve("a.proof");
        Cli.run("cut", model, "a", "--proof", proof.toString());

        Files.writeString(proof, Files.readString(proof).replace("# c", "# d"));

        assertThat(Cli.run("verify-proof", model, proof.toString()).err()).contains("does not speak of this model");
    }

    @Test
    void demo_fitsOnAScreen() {
        Cli.Run run = Cli.onTerminal(80, false, "demo");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().count()).isLessThanOrEqualTo(24);
        assertThat(run.out()).contains("Westland (XC)", "What is its own", "The one action: open-stack");
    }
}

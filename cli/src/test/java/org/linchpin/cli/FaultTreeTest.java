package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code who} with a fault tree in the place of a model. */
class FaultTreeTest {

    private static final String TREE = "../examples/fault-tree/payments.xml";

    @TempDir
    Path dir;

    @Test
    void who_listsTheMinimalCutSets_singlesFirst() {
        Cli.Run run = Cli.run("who", TREE);

        assertThat(run.exit()).isZero();
        assertThat(run.firstLine()).isEqualTo("payments-stop: 8 minimal cut sets, 1 event alone.");
        assertThat(run.lastLine()).isEqualTo("All minimal cut sets are here.");
    }

    @Test
    void who_saysProbabilityAndImportance_exactly() {
        JsonNode target = Cli.run("who", TREE, "-o", "json").json().at("/targets/0");
        double one = 0.003;
        double keys = 3 * one * one * (1 - one) + one * one * one;
        double site = 1 - (1 - 0.01) * (1 - 0.02);
        double both = 0.001 + (1 - 0.001) * site * site;

        assertThat(target.at("/probability").asDouble()).isCloseTo(both + (1 - both) * keys, within(1e-12));
        assertThat(target.at("/importance")).hasSize(8);
        assertThat(target.at("/leftOutAtMost").asDouble()).isZero();
    }

    @Test
    void count_givesNumbersBySize_withoutSets() {
        JsonNode target = Cli.run("who", TREE, "payments-stop", "--count", "-o", "json")
                .json()
                .at("/targets/0");

        assertThat(target.at("/count").asInt()).isEqualTo(8);
        assertThat(target.at("/countBySize/1").asInt()).isEqualTo(1);
        assertThat(target.at("/countBySize/2").asInt()).isEqualTo(7);
        assertThat(target.at("/sets")).isEmpty();
        assertThat(target.at("/complete").asBoolean()).isTrue();
    }

    @Test
    void countsBeyondExactNumbers_areStrings() throws IOException {
        StringBuilder rows = new StringBuilder();
        StringBuilder gates = new StringBuilder();
        for (int row = 0; row < 20; row++) {
            rows.append("<gate name=\"r%d\"/>".formatted(row));
            gates.append("<define-gate name=\"r%d\"><or>".formatted(row));
            for (int event = 0; event < 10; event++) {
                gates.append("<basic-event name=\"e%d-%d\"/>".formatted(row, event));
            }
            gates.append("</or></define-gate>");
        }
        Path file = Files.writeString(
                dir.resolve("wide.xml"),
                "<opsa-mef><define-fault-tree name=\"t\"><define-gate name=\"top\"><and>" + rows
                        + "</and></define-gate>" + gates + "</define-fault-tree></opsa-mef>");
        JsonNode target = Cli.run("who", file.toString(), "--count", "-o", "json", "--quiet")
                .json()
                .at("/targets/0");

        assertThat(target.at("/count").asString()).isEqualTo("100000000000000000000");
        assertThat(target.at("/count").isString()).isTrue();
        assertThat(target.at("/countBySize/20").asString()).isEqualTo("100000000000000000000");
    }

    @Test
    void first_cutsTheList_andSaysSo() {
        JsonNode answer = Cli.run("who", TREE, "--first", "2", "--by", "probability", "-o", "json")
                .json();

        assertThat(answer.at("/targets/0/sets")).hasSize(2);
        assertThat(answer.at("/targets/0/sets/0/switches/0").asString()).isEqualTo("licence-server");
        assertThat(answer.at("/targets/0/sets/1/switches")).hasSize(2);
        assertThat(answer.at("/complete").asBoolean()).isFalse();
        assertThat(answer.at("/truncated").asString()).isEqualTo("only the first 2 of 8 sets are listed");
    }

    @Test
    void maxSize_leavesOutLargerSets_andBoundsThem() {
        JsonNode target =
                Cli.run("who", TREE, "--max-size", "1", "-o", "json").json().at("/targets/0");

        assertThat(target.at("/sets")).hasSize(1);
        assertThat(target.at("/complete").asBoolean()).isTrue();
        assertThat(target.at("/maxSize").asInt()).isEqualTo(1);
        assertThat(target.at("/leftOutAtMost").asDouble()).isBetween(0.02 * 0.02, 1.0);
    }

    @Test
    void aGateThatIsNotThere_isAnError_thatNamesTheNearest() {
        Cli.Run run = Cli.run("who", TREE, "payment-stop");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("There is no gate or event \"payment-stop\"")
                .contains("Maybe \"payments-stop\"?");
    }

    @Test
    void negations_areReadAsPCuts_andItIsSaid() throws IOException {
        Path file = Files.writeString(
                dir.resolve("xor.xml"),
                "<opsa-mef><define-fault-tree name=\"t\"><define-gate name=\"top\"><xor><basic-event name=\"a\"/>"
                        + "<basic-event name=\"b\"/></xor></define-gate></define-fault-tree></opsa-mef>");
        Cli.Run run = Cli.run("who", file.toString());

        assertThat(run.firstLine()).isEqualTo("top: 2 minimal cut sets, 2 events alone.");
        assertThat(run.out()).contains("a set is a p-cut");
    }

    @Test
    void aModelsGroups_areCountedToo() {
        JsonNode all =
                Cli.run("who", Cli.EXAMPLE, "payments", "-o", "json").json().at("/targets/0");
        JsonNode counted = Cli.run("who", Cli.EXAMPLE, "payments", "--count", "-o", "json")
                .json()
                .at("/targets/0");

        assertThat(counted.at("/sets")).isEmpty();
        assertThat(counted.at("/count").asInt()).isEqualTo(all.at("/sets").size());
        assertThat(counted.at("/countBySize")).isEqualTo(all.at("/countBySize"));
    }
}

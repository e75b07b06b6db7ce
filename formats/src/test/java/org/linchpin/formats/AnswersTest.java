package org.linchpin.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.ask.OpenPoints;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Openness;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.text.Flow;

/** The section {@code answers}: docs/semantics.md 9.1. */
class AnswersTest {

    @TempDir
    Path dir;

    @BeforeEach
    void model() throws IOException {
        write("bank.yaml", """
                jurisdictions: {XA: {home: true}, XB: {}, XC: {}}
                parties: {new: {seat: XB}, old: {under: [XB]}}
                nodes:
                  pay: {kind: function, needs: [{any: [{unknown: [a, {all: [b, c]}]}, {id: c, maybe: true}]}]}
                  web: {kind: service, by: old ~?, holdout: unknown, needs: [{unknown: [{unknown: [a, b]}, c]}]}
                  a: {kind: service}
                  b: {kind: service}
                  c: {kind: service}
                """);
    }

    @Test
    void everyKindOfQuestion_isAnswered_andRestsOnTheAnswer() throws IOException {
        overlay("answers.yaml", """
                  "pay: unknown of 2 [a, b, c]": {is: "2 of", source: talk, note: row 2}
                  "pay: maybe c": {is: "no", source: talk}
                  "web: holdout of old:serve": {is: 2d, source: talk}
                  "web: holdout": {is: never, source: talk}
                  "web: unknown of 2 [a, b, c]": {is: all, source: talk}
                  "web: unknown [a, b]": {is: any, source: talk}
                  "new: under": {is: "XB, XC", source: talk}
                """);

        Model model = read();

        assertThat(Openness.isOpen(model)).isFalse();
        assertThat(written(model, "pay"))
                .containsExactly("{any: [{2 of: [{id: a, source: talk, note: row 2},"
                        + " {all: [{id: b, source: talk, note: row 2}, {id: c, source: talk, note: row 2}]}]}]}");
        assertThat(written(model, "web").getFirst()).startsWith("{all: [{any: [{id: a, source: talk}");
        Party party = model.parties().getFirst();
        assertThat(party.under()).isEqualTo(new Party.Under(List.of("XB", "XC"), List.of()));
        assertThat(party.claim().source()).isEqualTo("talk");
    }

    @Test
    void filesAnswerOneAfterTheOther_andALaterOverlayCorrects() throws IOException {
        overlay("answers-1.yaml", "  \"web: unknown [a, b]\": {is: any, source: talk}\n");
        write("answers-2.yaml", """
                overlay: true
                answers:
                  "web: unknown of 2 [a, b, c]": {is: all}
                  "web: unknown [a, b]": {is: all}
                """);

        assertThat(written(read(), "web").getFirst()).startsWith("{all: [{all: [{id: a");
    }

    @Test
    void nodesOfBulkFiles_areAnsweredToo() throws IOException {
        Files.writeString(dir.resolve("nodes.csv"), "id,kind\nbulk,service\n");
        Files.writeString(dir.resolve("needs.csv"), "node,need,group,gate\nbulk,a,1,unknown\nbulk,b,1,unknown\n");
        assertThat(OpenPoints.of(read()).questions()).containsKey("bulk: unknown [a, b]");

        overlay("answers.yaml", "  \"bulk: unknown [a, b]\": {is: any, source: talk}\n");

        assertThat(OpenPoints.of(read()).questions()).doesNotContainKey("bulk: unknown [a, b]");
    }

    @Test
    void anAnswerThatFitsNothing_isAWarning_oneThatIsNoAnswer_anError() throws IOException {
        overlay("answers.yaml", """
                  "pay: unknown [a, b]": {is: any, source: talk}
                  "pay: maybe c": {is: perhaps, source: talk}
                  "new: under": {is: XD, source: talk}
                  "web: holdout": {source: talk}
                """);

        List<Problem> problems = ModelReader.read(dir).problems();

        assertThat(problems.stream().map(problem -> problem.severity() + " " + problem.message()))
                .containsExactlyInAnyOrder(
                        "WARNING an answer must be to a question that is open, \"pay: unknown [a, b]\" is not",
                        "ERROR \"perhaps\" is not one of yes, no",
                        "ERROR under must name a jurisdiction, \"XD\" is unknown",
                        "ERROR an answer must have \"is\"");
    }

    private Model read() {
        ModelReader.Loaded loaded = ModelReader.read(dir);
        assertThat(loaded.problems()).isEmpty();
        return Objects.requireNonNull(loaded.model());
    }

    private static List<String> written(Model model, String id) {
        Node node = Objects.requireNonNull(model.nodes().find(id));
        return node.needs().stream()
                .map((Gate.Branch branch) -> Flow.branch(branch, org.linchpin.engine.model.Holdout.NONE))
                .toList();
    }

    private void overlay(String file, String answers) throws IOException {
        write(file, "overlay: true\nsources: {talk: {title: A talk}}\nanswers:\n" + answers);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(dir.resolve(file), "linchpin: 1\n" + text);
    }
}

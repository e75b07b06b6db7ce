package org.linchpin.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.policy.Baseline;

/** Baselines: what is read, what is told, and that what is written reads back. */
class BaselineFileTest {

    @TempDir
    Path dir;

    private final Problems problems = new Problems();

    private Baseline read(String text) throws IOException {
        return BaselineFile.read(Files.writeString(dir.resolve("b.yaml"), text), problems);
    }

    private List<String> told() {
        return problems.list().stream()
                .map(Problem::toString)
                .map(line -> line.replace(dir + "/", ""))
                .toList();
    }

    @Test
    void anEntry_speaksOfEachOfItsFunctions_andTakesOverTheDefaults() throws IOException {
        Baseline read = read("""
                linchpin-baseline: 1
                defaults: {owner: CIO, reason: under way, expires: 2027-06-30}
                accepted:
                  - {policy: p, switches: ["v:serve", w], function: [f, g], not-before: 30d}
                  - {policy: cap, switches: XC, up-to: 62.5%, owner: board}
                """);

        assertThat(told()).isEmpty();
        assertThat(read.entries()).extracting(Baseline.Entry::function).containsExactly("f", "g", null);
        assertThat(read.entries().getLast())
                .isEqualTo(new Baseline.Entry(
                        "cap",
                        List.of("XC"),
                        null,
                        Baseline.ANY,
                        625_000,
                        "board",
                        "under way",
                        LocalDate.of(2027, 6, 30),
                        new Where(dir.resolve("b.yaml").toString(), 5, 5)));
    }

    @Test
    void whatIsMissing_isToldAtItsPlace_andWhatIsBlankInTheDefaults_once() throws IOException {
        read("""
                linchpin-baseline: 1
                defaults: {owner: "", reason: r}
                accepted:
                  - {policy: p, switches: [v], function: f, expires: 2027-02-30}
                  - {policy: p, switches: [w], function: f}
                  - {policy: p, funktion: f, expires: 2027-02-28}
                """);

        assertThat(told())
                .containsExactly(
                        "b.yaml:2:19: error: \"owner\" of what is accepted must be filled in",
                        "b.yaml:4:54: error: a date must be in the calendar: \"2027-02-30\"",
                        "b.yaml:5:5: error: an accepted finding must have \"expires\"\n"
                                + "    Maybe say it here, or once for all under \"defaults\"",
                        "b.yaml:6:5: error: an accepted finding must have \"switches\"",
                        "b.yaml:6:17: error: \"funktion\" is not a key of an accepted finding\n    Maybe \"function\"?");
    }

    @Test
    void aFileThatIsNoBaseline_isRefused() throws IOException {
        read("linchpin: 1\n");

        assertThat(told()).anyMatch(line -> line.contains("a baseline must have \"linchpin-baseline\""));
        Problems others = new Problems();
        BaselineFile.read(Files.writeString(dir.resolve("c.yaml"), "linchpin-baseline: 2\naccepted: 3\n"), others);
        assertThat(others.list())
                .extracting(Problem::message)
                .containsExactly("linchpin-baseline must be \"1\", not \"2\"", "accepted must be a list, not \"3\"");
    }

    @Test
    void whatIsWritten_readsBack_whateverItHolds() throws IOException {
        Baseline.Entry kept = new Baseline.Entry(
                "yes",
                List.of("v:serve", "kind:site \"x\""),
                "f",
                90_061,
                Baseline.ANY,
                "O'Neil: \"CIO\" \\ #1\u2028",
                "true",
                LocalDate.of(2030, 1, 2),
                Where.NOWHERE);
        StringWriter text = new StringWriter();
        BaselineFile.write(
                "A\nmodel",
                List.of(
                        new BaselineFile.Item("yes", kept.switches(), List.of("f", "null"), 90_061, Baseline.ANY, kept),
                        new BaselineFile.Item("cap", List.of("XC"), List.of(), Baseline.ANY, 333_333, kept)),
                text);

        Baseline read = read(text.toString()
                .replace("owner:\n", "owner: o\n")
                .replace("reason:\n", "reason: r\n")
                .replaceFirst("expires: .*", "expires: 2027-06-30"));

        assertThat(told()).isEmpty();
        assertThat(read.entries()).hasSize(3);
        Baseline.Entry first = read.entries().getFirst();
        assertThat(first.key()).isEqualTo(kept.key());
        assertThat(List.of(first.owner(), first.reason(), first.expires(), first.notBeforeSeconds()))
                .isEqualTo(List.of(kept.owner(), kept.reason(), kept.expires(), kept.notBeforeSeconds()));
        assertThat(read.entries().get(1).function()).isEqualTo("null");
        assertThat(read.entries().getLast().upToPpm()).isEqualTo(333_333);
    }
}

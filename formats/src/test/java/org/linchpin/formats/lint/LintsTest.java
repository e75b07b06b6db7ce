package org.linchpin.formats.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.lint.LintAnswer;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.yaml.Starter;

/** What lints say of the models we ship, how much they say, and where each of the small ones draws its line. */
class LintsTest {

    @TempDir
    Path dir;

    @Test
    void theExample_isTold_whatItsStoryTells() {
        assertThat(lintsOf(Path.of("..", "examples", "national-cloud")))
                .containsExactly(
                        "assumed",
                        "fake-redundancy push",
                        "fake-redundancy catalogue",
                        "holdout-below-lead card-host",
                        "fake-redundancy card-host",
                        "fake-redundancy statistics",
                        "fake-redundancy dc-quorum",
                        "holdout-below-lead radio-gear",
                        "holdout-below-lead names",
                        "holdout-below-lead compute",
                        "fake-redundancy compute",
                        "shared-stock mainframe-1",
                        "holdout-below-lead cloud-stack",
                        "holdout-below-lead atm-os");
    }

    @Test
    void theStarter_isTold_whatItsOwnerShouldKnow() throws Exception {
        assertThat(lintsOf(Files.writeString(dir.resolve("starter.yaml"), Starter.model())))
                .containsExactly(
                        "assumed",
                        "holdout-below-lead stack",
                        "unneeded-node support",
                        "fake-redundancy network",
                        "option-never-matters come-home");
    }

    @Test
    void aModelWithoutDoubts_isToldNothing() {
        assertThat(LintCase.of(LintCase.write(dir, """
                        linchpin: 1
                        sources: {survey: {title: Survey}}
                        defaults: {source: survey}
                        parties: {grid: {under: []}, cable: {under: []}}
                        nodes:
                          line: {kind: network, needs: [{any: [grid, cable]}]}
                          pay: {kind: function, critical: yes, needs: [line]}
                        """))).isEmpty();
    }

    @Test
    void ofOneKind_twentyAreShown_andTheRestCounted() {
        String parties = IntStream.range(0, 23)
                .mapToObj(k -> "  p" + k + ": {under: []}\n")
                .collect(Collectors.joining());

        List<String> said = LintCase.messages(
                "unneeded-party", dir, "linchpin: 1\nparties:\n" + parties + "nodes: {a: {kind: site}}\n");

        assertThat(said).hasSize(21).contains("3 more of this kind are not shown");
    }

    @Test
    void problems_areInTheOrderOfTheFile() {
        List<Problem> problems = LintCase.of(Path.of("..", "examples", "national-cloud"));

        assertThat(problems)
                .isSortedAccordingTo((a, b) -> a.where().file().equals(b.where().file())
                        ? Integer.compare(a.where().line(), b.where().line())
                        : a.where().file().compareTo(b.where().file()));
    }

    @Test
    void whoIsStopped_saysSo_andSaysNothingOfWhatItDidNotLookAt() {
        LintAnswer answer = LintCase.of(Path.of("..", "examples", "national-cloud"), () -> true);

        assertThat(answer.complete()).isFalse();
        assertThat(answer.problems()).isEmpty();
    }

    @Test
    void aModelTooLargeForItsOptions_isLookedAtInPart_andThatIsSaid() {
        String nodes = IntStream.range(0, 3_000)
                .mapToObj(k -> "  n" + k + ": {kind: service, ground: true}\n")
                .collect(Collectors.joining());
        String options = IntStream.range(0, 400)
                .mapToObj(k -> "  o" + k + ": {extend: n" + k + ", holdout: +1d}\n")
                .collect(Collectors.joining());

        List<String> said = LintCase.messages(
                "option-never-matters",
                dir,
                "linchpin: 1\nnodes:\n  f: {kind: function, needs: [n2999]}\n" + nodes + "options:\n" + options);

        assertThat(said).anyMatch(message -> message.matches("looked at \\d+ of 400 options, for the model is large"));
    }

    @Test
    void aDayAfterTimeZero_isNotOver_andTheDayItselfIs() {
        String model = """
                linchpin: 1
                as-of: 2026-11-01
                parties: {a: {under: []}}
                nodes:
                  n: {kind: service, until: 2026-11-02, needs: [{id: a, until: 2026-11-01}]}
                """;

        assertThat(LintCase.messages("already-ended", dir, model))
                .containsExactly(
                        "\"n\" needs \"a\", whose source ended on \"2026-11-01\", not after time 0, \"2026-11-01\"");
    }

    @Test
    void doubtfulShares_countOnlyWhereTheyAreNeeded() {
        String model = """
                linchpin: 1
                parties: {a: {under: []}, b: {under: []}}
                nodes:
                  n: {kind: service, needs: [{%s: [{id: a, share: 50%%}, {id: b, share: 50%%, maybe: true}]}]}
                """;

        assertThat(LintCase.messages("maybe-never-met", dir, model.formatted("60% of")))
                .hasSize(1);
        assertThat(LintCase.messages("maybe-never-met", dir, model.formatted("50% of")))
                .isEmpty();
        assertThat(LintCase.messages(
                        "maybe-never-met", dir, model.formatted("60% of").replace("share: 50%, maybe", "maybe")))
                .hasSize(1);
        assertThat(LintCase.messages(
                        "maybe-never-met", dir, model.formatted("60% of").replace("{id: a, share: 50%}", "a")))
                .hasSize(1);
    }

    @Test
    void aSourceCitedByANeed_aRuleOrAScenario_isCited() {
        assertThat(LintCase.messages("uncited-source", dir, """
                        linchpin: 1
                        sources: {one: {title: A}, two: {title: B}, three: {title: C}}
                        parties: {a: {under: []}}
                        nodes:
                          n: {kind: service, needs: [{any: [{id: a, source: one}, {id: "a:serve ~3d", source: one}]}]}
                        rules: {policy: [{id: p, over: parties, source: two}]}
                        scenarios: {s: {cut: [a], source: three}}
                        """)).isEmpty();
    }

    @Test
    void whatOnlyAnOptionNames_isNamed() {
        String model = """
                linchpin: 1
                jurisdictions: {XC: {name: W}}
                parties: {a: {under: []}, b: {under: [], owner: c}, c: {under: []}, d: {under: []}}
                nodes:
                  spare: {kind: service, ground: true}
                  n: {kind: function, needs: [a]}
                options:
                  o: {add-to: n, by: b, readers: [d], in: XC, needs: [spare]}
                """;

        assertThat(LintCase.messages("unneeded-party", dir, model)).isEmpty();
        assertThat(LintCase.messages("unneeded-node", dir, model)).isEmpty();
        assertThat(LintCase.messages("unused-jurisdiction", dir, model)).isEmpty();
    }

    @Test
    void stocksOfOneLength_areOneOnlyWhereGoodsAreHeld() {
        String model = """
                linchpin: 1
                parties: {a: {under: []}}
                nodes:
                  power: {kind: utility, ground: true}
                  one: {kind: %1$s, needs: [%2$s]}
                  two: {kind: %1$s, needs: [%3$s]}
                """;

        assertThat(shared(model.formatted("service", "power ~3d", "power ~3d"))).hasSize(1);
        assertThat(shared(model.formatted("service", "power ~3d", "power ~4d"))).isEmpty();
        assertThat(shared(model.formatted("site", "power ~3d cache", "power ~3d")))
                .isEmpty();
        assertThat(shared(model.formatted("hardware", "a:supply ~3d", "a:supply ~3d")
                        .replace("a:supply ~3d", "\"a:supply ~3d\"")))
                .hasSize(1);
        assertThat(shared(model.formatted("software", "a ~3d", "a ~3d"))).isEmpty();
    }

    private List<String> shared(String yaml) {
        return LintCase.messages("shared-stock", dir, yaml);
    }

    /** The name of each lint that speaks, and the first thing in quotes: what it speaks of. */
    private static List<String> lintsOf(Path path) {
        return LintCase.of(path).stream()
                .map(problem -> {
                    String message = problem.message();
                    String name = message.substring(message.lastIndexOf('[') + 1, message.length() - 1);
                    String[] quoted = message.split("\"");
                    return quoted.length > 1 ? name + " " + quoted[1] : name;
                })
                .toList();
    }
}

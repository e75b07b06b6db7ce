package org.linchpin.formats.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that make no difference, and options that come too late. */
class OptionLintsTest {

    private static final String WORLD = """
            linchpin: 1
            as-of: 2026-11-01
            jurisdictions: {XB: {name: E}, XC: {name: W}}
            parties: {a: {under: [XB]}, b: {under: [XC]}, c: {under: []}, d: {under: []}}
            """;

    @TempDir
    Path dir;

    @Test
    void anOptionThatNeedsAnother_mattersBesideIt() {
        String model = """
                nodes:
                  x: {kind: service, needs: [a]}
                  y: {kind: service, needs: [a]}
                  f: {kind: function, needs: [x, y]}
                options:
                  x2: {add-to: x, needs: [b]}
                """;

        assertThat(pointless(model)).containsExactly("x2");
        assertThat(pointless(model + "  y2: {add-to: y, needs: [b]}\n")).isEmpty();
    }

    @Test
    void anOptionThatOthersOutdo_mattersAlone() {
        assertThat(pointless("""
                        nodes:
                          f: {kind: function, needs: [a]}
                        options:
                          more: {extend: f, holdout: +30d}
                          out: {retire: f}
                          none: {replace: f, needs: [c]}
                        """)).isEmpty();
    }

    @Test
    void anOption_isBoughtWithWhatItRequires_andNeverWithWhatItExcludes() {
        assertThat(pointless("""
                        nodes:
                          x: {kind: service, needs: [a]}
                          y: {kind: service, needs: [a]}
                          f: {kind: function, needs: [x, y]}
                        options:
                          x2: {add-to: x, needs: [b], requires: [y2]}
                          y2: {add-to: y, needs: [b]}
                          y3: {add-to: y, needs: [b], excludes: [x2]}
                        """)).containsExactly("y3");
    }

    @Test
    void anOptionThatExcludesWhatItRequires_canNeverBeBought() {
        assertThat(LintCase.messages("option-never-matters", dir, WORLD + """
                        nodes: {f: {kind: function, needs: [a]}}
                        options:
                          p: {add-to: f, needs: [b], requires: [q]}
                          q: {extend: f, holdout: +1d, excludes: [p]}
                        """))
                .containsExactly(
                        "an option must go together with what it requires and what is done, \"p\" can never be bought");
    }

    @Test
    void whatIsDone_isNotJudged_butToSpeedItIsLate() {
        assertThat(pointless("""
                        nodes: {f: {kind: function, needs: [a]}}
                        options:
                          p: {extend: f, holdout: +1d, lead: 30d, done: 2026-10-01}
                          hurry: {speed: p, lead: -10d}
                          q: {extend: f, holdout: +1d, lead: 30d}
                          haste: {speed: q, lead: -10d}
                        """)).containsExactly("hurry");
    }

    @Test
    void dataThatMoves_matters_andSoDoesWhoSupplies() {
        assertThat(pointless("""
                        nodes:
                          dumps: {kind: data, in: XB, class: personal}
                          os: {kind: software, from: a}
                          f: {kind: function, needs: [os]}
                        options:
                          home: {move: dumps, in: XC}
                          other: {replace: os, from: b}
                        """)).isEmpty();
    }

    @Test
    void aSpareForASpare_mattersUnderTwoSwitches() {
        assertThat(pointless("""
                        nodes:
                          f: {kind: function, needs: [{any: [a, b]}]}
                        options:
                          third: {add-to: f, needs: [c]}
                        """)).isEmpty();
    }

    @Test
    void aQuickerStandby_matters() {
        assertThat(pointless("""
                        nodes:
                          f: {kind: function, needs: [{any: [a, {id: b, ready: 5d}]}]}
                        options:
                          same: {replace: f, needs: [{any: [a, {id: b, ready: 5d}]}]}
                          quick: {replace: f, needs: [{any: [a, {id: b, ready: 1d}]}]}
                        """)).containsExactly("same");
    }

    @Test
    void whatMattersInOneReading_matters() {
        assertThat(pointless("""
                        nodes:
                          f: {kind: function, needs: ["a:serve ~?"]}
                        options:
                          know: {replace: f, needs: ["a:serve"]}
                        """)).isEmpty();
    }

    @Test
    void aHole_isMeasuredWithAllThatSpeedsTheOption_andNotBeforeWhatItRequires() {
        String model = """
                nodes: {stack: {kind: software, from: a ~30d}}
                options:
                  out: {add-to: stack, needs: [c], lead: 100d%s}
                  hurry: {speed: out, lead: -60d}
                  first: {extend: stack, holdout: +1d, lead: 50d}
                """;

        assertThat(holes(model.formatted(""))).containsExactly(hole("stack", "30d", "a", "out", "40d", "10d"));
        assertThat(holes(model.formatted(", requires: [first]")))
                .containsExactly(hole("stack", "30d", "a", "out", "50d", "20d"));
        assertThat(holes(model.formatted("").replace("-60d", "-70d"))).isEmpty();
    }

    @Test
    void theQuickestThatHelps_counts() {
        assertThat(holes("""
                        nodes: {stack: {kind: software, from: a ~30d}}
                        options:
                          same: {add-to: stack, from: a ~30d, lead: 1d}
                          slow: {add-to: stack, needs: [c], lead: 90d}
                        """)).containsExactly(hole("stack", "30d", "a", "slow", "90d", "60d"));
        assertThat(holes("""
                        nodes: {stack: {kind: software, from: a ~30d}}
                        options:
                          quick: {retire: stack, lead: 30d}
                          slow: {add-to: stack, needs: [c], lead: 90d}
                        """)).isEmpty();
    }

    @Test
    void aStockBeneathTheNode_isItsStock_andTheShortestIsSaid() {
        assertThat(holes("""
                        nodes:
                          licence: {kind: trust, by: a}
                          stack: {kind: software, from: b ~60d, needs: [licence ~20d]}
                        options:
                          out: {replace: stack, needs: [c], lead: 90d}
                        """)).containsExactly(hole("stack", "20d", "a", "out", "90d", "70d"));
    }

    @Test
    void withoutAStock_orOnAPartyOfOurOwnState_orWithAStandby_thereIsNothingToSay() {
        assertThat(holes("""
                        nodes:
                          none: {kind: software, by: a}
                          ours: {kind: software, from: d ~30d}
                          spare: {kind: software, needs: [{any: [a ~30d, {id: c, ready: 1d}]}]}
                        options:
                          out-1: {add-to: none, needs: [c], lead: 90d}
                          out-2: {add-to: ours, needs: [c], lead: 90d}
                          out-3: {add-to: spare, needs: [c], lead: 90d}
                        """)).isEmpty();
    }

    private List<String> pointless(String yaml) {
        return LintCase.messages("option-never-matters", dir, WORLD + yaml).stream()
                .map(message -> message.split("\"")[1])
                .toList();
    }

    private List<String> holes(String yaml) {
        return LintCase.messages("holdout-below-lead", dir, WORLD + yaml);
    }

    private static String hole(String node, String lasts, String party, String option, String takes, String gap) {
        return "a stock must last until a way out can stand, \"%s\" goes on for %s without \"%s\""
                        .formatted(node, lasts, party)
                + " and its quickest option, \"%s\", takes %s: a hole of %s".formatted(option, takes, gap);
    }
}

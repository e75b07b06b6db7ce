package org.linchpin.formats.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When branches hang on one switch, and when that is not worth saying. */
class FakeRedundancyTest {

    @TempDir
    Path dir;

    @Test
    void twoSuppliersOfOneOwner_areOne() {
        assertThat(said("""
                        parties:
                          holding: {under: []}
                          a: {under: [], owner: holding}
                          b: {under: [], owner: holding}
                        nodes:
                          net: {kind: network, needs: [{any: [a, b ~3d]}]}
                        """)).containsExactly(fails("net", "any of 2", "holding", "\"a\", \"b\" after 3d"));
    }

    @Test
    void anOrder_isMoreTelling_thanTheGround_andAParty_thanAnOrder() {
        String states = "jurisdictions: {XC: {name: W}}\n";

        assertThat(said(states + """
                        parties: {a: {under: [XC]}}
                        nodes:
                          one: {kind: site, in: XC, needs: [a]}
                          two: {kind: site, in: XC, needs: [a]}
                          net: {kind: network, needs: [{any: [one, two]}]}
                        """)).containsExactly(fails("net", "any of 2", "a", "\"one\", \"two\" at once"));
        assertThat(said(states + """
                        parties: {a: {under: [XC]}, b: {under: [XC]}}
                        nodes:
                          one: {kind: site, in: XC, needs: [a]}
                          two: {kind: site, in: XC, needs: [b]}
                          net: {kind: network, needs: [{any: [one, two]}]}
                        """))
                .containsExactly(fails("net", "any of 2", "XC:order", "\"one\", \"two\" at once"));
        assertThat(said(states + """
                        nodes:
                          one: {kind: site, in: XC}
                          two: {kind: site, in: XC}
                          net: {kind: network, needs: [{any: [one, two]}]}
                        """))
                .containsExactly(fails("net", "any of 2", "XC:ground", "\"one\", \"two\" at once"));
    }

    @Test
    void orderAndGroundTogether_areOneState() {
        assertThat(said("""
                        jurisdictions: {XC: {name: W}}
                        parties: {a: {under: [XC]}}
                        nodes:
                          one: {kind: service, needs: [a]}
                          two: {kind: service, in: XC}
                          net: {kind: network, needs: [{any: [one, two]}]}
                        """)).containsExactly(fails("net", "any of 2", "XC", "\"one\", \"two\" at once"));
    }

    @Test
    void twoMachinesAtOneSite_shareTheSite() {
        assertThat(said("""
                        nodes:
                          dc: {kind: site, ground: true}
                          one: {kind: hardware, at: dc}
                          two: {kind: hardware, at: dc}
                          vm: {kind: service, needs: [{any: [one, {id: two, ready: 4h}]}]}
                        """)).containsExactly(fails("vm", "any of 2", "dc", "\"one\", \"two\" at once"));
    }

    @Test
    void aStandby_countsAsASpare() {
        assertThat(said("""
                        parties: {a: {under: []}, b: {under: []}}
                        nodes:
                          one: {kind: service, needs: [{any: [a, {id: b, ready: 4h}]}]}
                          two: {kind: service, needs: [{any: [one, a]}]}
                        """)).isEmpty();
    }

    @Test
    void enoughBranches_areEnough() {
        String two = """
                parties: {a: {under: []}, b: {under: []}, c: {under: []}}
                nodes:
                  n: {kind: service, needs: [{2 of: [a ~1d, {all: [a, b]}, c]}]}
                """;

        assertThat(said(two)).containsExactly(fails("n", "2 of 3", "a", "\"a\", \"a with b\" after 1d"));
        assertThat(said(two.replace("2 of:", "1 of:"))).isEmpty();
    }

    @Test
    void oneBranchThatCarriesTooMuch_isNoSharing() {
        assertThat(said("""
                        parties: {a: {under: []}, b: {under: []}, c: {under: []}}
                        nodes:
                          n: {kind: service, needs: [{60% of: [{id: a, share: 55%}, {id: b, share: 30%}, {id: c, share: 15%}]}]}
                        """)).isEmpty();
    }

    @Test
    void whatTheNodeNeedsAnyway_isNotSaidAgain() {
        String model = """
                parties: {a: {under: []}}
                nodes:
                  one: {kind: service, needs: [a ~%s]}
                  two: {kind: service, needs: [a ~%s]}
                  n: {kind: service, needs: [{any: [one, two]}, a ~30d]}
                """;

        assertThat(said(model.formatted("60d", "60d"))).isEmpty();
        assertThat(said(model.formatted("20d", "10d")))
                .containsExactly(fails("n", "any of 2", "a", "\"one\", \"two\" after 20d"));
    }

    @Test
    void ourOwnPartyAndOurHome_areWhatAllOfOursShares() {
        assertThat(said("""
                        self: us
                        jurisdictions: {XA: {home: true}}
                        parties: {us: {under: [XA]}, a: {under: [XA]}}
                        nodes:
                          one: {kind: service, in: XA, by: us}
                          two: {kind: service, in: XA, by: us}
                          three: {kind: service, in: XA, by: a}
                          n: {kind: service, needs: [{any: [one, two]}]}
                          m: {kind: service, needs: [{any: [one, three]}]}
                        """)).isEmpty();
    }

    @Test
    void whatOnlyFollows_isSaidOnce_whereItBegins() {
        assertThat(said("""
                        parties: {a: {under: []}}
                        nodes:
                          one: {kind: network, needs: [a]}
                          two: {kind: network, needs: [a]}
                          wan: {kind: network, needs: [{any: [one, two]}]}
                          app-1: {kind: service, needs: [wan]}
                          app-2: {kind: service, needs: [wan]}
                          app: {kind: service, needs: [{any: [app-1, app-2]}]}
                        """)).containsExactly(fails("wan", "any of 2", "a", "\"one\", \"two\" at once"));
    }

    @Test
    void whatNobodyKnows_isNoSharing() {
        assertThat(said("""
                        jurisdictions: {XC: {name: W}}
                        parties: {a: {seat: XC}, b: {seat: XC}}
                        nodes:
                          n: {kind: service, needs: [{any: [a, b]}]}
                          m: {kind: service, needs: [{unknown: [a, a ~1d]}]}
                        """.replace("{unknown: [a, a ~1d]}", "{unknown: [a, b]}")))
                .isEmpty();
    }

    @Test
    void aSpareThatWasDone_isInTheNetwork() {
        assertThat(said("""
                        as-of: 2026-11-01
                        parties: {a: {under: []}, b: {under: [], owner: a}}
                        nodes:
                          n: {kind: service, needs: [a]}
                        options: {spare: {add-to: n, needs: [b ~9d], done: 2026-10-01}}
                        """)).containsExactly(fails("n", "any of 2", "a", "\"a\", \"b\" after 9d"));
    }

    private List<String> said(String yaml) {
        return LintCase.messages("fake-redundancy", dir, "linchpin: 1\n" + yaml);
    }

    private static String fails(String node, String gate, String what, String stopped) {
        return "branches must not hang on one switch: \"%s\" needs %s, and \"%s\" alone stops %s"
                .formatted(node, gate, what, stopped);
    }
}

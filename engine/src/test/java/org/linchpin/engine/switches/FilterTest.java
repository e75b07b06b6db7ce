package org.linchpin.engine.switches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linchpin.engine.oracle.Tiny.need;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.oracle.Tiny;

/** Section 6 of docs/semantics.md, a term after the other. */
class FilterTest {

    private static final Claim GUESSED = new Claim(null, "a guess", null, null, Where.NOWHERE);

    private static final Compiled WORLD = Compiled.of(new Tiny()
            .home("XA")
            .state("XB")
            .state("XC")
            .party("bank", "XA", new Party.Under(List.of("XA"), List.of()), List.of())
            .party("vendor", "XB", new Party.Under(List.of("XB"), List.of("XA", "XC")), List.of())
            .party("maker", null, new Party.Under(List.of(), List.of("XC")), List.of())
            .party("unsaid", "XC", null, List.of())
            .node("pay", Kind.FUNCTION, node -> node.need(need("db-a")).critical(true))
            .node(
                    "db-a",
                    Kind.DATA,
                    node -> node.at("hall").dataClass("personal").keys(need("bank")))
            .node(
                    "db-b",
                    Kind.DATA,
                    node -> node.in("XC").dataClass("public").by(need("vendor")).from(need("maker")))
            .node("hall", Kind.SITE, node -> node.in("XA"))
            .node("lone", node -> node.claim(GUESSED).critical(true)));

    private static List<String> select(String filter) {
        return Filter.parse(filter).select(WORLD.model(), WORLD.network());
    }

    @Test
    void aBareWordSelectsById_aStarMatchesAnyRunOfCharacters() {
        assertThat(select("pay")).containsExactly("pay");
        assertThat(select("db-*")).containsExactly("db-a", "db-b");
        assertThat(select("*b*a*")).containsExactly("db-a", "bank");
        assertThat(select("id:pay,hall")).containsExactly("pay", "hall");
        assertThat(select("pa")).isEmpty();
        assertThat(select("*-a")).containsExactly("db-a");
        assertThat(select("d.-a")).isEmpty();
    }

    @Test
    void kindSelectsNodes_partiesAndJurisdictions() {
        assertThat(select("kind:site,data")).containsExactly("db-a", "db-b", "hall");
        assertThat(select("kind:party")).containsExactly("bank", "vendor", "maker", "unsaid");
        assertThat(select("kind:jurisdiction")).containsExactly("XA", "XB", "XC");
    }

    @Test
    void inSelectsWhatStandsThere_throughItsSiteToo_andPartiesWithASeatThere() {
        assertThat(select("in:XA")).containsExactly("db-a", "hall", "bank", "XA");
        assertThat(select("in:XC -kind:jurisdiction")).containsExactly("db-b", "unsaid");
    }

    @Test
    void homeAndForeignGoByPlace_andWhatHasNoPlaceIsNeither() {
        assertThat(select("home")).containsExactly("db-a", "hall", "bank", "XA");
        assertThat(select("foreign")).containsExactly("db-b", "vendor", "unsaid", "XB", "XC");
    }

    @Test
    void atSelectsNodesAtThatSite() {
        assertThat(select("at:hall")).containsExactly("db-a");
        assertThat(select("at:*")).containsExactly("db-a");
    }

    @Test
    void underSelectsPartiesThatObeyThatStateAlone() {
        assertThat(select("under:XB -unsaid")).containsExactly("vendor");
        assertThat(select("under:XC -unsaid")).containsExactly("maker");
        assertThat(select("under:XA")).containsExactly("bank");
        assertThat(select("under:* -unsaid")).containsExactly("bank", "vendor", "maker");
    }

    @Test
    void rule1_4_ofWhomNobodySaidWhomTheyObey_underSelectsThemInTheWorstReading_ofForeignStates() {
        assertThat(select("under:XB")).containsExactly("vendor", "unsaid");
        assertThat(select("under:XA")).containsExactly("bank");
        assertThat(select("kind:party -under:XC")).containsExactly("bank", "vendor");

        Compiled best = Compiled.of(WORLD.model(), Terms.BEST);
        assertThat(Filter.parse("under:XB").select(best.model(), best.network()))
                .containsExactly("vendor");
    }

    @Test
    void relationsSelectTheNodesThatHaveThem() {
        assertThat(select("by:vendor")).containsExactly("db-b");
        assertThat(select("from:maker")).containsExactly("db-b");
        assertThat(select("keys:bank")).containsExactly("db-a");
        assertThat(select("by:bank")).isEmpty();
        assertThat(select("from:bank")).isEmpty();
        assertThat(select("keys:vendor")).isEmpty();
    }

    @Test
    void classSelectsDataOfThatClass() {
        assertThat(select("class:personal")).containsExactly("db-a");
        assertThat(select("class:*")).containsExactly("db-a", "db-b");
    }

    @Test
    void flagsSelectAsNamed() {
        assertThat(select("critical")).containsExactly("pay", "lone");
        assertThat(select("unexamined")).containsExactly("lone");
        assertThat(select("assumed")).containsExactly("lone");
    }

    @Test
    void allTermsMustHold_andAMinusNegates() {
        assertThat(select("critical unexamined")).containsExactly("lone");
        assertThat(select("  critical   -unexamined ")).containsExactly("pay");
        assertThat(select("-kind:party,jurisdiction -critical")).containsExactly("db-a", "db-b", "hall");
    }

    @Test
    void aFilterHasATermOfAKnownKey() {
        assertThatThrownBy(() -> Filter.parse("  "))
                .isInstanceOf(UnknownSwitchException.class)
                .hasMessage("A filter must have a term.");
        assertThatThrownBy(() -> Filter.parse("kund:site"))
                .isInstanceOfSatisfying(
                        UnknownSwitchException.class, e -> assertThat(e.maybe()).isEqualTo("kind"))
                .hasMessage("There is no filter key \"kund\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "db-*",
                "-pay",
                "kind:site",
                "in:XC",
                "at:x",
                "under:x",
                "by:x",
                "from:x",
                "keys:x",
                "class:x",
                "id:x"
            })
    void whatCanOnlyBeAFilterIsOne(String text) {
        assertThat(Filter.isFilter(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay", "bank:serve", "XB:order", "bloc:east", ":x", " pay "})
    void whatMayBeASwitchIsNone(String text) {
        assertThat(Filter.isFilter(text)).isFalse();
    }
}

package org.linchpin.engine.switches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linchpin.engine.oracle.Tiny.owner;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.oracle.Tiny;

/** Section 3 of docs/semantics.md: names of switches, and levels. */
class SwitchesTest {

    private static final Party.Under NOBODY = new Party.Under(List.of(), List.of());

    private static final Compiled WORLD = Compiled.of(new Tiny()
            .home("XA")
            .state("XB", "west", "east")
            .state("XC", "east")
            .state("XD")
            .party("top", "XA", NOBODY, List.of())
            .party("low", "XB", NOBODY, List.of(), owner("top", 60))
            .party("half", "XB", NOBODY, List.of(), owner("top", 50))
            .node("b-site", Kind.SITE, node -> node.in("XB"))
            .node("a-site", Kind.SITE, node -> node.in("XA"))
            .node("free"));

    private static List<String> nodes(String written) {
        return nodes(WORLD.switches().resolve(written));
    }

    private static List<String> nodes(Switch one) {
        assertThat(one.nodes()).isSorted().doesNotHaveDuplicates();
        return Arrays.stream(one.nodes()).mapToObj(WORLD.network()::id).toList();
    }

    private static List<String> over(String level, boolean ordersOnly) {
        return WORLD.switches().over(level, ordersOnly).stream().map(Switch::id).toList();
    }

    @Test
    void aPartyIsBothItsPositions() {
        assertThat(nodes("top")).containsExactly("top:serve", "top:supply");
        assertThat(nodes("top:serve")).containsExactly("top:serve");
        assertThat(nodes(" low:supply ")).containsExactly("low:supply");
    }

    @Test
    void aJurisdictionIsItsOrderAndItsGround() {
        assertThat(nodes("XB")).containsExactly("XB:order", "XB:ground");
        assertThat(nodes("XB:order")).containsExactly("XB:order");
        assertThat(nodes("XB:ground")).containsExactly("XB:ground");
    }

    @Test
    void aBlocIsItsMembers_foreignIsAllThatAreNotHome() {
        assertThat(nodes("bloc:east")).containsExactly("XB:order", "XB:ground", "XC:order", "XC:ground");
        assertThat(nodes("bloc:east:order")).containsExactly("XB:order", "XC:order");
        assertThat(nodes("bloc:west:ground")).containsExactly("XB:ground");
        assertThat(nodes("foreign"))
                .containsExactly("XB:order", "XB:ground", "XC:order", "XC:ground", "XD:order", "XD:ground");
        assertThat(nodes("foreign:ground")).containsExactly("XB:ground", "XC:ground", "XD:ground");
    }

    @Test
    void theBorderAndANodeAreThemselves() {
        assertThat(nodes("border")).containsExactly("border");
        assertThat(nodes("free")).containsExactly("free");
        assertThat(WORLD.switches().resolve("free").kind()).isEqualTo(Switch.Kind.NODE);
        assertThat(WORLD.switches().resolve("a-site").kind()).isEqualTo(Switch.Kind.SITE);
    }

    @Test
    void aFilterIsAllThatItSelects() {
        Switch sites = WORLD.switches().resolve("kind:site");

        assertThat(nodes(sites)).containsExactly("b-site", "a-site");
        assertThat(sites.kind()).isEqualTo(Switch.Kind.SELECTION);
        assertThat(sites.kind().word()).isEqualTo("selection");
        assertThat(nodes("id:XB,free")).containsExactly("free", "XB:order", "XB:ground");
        assertThat(nodes("id:XB,XB")).containsExactly("XB:order", "XB:ground");
    }

    @Test
    void aSwitchKnowsWhoseSideItIsOn() {
        assertThat(WORLD.switches().resolve("XA").side()).isEqualTo(Side.HOME);
        assertThat(WORLD.switches().resolve("XB").side()).isEqualTo(Side.FOREIGN);
        assertThat(WORLD.switches().resolve("bloc:east").side()).isEqualTo(Side.FOREIGN);
        assertThat(WORLD.switches().resolve("a-site").side()).isEqualTo(Side.HOME);
        assertThat(WORLD.switches().resolve("b-site").side()).isEqualTo(Side.FOREIGN);
        assertThat(WORLD.switches().resolve("free").side()).isEqualTo(Side.NONE);
        assertThat(WORLD.switches().resolve("top").side()).isEqualTo(Side.HOME);
        assertThat(WORLD.switches().resolve("kind:site").side()).isEqualTo(Side.NONE);
        assertThat(WORLD.switches().resolve("kind:jurisdiction foreign").side()).isEqualTo(Side.FOREIGN);
        Compiled allHome = Compiled.of(new Tiny().home("XA").node("n"));
        assertThat(allHome.switches().resolve("foreign").nodes()).isEmpty();
    }

    @Test
    void aBlocOfHomeStatesOnlyIsOnHomesSide() {
        Compiled compiled = Compiled.of(new Model(
                "blocs",
                null,
                null,
                null,
                "EUR",
                List.of(),
                List.of(
                        new Jurisdiction("XA", "XA", true, List.of("ours"), Claim.NONE),
                        new Jurisdiction("XE", "XE", true, List.of("ours"), Claim.NONE)),
                List.of(),
                Nodes.of(List.of()),
                List.of(),
                Rules.NONE,
                List.of()));

        assertThat(compiled.switches().resolve("bloc:ours").side()).isEqualTo(Side.HOME);
    }

    @Test
    void levelsListTheirSwitches() {
        assertThat(over("parties", false)).containsExactly("top", "low", "half");
        assertThat(over("owners", false)).containsExactly("top", "half");
        assertThat(over("positions", false))
                .containsExactly("top:serve", "top:supply", "low:serve", "low:supply", "half:serve", "half:supply");
        assertThat(over("jurisdictions", false)).containsExactly("XA", "XB", "XC", "XD");
        assertThat(over("jurisdictions", true)).containsExactly("XA:order", "XB:order", "XC:order", "XD:order");
        assertThat(over("blocs", false)).containsExactly("bloc:east", "bloc:west", "XA", "XD");
        assertThat(over("blocs", true)).containsExactly("bloc:east:order", "bloc:west:order", "XA:order", "XD:order");
        assertThat(over(" sites ", false)).containsExactly("b-site", "a-site");
        assertThat(WORLD.switches().over("owners", false).getFirst().kind()).isEqualTo(Switch.Kind.OWNER);
        assertThat(WORLD.switches().over("positions", false))
                .extracting(Switch::kind)
                .containsOnly(Switch.Kind.POSITION);
    }

    @Test
    void aFilterOrASwitchIsALevelToo() {
        assertThat(over("kind:site,jurisdiction in:XB", false)).containsExactly("b-site", "XB");
        assertThat(over("kind:site,jurisdiction in:XB", true)).containsExactly("b-site", "XB:order");
        assertThat(over("free", false)).containsExactly("free");
    }

    @Test
    void aSweepOfAllTriesStates_blocs_partiesAndSites() {
        assertThat(WORLD.switches().all())
                .extracting(Switch::id)
                .containsExactly(
                        "XA", "XB", "XC", "XD", "bloc:east", "bloc:west", "top", "low", "half", "b-site", "a-site");
    }

    @Test
    void namesForPeopleSayWhatAPositionDoes() {
        assertThat(WORLD.switches().resolve("top:serve").name()).isEqualTo("top (serves)");
        assertThat(WORLD.switches().resolve("top:supply").name()).isEqualTo("top (supplies)");
        assertThat(WORLD.switches().resolve("bloc:east").name()).isEqualTo("bloc east");
        assertThat(WORLD.switches().resolve("bloc:east")).hasToString("bloc:east");
    }

    private static void assertUnknown(String written, String message, String maybe) {
        assertThatThrownBy(() -> WORLD.switches().resolve(written))
                .isInstanceOfSatisfying(
                        UnknownSwitchException.class, e -> assertThat(e.maybe()).isEqualTo(maybe))
                .hasMessage(message);
    }

    @Test
    void whatNamesNothingIsAnError_withAGuess() {
        assertUnknown("tpo", "There is no switch \"tpo\" in the model.", "top");
        assertUnknown("xyzzy", "There is no switch \"xyzzy\" in the model.", null);
        assertUnknown("topp", "There is no switch \"topp\" in the model.", "top");
        assertUnknown("top:serv", "There is no switch \"top:serv\" in the model.", "top:serve");
        assertUnknown("bloc:eas", "There is no switch \"bloc:eas\" in the model.", "bloc:east");
        assertUnknown("XB:grund", "There is no switch \"XB:grund\" in the model.", "XB:ground");
        assertUnknown("boarder", "There is no switch \"boarder\" in the model.", "border");
        assertUnknown("forign", "There is no switch \"forign\" in the model.", "foreign");
        assertUnknown("fre", "There is no switch \"fre\" in the model.", "free");
        assertUnknown("kind:people", "The filter \"kind:people\" selects nothing.", null);
    }

    @Test
    void anUnknownLevelIsAnError_withAGuess() {
        assertThatThrownBy(() -> WORLD.switches().over("partys", false))
                .isInstanceOfSatisfying(
                        UnknownSwitchException.class, e -> assertThat(e.maybe()).isEqualTo("parties"))
                .hasMessageContaining("There is no level \"partys\"")
                .hasMessageContaining("parties, owners, positions, jurisdictions, blocs, sites, or a filter");
    }

    @Test
    void theWorksBehindTheNodesAreNoSwitches() {
        Compiled compiled =
                Compiled.of(new Tiny().node("x").node("a", node -> node.need(Tiny.any("x", Tiny.standby("x", 2)))));

        assertThatThrownBy(() -> compiled.switches().resolve("standby 172800"))
                .isInstanceOf(UnknownSwitchException.class);
    }
}

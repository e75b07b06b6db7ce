package org.linchpin.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.owner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.network.Network.PartyEntry;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.oracle.Tiny;

/** Parties in the network: whose side, who is ultimate, who shares a position (docs/semantics.md 1.2-1.4). */
class PositionsTest {

    private static final Party.Under NOBODY = new Party.Under(List.of(), List.of());

    private static PartyEntry party(Tiny tiny, String id) {
        return party(tiny.model(), id);
    }

    private static PartyEntry party(Model model, String id) {
        return Compiled.of(model).network().parties().stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Party.Under all(String... states) {
        return new Party.Under(List.of(), List.of(states));
    }

    private static Tiny world() {
        return new Tiny().home("XA").state("XB").state("XC");
    }

    @Test
    void whomAForeignOrderCanStopIsForeign_whereverItSits() {
        assertThat(party(world().partyUnder("p", "XB"), "p").side()).isEqualTo(Side.FOREIGN);
        assertThat(party(world().party("p", "XA", all("XB", "XC"), List.of()), "p")
                        .side())
                .isEqualTo(Side.FOREIGN);
    }

    @Test
    void whomForeignStatesCanStopOnlyTogetherWithHomeIsHome() {
        assertThat(party(world().party("p", "XA", all("XA", "XB"), List.of()), "p")
                        .side())
                .isEqualTo(Side.HOME);
        assertThat(party(world().partyUnder("p", "XA"), "p").side()).isEqualTo(Side.HOME);
    }

    @Test
    void whatAForeignOwnerControlsIsForeign_throughAnyNumberOfOwners() {
        Tiny tiny = world().partyUnder("top", "XB")
                .party("mid", owner("top", 51))
                .party("low", owner("mid", 100))
                .party("half", owner("top", 50));

        assertThat(party(tiny, "low").side()).isEqualTo(Side.FOREIGN);
        assertThat(party(tiny, "half").side()).isEqualTo(Side.HOME);
    }

    @Test
    void aPartyOfWhichNobodySaidWhomItObeysIsForeignInTheWorstReading() {
        assertThat(party(world().party("p", "XA", null, List.of()), "p").side()).isEqualTo(Side.FOREIGN);
    }

    @Test
    void withoutForeignStatesAPartyWithoutUnderAndSeatIsOnNobodysSide() {
        assertThat(party(new Tiny().home("XA").party("p", null, null, List.of()), "p")
                        .side())
                .isEqualTo(Side.NONE);
        assertThat(party(new Tiny().home("XA").party("p", "XA", null, List.of()), "p")
                        .side())
                .isEqualTo(Side.HOME);
        assertThat(party(new Tiny().home("XA").party("p", null, NOBODY, List.of()), "p")
                        .side())
                .isEqualTo(Side.HOME);
        Model best = world().party("p", null, null, List.of()).model();
        assertThat(Compiled.of(best, Terms.BEST).network().parties().getFirst().side())
                .isEqualTo(Side.HOME);
    }

    @Test
    void ourselvesAndWhoIsInACircleWithUsAreSelf_butNotOurOwner() {
        Model model = self(
                world().partyUnder("top", "XB")
                        .party("us", owner("twin", 60))
                        .party("twin", owner("us", 60), owner("top", 40))
                        .party("other"),
                "us");

        assertThat(party(model, "us").side()).isEqualTo(Side.SELF);
        assertThat(party(model, "twin").side()).isEqualTo(Side.SELF);
        assertThat(party(model, "top").side()).isEqualTo(Side.FOREIGN);
        assertThat(party(model, "other").side()).isEqualTo(Side.HOME);
    }

    @Test
    void inAGreatCircle_everybodyIsOurselves() {
        Tiny tiny = new Tiny();
        int count = 30_000;
        for (int p = 0; p < count; p++) {
            tiny.party("p" + p, owner("p" + (p + 1) % count, 60));
        }

        List<PartyEntry> parties =
                Compiled.of(self(tiny, "p" + (count - 1))).network().parties();

        assertThat(parties).hasSize(count).allMatch(party -> party.side() == Side.SELF);
    }

    @Test
    void ownersInACircleShareTheirPositions_underTheFirstNameByAlphabet() {
        Tiny tiny =
                new Tiny().party("c", owner("b", 60)).party("b", owner("c", 60)).party("a");
        Network network = Compiled.of(tiny).network();

        assertThat(party(tiny, "c").serve()).isEqualTo(party(tiny, "b").serve()).isEqualTo(network.find("b:serve"));
        assertThat(party(tiny, "c").supply()).isEqualTo(network.find("b:supply"));
        assertThat(network.find("c:serve")).isEqualTo(-1);
        assertThat(party(tiny, "a").serve()).isNotEqualTo(party(tiny, "b").serve());
    }

    @Test
    void oneMemberStandsForAGroupThatNobodyControls() {
        Tiny tiny = new Tiny()
                .party("c", owner("b", 60))
                .party("b", owner("c", 60))
                .party("owned", owner("c", 60))
                .party("alone", owner("c", 50));

        assertThat(party(tiny, "b").isUltimate()).isTrue();
        assertThat(party(tiny, "c").isUltimate()).isFalse();
        assertThat(party(tiny, "owned").isUltimate()).isFalse();
        assertThat(party(tiny, "alone").isUltimate()).isTrue();
    }

    @Test
    void anOwnerThatIsNoPartyControlsNothing() {
        assertThat(party(new Tiny().party("p", owner("somebody", 100)), "p").isUltimate())
                .isTrue();
    }

    @Test
    void aPartyKeepsItsNameAndSeat() {
        PartyEntry entry = party(world().party("p", "XB", NOBODY, List.of()), "p");

        assertThat(entry.name()).isEqualTo("p");
        assertThat(entry.seat()).isEqualTo("XB");
    }

    @Test
    void theSameOrderOfTwoMembersOfACircleIsOneNeed() {
        Tiny tiny = world().party("a", null, new Party.Under(List.of("XB"), List.of()), List.of(), owner("b", 60))
                .party("b", null, new Party.Under(List.of("XB"), List.of()), List.of(), owner("a", 60));
        Network network = Compiled.of(tiny).network();
        int serve = network.find("a:serve");

        assertThat(network.needStart(serve + 1) - network.needStart(serve)).isEqualTo(1);
    }

    private static Model self(Tiny tiny, @Nullable String self) {
        Model m = tiny.model();
        return new Model(
                m.name(),
                m.about(),
                self,
                m.asOf(),
                m.currency(),
                m.sources(),
                m.jurisdictions(),
                m.parties(),
                m.nodes(),
                m.options(),
                m.rules(),
                m.scenarios());
    }
}

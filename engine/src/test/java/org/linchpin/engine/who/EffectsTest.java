package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.owner;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.oracle.Tiny;
import org.linchpin.engine.switches.Switch;

/** Section 5 of docs/semantics.md: implied by. */
class EffectsTest {

    private static final Compiled WORLD = Compiled.of(new Tiny()
            .home("XA")
            .state("XB", "east")
            .state("XC", "east")
            .party("top", null, new Party.Under(List.of("XB"), List.of()), List.of())
            .party("low", owner("top", 80))
            .party("pair", null, new Party.Under(List.of(), List.of("XB", "XC")), List.of())
            .party("alone")
            .node("n"));

    private static List<String> implied(String... sets) {
        List<List<Switch>> split = new ArrayList<>();
        for (String set : sets) {
            split.add(WORLD.switches(set.split(" ")));
        }
        return new Effects(WORLD.network())
                .implied(split).stream().map(String::valueOf).toList();
    }

    @Test
    void aPositionIsPartOfItsParty() {
        assertThat(implied("top:serve", "top")).containsExactly("null", "[top:serve]");
    }

    @Test
    void ownedPartiesArePartOfTheirOwner_notTheOtherWayRound() {
        assertThat(implied("top", "low")).containsExactly("[low]", "null");
    }

    @Test
    void whatAnOrderTurnsOffIsPartOfTheOrder_andOrdersThemselvesDoNotCount() {
        assertThat(implied("XB:order", "low")).containsExactly("[low]", "null");
        assertThat(implied("XB:order", "top")).containsExactly("null", "null");
        assertThat(implied("XB", "XB:order", "XB:ground")).containsExactly("[XB:ground]", "null", "null");
    }

    @Test
    void whoObeysTwoStatesTogetherIsPartOfBothTogetherOnly() {
        assertThat(implied("XB:order", "pair")).containsExactly("null", "null");
        assertThat(implied("XB:order XC:order", "pair")).containsExactly("[pair]", "null");
        assertThat(implied("bloc:east:order", "pair")).containsExactly("[pair]", "null");
    }

    @Test
    void twoSetsOfOneEffectAreTwoAnswers() {
        assertThat(implied("top:serve top:supply", "top")).containsExactly("null", "null");
    }

    @Test
    void itIsTheSmallestPartThatIsNamed_theFirstOfEqualOnes() {
        assertThat(implied("top", "low", "low:serve")).containsExactly("[low:serve]", "[low:serve]", "null");
        assertThat(implied("low", "low:supply", "low:serve")).containsExactly("[low:supply]", "null", "null");
    }

    @Test
    void ofMoreThanThreeThousandSetsNothingIsSaid() {
        List<List<Switch>> sets = new ArrayList<>();
        sets.add(WORLD.switches("low"));
        for (int k = 1; k < 3_000; k++) {
            sets.add(WORLD.switches("top"));
        }
        Effects effects = new Effects(WORLD.network());

        assertThat(effects.implied(sets).get(1)).hasToString("[low]");
        sets.add(WORLD.switches("top"));
        assertThat(effects.implied(sets)).hasSize(3_001).containsOnlyNulls();
    }
}

package org.linchpin.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void namesAreNumberedInTheOrderInWhichTheyCome() {
        Names names = new Names();

        assertThat(names.intern("b")).isEqualTo(0);
        assertThat(names.intern("a")).isEqualTo(1);
        assertThat(names.intern("b")).isEqualTo(0);
        assertThat(names.intern("a")).isEqualTo(1);
        assertThat(names.size()).isEqualTo(2);
    }

    @Test
    void aNameThatWasNeverGivenIsNotFound() {
        Names names = new Names();
        names.intern("a");

        assertThat(names.find("a")).isEqualTo(0);
        assertThat(names.find("ab")).isEqualTo(-1);
        assertThat(names.find("")).isEqualTo(-1);
        assertThat(names.size()).isEqualTo(1);
    }

    @Test
    void theEmptyNameAndLettersOfAnyScriptAreNamesLikeOthers() {
        Names names = new Names();
        int empty = names.intern("");
        int word = names.intern("Ölspeicher-電力-🔌");

        assertThat(names.name(empty)).isEmpty();
        assertThat(names.name(word)).isEqualTo("Ölspeicher-電力-🔌");
        assertThat(names.find("Ölspeicher-電力-🔌")).isEqualTo(word);
    }

    @Test
    void twentyThousandNamesAreAllFoundAgain() {
        Names names = new Names();
        for (int i = 0; i < 20_000; i++) {
            assertThat(names.intern("package-" + i)).isEqualTo(i);
        }
        for (int i = 0; i < 20_000; i++) {
            assertThat(names.find("package-" + i)).isEqualTo(i);
            assertThat(names.name(i)).isEqualTo("package-" + i);
        }
        assertThat(names.find("package-20000")).isEqualTo(-1);
    }

    @Test
    void aNameMayBeLongerThanAChunkOfThePool() {
        Names names = new Names();
        String first = "x".repeat((1 << 20) - 1);
        String second = "ab".repeat(3 << 20);
        names.intern(first);
        names.intern(second);
        names.intern("after");

        assertThat(names.name(0)).isEqualTo(first);
        assertThat(names.name(1)).isEqualTo(second);
        assertThat(names.name(2)).isEqualTo("after");
        assertThat(names.find(second)).isEqualTo(1);
    }

    @Test
    void namesOfTheSameHashAreDifferentNames() {
        Names names = new Names();

        assertThat("AaBB").hasSameHashCodeAs("BBAa");
        assertThat(names.intern("AaBB")).isEqualTo(0);
        assertThat(names.intern("BBAa")).isEqualTo(1);
        assertThat(names.intern("AaAa")).isEqualTo(2);
        assertThat(names.find("BBAa")).isEqualTo(1);
        assertThat(names.find("BBBB")).isEqualTo(-1);
    }

    @Test
    void namesMadeToCollide_standBesideTheTable_andAreFound() {
        Names names = new Names();
        int count = 1 << 17;
        for (int i = 0; i < count; i++) {
            assertThat(names.intern(colliding(i))).isEqualTo(i);
        }

        assertThat(colliding(7)).hasSameHashCodeAs(colliding(70_000));
        assertThat(names.crowdedCount()).isEqualTo(count - Names.MOST_PROBES);
        for (int i = 0; i < count; i++) {
            assertThat(names.find(colliding(i))).isEqualTo(i);
            assertThat(names.name(i)).isEqualTo(colliding(i));
        }
        assertThat(names.find("AaC#" + colliding(0).substring(4))).isEqualTo(-1);
        assertThat(names.intern(colliding(9))).isEqualTo(9);
    }

    /** Names of one hash: two letters stand for each bit. */
    private static String colliding(int i) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 17; bit++) {
            name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }

    @Test
    void ordinaryNames_allStandInTheTable() {
        Names names = new Names();
        for (int i = 0; i < 200_000; i++) {
            names.intern("package-" + i);
        }

        assertThat(names.crowdedCount()).isZero();
    }

    @Test
    void namesOfTheSameHashMayDifferInLength() {
        Names names = new Names();
        String letter = "\u0840";

        assertThat("Aa").hasSameHashCodeAs(letter);
        assertThat(names.intern("Aa")).isEqualTo(0);
        assertThat(names.find(letter)).isEqualTo(-1);
        assertThat(names.intern(letter)).isEqualTo(1);
    }

    @Test
    void aNumberThatNoNameHasIsAnError() {
        Names names = new Names();
        names.intern("a");

        assertThatThrownBy(() -> names.name(1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("1");
        assertThatThrownBy(() -> names.name(-1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("-1");
        assertThat(names.name(0)).isEqualTo("a");
    }
}

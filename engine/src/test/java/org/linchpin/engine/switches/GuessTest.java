package org.linchpin.engine.switches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuessTest {

    @Test
    void theNearestByEditsIsGuessed_theFirstOfEqualOnes() {
        assertThat(Guess.nearest("paymants", List.of("payment", "payments", "payments-2")))
                .isEqualTo("payments");
        assertThat(Guess.nearest("abcx", List.of("abcd", "abce"))).isEqualTo("abcd");
        assertThat(Guess.nearest("same", List.of("sane", "same"))).isEqualTo("same");
    }

    @Test
    void oneEditInThreeLettersIsNear_moreIsNot() {
        assertThat(Guess.nearest("abcdef", List.of("xxcdef"))).isEqualTo("xxcdef");
        assertThat(Guess.nearest("abcdef", List.of("xxxdef"))).isNull();
        assertThat(Guess.nearest("ab", List.of("a"))).isEqualTo("a");
        assertThat(Guess.nearest("ab", List.of("xy"))).isNull();
        assertThat(Guess.nearest("abc", List.of("abcde"))).isNull();
        assertThat(Guess.nearest("abcdef", List.of("abcdefgh"))).isEqualTo("abcdefgh");
        assertThat(Guess.nearest("abcdef", List.of("bcdefa"))).isEqualTo("bcdefa");
    }

    @Test
    void fromNothingNothingIsGuessed() {
        assertThat(Guess.nearest("a", List.of())).isNull();
    }
}

package org.linchpin.formats.debian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DebianVersionTest {

    /** Growing, by Debian Policy 5.6.12 and its examples. */
    private static final List<String> GROWING = List.of(
            "0~rc1",
            "0",
            "0.0.26-3",
            "1.0~~",
            "1.0~~a",
            "1.0~",
            "1.0",
            "1.0-0.1",
            "1.0-1~deb12u1",
            "1.0-1",
            "1.0-1+b1",
            "1.0-9",
            "1.0-10",
            "1.0a",
            "1.0+dfsg-1",
            "1.0.1-1",
            "1.9",
            "1.10",
            "99999999999999999999",
            "100000000000000000000",
            "1:0.1",
            "1:102.2",
            "1:128.x",
            "1:140.12.0esr-1~deb12u1",
            "2:0");

    @Test
    void versions_areInTheOrderOfThePolicy() {
        for (int i = 0; i < GROWING.size(); i++) {
            for (int j = 0; j < GROWING.size(); j++) {
                assertThat(Integer.signum(DebianVersion.compare(GROWING.get(i), GROWING.get(j))))
                        .as("%s against %s", GROWING.get(i), GROWING.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void versions_thatDifferInZerosOnly_areEqual() {
        assertThat(DebianVersion.compare("1.0", "0:1.0-0")).isZero();
        assertThat(DebianVersion.compare("1.01", "1.1")).isZero();
    }
}

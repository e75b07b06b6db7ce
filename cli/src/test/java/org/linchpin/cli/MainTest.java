package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void run_returnsZero_whenAskedForTheVersion() {
        assertThat(Main.run("--version")).isZero();
    }

    @Test
    void run_returnsTwo_whenTheVerbIsUnknown() {
        assertThat(Main.run("cutt")).isEqualTo(2);
    }
}

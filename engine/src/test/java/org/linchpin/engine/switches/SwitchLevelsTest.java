package org.linchpin.engine.switches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.oracle.Tiny;

/** What people write, and the switches they get. */
class SwitchLevelsTest {

    private static final Switches SWITCHES = Compiled.of(new Tiny()
                    .home("XA")
                    .state("XB", "east")
                    .partyUnder("vendor", "XB")
                    .node("db-1")
                    .node("db-2")
                    .node("a".repeat(200)))
            .switches();

    private static List<String> over(String level, boolean ordersOnly) {
        return SWITCHES.over(level, ordersOnly).stream().map(Switch::id).toList();
    }

    @Test
    void aLevelMayBeOneSwitch_ofAnyKind() {
        assertThat(over("border", false)).containsExactly("border");
        assertThat(over("vendor:supply", false)).containsExactly("vendor:supply");
        assertThat(over("bloc:east", false)).containsExactly("bloc:east");
        assertThat(over("XB:ground", false)).containsExactly("XB:ground");
    }

    @Test
    void ofABlocThatIsALevel_theOrdersOnlyAreTheOrder() {
        assertThat(over("bloc:east", true)).containsExactly("bloc:east:order");
        assertThat(over("XB", true)).containsExactly("XB:order");
        assertThat(over("db-1", true)).containsExactly("db-1");
    }

    /** An answer that nothing can stop a node would be true, and would mislead. */
    @Test
    void aLevelThatSelectsNothing_isRefused() {
        assertThatThrownBy(() -> over("kind:sit", false))
                .isInstanceOf(UnknownSwitchException.class)
                .hasMessage("The filter \"kind:sit\" selects nothing.");
    }

    @Test
    void lineBreaksInAFilterAreBlanks() {
        assertThat(SWITCHES.resolve("kind:service\n\tdb-*").id()).isEqualTo("kind:service db-*");
    }

    /** By going back to every star this would take longer than the world is old. */
    @Test
    void manyStarsCostLittle() {
        assertThatThrownBy(() -> SWITCHES.resolve("*a".repeat(40) + "*b")).hasMessageContaining("selects nothing");
    }

    @Test
    void starsStandForAnyRunOfCharacters() {
        assertThat(over("db-*", false)).containsExactly("db-1", "db-2");
        assertThat(over("*-1,*x*", false)).containsExactly("db-1");
        assertThat(over("d**2", false)).containsExactly("db-2");
        assertThat(over("*b*-*2", false)).containsExactly("db-2");
        assertThatThrownBy(() -> over("d*b-", false)).isInstanceOf(UnknownSwitchException.class);
    }
}

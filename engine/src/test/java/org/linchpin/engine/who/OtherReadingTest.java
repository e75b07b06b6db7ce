package org.linchpin.engine.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.unknown;

import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.oracle.Tiny;

class OtherReadingTest {

    private static final Tiny TINY = new Tiny()
            .node("open", node -> node.need(unknown("x", "y")))
            .node("late", node -> node.need(need("x", 5)))
            .node("x")
            .node("y");

    private static boolean breaches(Compiled compiled, String target, int horizonDays, String... switches) {
        return OtherReading.breaches(
                compiled.network(), compiled.node(target), compiled.switches(switches), days(horizonDays));
    }

    @Test
    void oneOfTwoUnknownWaysBreachesInTheWorstReadingOnly() {
        assertThat(breaches(Compiled.of(TINY), "open", 9, "x")).isTrue();
        assertThat(breaches(Compiled.best(TINY), "open", 9, "x")).isFalse();
        assertThat(breaches(Compiled.best(TINY), "open", 9, "x", "y")).isTrue();
    }

    @Test
    void aBreachAfterTheHorizonIsNone() {
        assertThat(breaches(Compiled.of(TINY), "late", 5, "x")).isTrue();
        assertThat(breaches(Compiled.of(TINY), "late", 4, "x")).isFalse();
    }
}

package org.linchpin.engine.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.standby;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.Tiny;

class RunsTest {

    private static final Compiled COMPILED = Compiled.of(new Tiny()
            .node("a", node -> node.toleratesSeconds(days(2)))
            .node("b", node -> node.toleratesSeconds(days(7))));

    private static int end(Compiled compiled, int horizonSeconds, Off... offs) {
        return Runs.run(compiled.network(), List.of(offs), horizonSeconds, Runs.DEFAULT_EVENT_BUDGET, Work.UNBOUNDED)
                .endSeconds();
    }

    @Test
    void aCutForGoodIsToldWhole() {
        assertThat(end(COMPILED, days(3), Off.forGood(COMPILED.switches().resolve("a"))))
                .isEqualTo(Seconds.NEVER);
    }

    @Test
    void rule2_10_aTimedRunEndsAtTheHorizonFromTheFirstSwitchOnPlusTheLargestTolerates() {
        assertThat(end(COMPILED, days(3), COMPILED.off("a", 4, 5), COMPILED.off("b", 9, 20)))
                .isEqualTo(days(4 + 3 + 7));
    }

    @Test
    void aTimedRunWithoutAHorizonGoesOnForTenYearsAfterTheLastSwitch() {
        int tenYears = days(3_650);
        Off forGood = new Off(COMPILED.switches().resolve("b"), days(30), Seconds.NEVER);

        assertThat(end(COMPILED, Seconds.NEVER, COMPILED.off("a", 4, 5), COMPILED.off("b", 9, 20)))
                .isEqualTo(days(20) + tenYears);
        assertThat(end(COMPILED, Seconds.NEVER, COMPILED.off("a", 4, 5), forGood))
                .isEqualTo(days(30) + tenYears);
    }

    @Test
    void aStandbyMakesEveryRunATimedOne() {
        Compiled compiled =
                Compiled.of(new Tiny().node("x").node("y").node("a", node -> node.need(any("x", standby("y", 2)))));

        assertThat(end(compiled, days(3), Off.forGood(compiled.switches().resolve("x"))))
                .isEqualTo(days(3));
        assertThat(compiled.dark(compiled.run("x"), "a")).isEqualTo("0-2");
    }

    @Test
    void aCutStartsWithItsFirstSwitch_andACutOfNothingAtZero() {
        assertThat(Runs.start(List.of(COMPILED.off("a", 4, 5), COMPILED.off("b", 3, 20))))
                .isEqualTo(days(3));
        assertThat(Runs.start(List.of())).isZero();
    }
}

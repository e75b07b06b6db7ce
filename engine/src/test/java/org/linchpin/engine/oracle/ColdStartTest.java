package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.cached;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.standby;

import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Holdout;

/** Section 4 of docs/semantics.md on cases worked out by hand. */
class ColdStartTest {

    @Test
    void aCircleRunsAndCannotRestart() {
        Tiny tiny = new Tiny().node("a", "b").node("b", "a").node("c");

        ColdStart.Answer cold = ColdStart.at(tiny.cut(), 0);

        assertThat(cold.lit()).containsExactly("c");
        assertThat(cold.runsNowCannotRestart()).containsExactly("a", "b");
    }

    @Test
    void aStockCountsWhileItLasts_aCacheDoesNot() {
        Tiny tiny = new Tiny()
                .node("x")
                .node("stock", node -> node.need(need("x", 3)))
                .node("cache", node -> node.need(cached("x", 3)))
                .node("own", node -> node.need(need("x")).holdout(Holdout.ofSeconds(days(9))))
                .node("free");
        TickRun run = tiny.cut("x");

        ColdStart.Answer early = ColdStart.at(run, 2);
        ColdStart.Answer late = ColdStart.at(run, 3);

        assertThat(early.lit()).containsExactly("stock", "free");
        assertThat(early.onRunningStock()).containsExactly("stock");
        assertThat(early.runsNowCannotRestart()).containsExactly("cache", "own");
        assertThat(late.lit()).containsExactly("free");
        assertThat(late.runsNowCannotRestart()).containsExactly("own");
    }

    @Test
    void whatIsSwitchedOffStaysDark_andAStandbyMustBeUsable() {
        Tiny tiny = new Tiny().node("x").node("spare").node("a", node -> node.need(any("x", standby("spare", 2))));
        TickRun run = tiny.cut("x");

        assertThat(ColdStart.at(run, 1).lit()).containsExactly("spare");
        assertThat(ColdStart.at(run, 2).lit()).containsExactly("spare", "a");
        assertThat(ColdStart.at(tiny.cut("x", "spare"), 2).lit()).isEmpty();
    }

    @Test
    void anEndlessHoldoutIsNoRunningStock_andATermIs() {
        Tiny tiny = new Tiny()
                .party("p")
                .node("free", node -> node.from(need("p").withHoldout(Holdout.ENDLESS)))
                .node("paid", node -> node.from(need("p").withHoldout(new Holdout.Until(Tiny.day(5)))));
        TickRun run = tiny.cut("p");

        assertThat(ColdStart.at(run, 4).lit()).containsExactly("free", "paid");
        assertThat(ColdStart.at(run, 4).onRunningStock()).containsExactly("paid");
        assertThat(ColdStart.at(run, 5).lit()).containsExactly("free");
    }
}

package org.linchpin.engine.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.cached;
import static org.linchpin.engine.oracle.Tiny.day;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.need;
import static org.linchpin.engine.oracle.Tiny.standby;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.oracle.Tiny;

/** Section 4 of docs/semantics.md on cases worked out by hand. */
class ColdStartTest {

    private static List<String> lit(Compiled compiled, int day, Off... offs) {
        ColdStart cold = cold(compiled, day, offs);
        return IntStream.range(0, compiled.network().modelNodeCount())
                .filter(cold.lit()::get)
                .mapToObj(compiled.network()::id)
                .toList();
    }

    private static ColdStart cold(Compiled compiled, int day, Off... offs) {
        List<Off> cut = List.of(offs);
        return ColdStart.at(compiled.network(), compiled.run(cut), cut, days(day));
    }

    @Test
    void whatHoldsItselfUpDoesNotStartAgain() {
        Compiled compiled = Compiled.of(
                new Tiny().node("p", "q").node("q", "p").node("free").node("x"));

        assertThat(lit(compiled, 3, compiled.off("x", 1, 2))).containsExactly("free", "x");
    }

    @Test
    void aStockCountsUntilItRunsOut_aCacheDoesNot() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("stock", node -> node.need(need("x", 4)))
                .node("cache", node -> node.need(cached("x", 4))));

        assertThat(lit(compiled, 4, compiled.off("x", 1, 20))).containsExactly("stock");
        assertThat(lit(compiled, 5, compiled.off("x", 1, 20))).isEmpty();
        assertThat(cold(compiled, 4, compiled.off("x", 1, 20)).onStock(compiled.node("stock")))
                .isTrue();
    }

    @Test
    void anEndlessStockDoesNotRunOut() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("a", node -> node.need(need("x").withHoldout(Holdout.ENDLESS))));
        ColdStart cold = cold(compiled, 9, compiled.off("x", 1, 20));

        assertThat(cold.lit().get(compiled.node("a"))).isTrue();
        assertThat(cold.onStock(compiled.node("a"))).isFalse();
    }

    @Test
    void aTermIsAStockThatRunsOutOnItsDay() {
        Compiled compiled = Compiled.of(new Tiny()
                .node("x")
                .node("a", node -> node.need(need("x").withHoldout(new Holdout.Until(day(6))))));

        assertThat(lit(compiled, 5, compiled.off("x", 1, 20))).containsExactly("a");
        assertThat(cold(compiled, 5, compiled.off("x", 1, 20)).onStock(compiled.node("a")))
                .isTrue();
        assertThat(lit(compiled, 6, compiled.off("x", 1, 20))).isEmpty();
    }

    @Test
    void aStandbyCountsFromTheMomentItIsUsable() {
        Compiled compiled =
                Compiled.of(new Tiny().node("x").node("y").node("a", node -> node.need(any("x", standby("y", 3)))));

        assertThat(lit(compiled, 3, compiled.off("x", 1, 20))).containsExactly("y");
        assertThat(lit(compiled, 4, compiled.off("x", 1, 20))).containsExactly("y", "a");
    }

    @Test
    void aSourceThatJustCameBackWasNotLitBefore() {
        Compiled compiled = Compiled.of(
                new Tiny().node("p", "q").node("q", "p").node("x", "p").node("b", node -> node.need(need("x", 4))));

        assertThat(lit(compiled, 9, compiled.off("x", 1, 9))).isEmpty();
        assertThat(lit(compiled, 10, compiled.off("x", 1, 9))).containsExactly("b");
        assertThat(lit(compiled, 4, compiled.off("x", 1, 9))).containsExactly("b");
    }

    @Test
    void whatIsOffOrHasEndedDoesNotStart() {
        Compiled compiled = Compiled.of(
                new Tiny().node("x").node("old", node -> node.until(day(3))).node("free"));

        assertThat(lit(compiled, 2, compiled.off("x", 1, 5))).containsExactly("old", "free");
        assertThat(lit(compiled, 3, compiled.off("x", 1, 5))).containsExactly("free");
        assertThat(lit(compiled, 5, compiled.off("x", 1, 5))).containsExactly("x", "free");
    }
}

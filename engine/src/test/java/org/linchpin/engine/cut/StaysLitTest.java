package org.linchpin.engine.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.oracle.Tiny.all;
import static org.linchpin.engine.oracle.Tiny.any;
import static org.linchpin.engine.oracle.Tiny.atLeast;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.need;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.cut.CutAnswer.Lit;
import org.linchpin.engine.cut.CutAnswer.Stop;
import org.linchpin.engine.cut.CutAnswer.Stopper;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.oracle.Tiny;

/** Which functions stay lit under a cut, and the one reason that is told, on cases worked out by hand. */
class StaysLitTest {

    private static Tiny shop(UnaryOperator<NodeBuilder> till) {
        return new Tiny()
                .node("shop", Kind.FUNCTION, node -> node.need(need("desk")))
                .node("desk", "till")
                .node("till", till)
                .node("x")
                .node("y")
                .node("z");
    }

    private static Stop stop(Tiny tiny, Off... offs) {
        Compiled compiled = Compiled.of(tiny);
        return lit(compiled, offs).getFirst().because();
    }

    private static List<Lit> lit(Compiled compiled, Off... offs) {
        List<Off> cut = offs.length > 0 ? List.of(offs) : compiled.forGood("x");
        return compiled.cut(new CutQuestion(cut, days(180), CutQuestion.NO_COLD_START, Runs.DEFAULT_EVENT_BUDGET))
                .lit();
    }

    @Test
    void aGateThatHolds_isNamed_withWhatIsLostAndWhatIsLeft() {
        Tiny tiny = shop(node -> node.need(any("x", all("y", "z"))));
        Compiled compiled = Compiled.of(tiny);

        assertThat(stop(tiny))
                .isEqualTo(new Stop(
                        Stopper.ENOUGH_LEFT, compiled.node("till"), compiled.node("x"), compiled.nodes("y", "z"), 0));
        assertThat(stop(shop(node -> node.need(atLeast(2, "x", "y", "z")))).left())
                .isEqualTo(compiled.nodes("y", "z"));
    }

    @Test
    void aStockThatOutlastsTheHorizon_isNamed() {
        Stop stop = stop(shop(node -> node.need(need("x", 400))));

        assertThat(stop.stopper()).isEqualTo(Stopper.STOCK);
        assertThat(stop.holdoutSeconds()).isEqualTo(days(400));
    }

    @Test
    void aStockThatOutlastsTheCut_isNamed() {
        Tiny tiny = shop(node -> node.need(need("x", 10)));
        Compiled compiled = Compiled.of(tiny);

        assertThat(stop(tiny, compiled.off("x", 3, 12)).stopper()).isEqualTo(Stopper.STOCK);
        assertThat(lit(compiled, compiled.off("x", 3, 14))).isEmpty();
    }

    @Test
    void aNodeThatHoldsOutByItself_isNamed() {
        Stop stop = stop(shop(node -> node.need(need("x")).holdout(Holdout.ofSeconds(days(200)))));

        assertThat(stop.stopper()).isEqualTo(Stopper.OWN_HOLDOUT);
        assertThat(stop.holdoutSeconds()).isEqualTo(days(200));
    }

    @Test
    void aSupplierThatIsGone_leavesWhatItSuppliesLit() {
        Tiny tiny =
                shop(node -> node.from(need("p").withHoldout(Holdout.ENDLESS))).party("p");
        Compiled compiled = Compiled.of(tiny);

        Stop stop = stop(tiny, Off.forGood(compiled.switches().resolve("p")));

        assertThat(stop.stopper()).isEqualTo(Stopper.SUPPORT);
        assertThat(stop.node()).isEqualTo(compiled.node("till"));
        assertThat(stop.lost()).isEqualTo(compiled.node("p:supply"));
    }

    @Test
    void nothingBeneathThatGoesDark_isAReason() {
        assertThat(stop(shop(node -> node.need(need("y")))).stopper()).isEqualTo(Stopper.NOTHING_TOUCHED);
    }

    @Test
    void theNearestStop_isTold_andOfTwoAsNearTheMoreTelling() {
        Tiny tiny = new Tiny()
                .node("near", Kind.FUNCTION, node -> node.need(any("deep", "y")).need(need("x", 400)))
                .node("far", Kind.FUNCTION, node -> node.need(need("desk")))
                .node("desk", "till")
                .node("till", node -> node.need(need("x", 400)))
                .node("deep", "x")
                .node("x")
                .node("y");
        Compiled compiled = Compiled.of(tiny);

        List<Lit> lit = lit(compiled);

        assertThat(lit).extracting(one -> compiled.network().id(one.node())).containsExactly("far", "near");
        assertThat(lit.get(0).because().node()).isEqualTo(compiled.node("till"));
        assertThat(lit.get(1).because().stopper()).isEqualTo(Stopper.ENOUGH_LEFT);
    }

    @Test
    void criticalOnes_comeFirst_andWhatIsDarkOrTurnedOffOrEndedIsNotThere() {
        Tiny tiny = new Tiny()
                .node("a", Kind.FUNCTION, node -> node)
                .node("b", Kind.FUNCTION, node -> node.critical(true))
                .node("dark", Kind.FUNCTION, node -> node.need(need("x")))
                .node("off", Kind.FUNCTION, node -> node)
                .node("ended", Kind.FUNCTION, node -> node.until(Tiny.AS_OF))
                .node("x");
        Compiled compiled = Compiled.of(tiny);

        List<Lit> lit = lit(compiled, compiled.forGood("x", "off").toArray(Off[]::new));

        assertThat(lit).extracting(one -> compiled.network().id(one.node())).containsExactly("b", "a");
    }

    @Test
    void whatWouldBeDarkAnyway_isNoLossOfTheCut() {
        Tiny tiny = shop(node -> node.need(any(Tiny.until(need("y"), Tiny.day(20)), "z")));

        assertThat(stop(tiny).stopper()).isEqualTo(Stopper.NOTHING_TOUCHED);
    }
}

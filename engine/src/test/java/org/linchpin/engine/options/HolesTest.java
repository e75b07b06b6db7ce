package org.linchpin.engine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.engine.options.Offer.addTo;
import static org.linchpin.engine.options.Offer.done;
import static org.linchpin.engine.options.Offer.option;
import static org.linchpin.engine.oracle.Tiny.days;
import static org.linchpin.engine.oracle.Tiny.need;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Compiled;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.CutQuestion;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.oracle.Tiny;

/** The hole that a cut leaves, on cases worked out by hand: design 3.5. */
class HolesTest {

    /** A shop that goes on 10 days without its till, which stands on x. */
    private static Tiny shop() {
        return new Tiny()
                .node("shop", Kind.FUNCTION, node -> node.need(need("till", 10)))
                .node("till", "x")
                .node("x")
                .node("y")
                .node("aside", "x");
    }

    private static HolesAnswer holes(Tiny tiny, Off... offs) {
        return holes(tiny, Work.UNBOUNDED, offs);
    }

    private static HolesAnswer holes(Tiny tiny, Work work, Off... offs) {
        Compiled compiled = Compiled.of(Bought.apply(tiny.model(), List.of()));
        CutQuestion question = new CutQuestion(
                offs.length > 0 ? List.of(offs) : compiled.forGood("x"),
                days(180),
                CutQuestion.NO_COLD_START,
                Runs.DEFAULT_EVENT_BUDGET);
        return Holes.find(tiny.model(), List.of(), compiled.network(), question, compiled.cut(question), work);
    }

    @Test
    void theHole_beginsWithTheDark_andEndsWhenTheFirstWayOutStands() {
        Hole hole = holes(shop().option(option("slow", 90, 1, addTo("till", "y")))
                        .option(option("soon", 30, 9, addTo("till", "y"))))
                .holes()
                .getFirst();

        assertThat(hole.fromSeconds()).isEqualTo(days(10));
        assertThat(hole.toSeconds()).isEqualTo(days(30));
        assertThat(hole.lastsSeconds()).isEqualTo(days(20));
        assertThat(hole.way()).extracting(Way::ids).isEqualTo(List.of("soon"));
    }

    @Test
    void aWayThatStandsBeforeTheHoldoutEnds_leavesNoHole() {
        Hole hole = holes(shop().option(option("soon", 5, 1, addTo("till", "y"))))
                .holes()
                .getFirst();

        assertThat(hole.lastsSeconds()).isZero();
        assertThat(hole.way()).isNotNull();
    }

    @Test
    void aWayThatTheSameCutStops_isNone() {
        Hole hole = holes(shop().option(option("same", 5, 1, addTo("till", "aside"))))
                .holes()
                .getFirst();

        assertThat(hole.way()).isNull();
        assertThat(hole.lastsSeconds()).isEqualTo(Seconds.NEVER);
    }

    @Test
    void ofWaysThatStandOnTheSameDay_theCheapestIsNamed() {
        Hole hole = holes(shop().option(option("dear", 30, 9, addTo("till", "y")))
                        .option(option("cheap", 30, 1, addTo("till", "y"))))
                .holes()
                .getFirst();

        assertThat(hole.way()).extracting(Way::ids).isEqualTo(List.of("cheap"));
    }

    @Test
    void aLongerHoldout_isAWayOut_ifItOutlastsTheHorizon_andTakingTheFunctionOutIsNone() {
        Option longer = option("longer", 20, 1, new Option.Extend("till", days(300)));

        assertThat(holes(shop().option(longer)).holes().getFirst().toSeconds()).isEqualTo(days(20));
        assertThat(holes(shop().option(option("short", 20, 1, new Option.Extend("till", days(30)))))
                        .holes()
                        .getFirst()
                        .way())
                .isNull();
        assertThat(holes(shop().option(option("closed", 1, 1, new Option.Retire("shop"))))
                        .holes()
                        .getFirst()
                        .way())
                .isNull();
    }

    @Test
    void anOrderOnTheDayOfTheCut_countsFromThere_andALightBeforeItStandsEndsTheHole() {
        Tiny tiny = shop().option(option("slow", 90, 1, addTo("till", "y")));
        Compiled compiled = Compiled.of(tiny);

        Hole whole = holes(tiny, compiled.off("x", 5, 300)).holes().getFirst();
        Hole brief = holes(tiny, compiled.off("x", 5, 50)).holes().getFirst();

        assertThat(whole.fromSeconds()).isEqualTo(days(15));
        assertThat(whole.toSeconds()).isEqualTo(days(95));
        assertThat(brief.toSeconds()).isEqualTo(days(50));
    }

    @Test
    void aWayThatTakesOutWhatIsTurnedOff_isTriedWithoutThatSwitch() {
        Hole hole = holes(shop().option(option("without", 20, 1, new Option.Retire("x"))))
                .holes()
                .getFirst();

        assertThat(hole.toSeconds()).isEqualTo(days(20));
    }

    @Test
    void whatIsDone_isNoWayOut_andCountsOnce() {
        Tiny tiny = shop().option(done(option("longer", 1, 1, new Option.Extend("till", days(20)))))
                .option(option("more", 50, 1, new Option.Extend("till", days(140))));
        HolesAnswer answer = holes(tiny);

        assertThat(answer.offered()).isEqualTo(1);
        assertThat(answer.holes().getFirst().fromSeconds()).isEqualTo(days(30));
        assertThat(answer.holes().getFirst().way()).as("20 + 140 + 10 days").isNull();
    }

    @Test
    void onlyFunctionsThatBreach_haveARow_andModelsWithoutOptionsNone() {
        Tiny patient = shop().node(
                        "patient",
                        Kind.FUNCTION,
                        node -> node.need(need("till", 1)).toleratesSeconds(days(100)))
                .option(option("soon", 5, 1, addTo("till", "y")));
        Compiled compiled = Compiled.of(patient);

        assertThat(holes(patient, compiled.off("x", 0, 50)).holes())
                .extracting(Hole::function)
                .containsExactly(compiled.node("shop"));
        assertThat(holes(shop()).holes()).isEmpty();
        assertThat(holes(shop()).offered()).isZero();
    }

    @Test
    void whatCannotMatter_isNotTried_andWorkThatIsStoppedSaysSo() {
        Tiny tiny = shop().option(option("beside", 1, 1, addTo("aside", "y")))
                .option(option("soon", 30, 1, addTo("till", "y")));

        assertThat(holes(tiny).complete()).isTrue();
        HolesAnswer stopped = holes(tiny, () -> true);
        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.holes().getFirst().way()).isNull();
    }
}

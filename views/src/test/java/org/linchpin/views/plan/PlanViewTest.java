package org.linchpin.views.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.plan.Course;
import org.linchpin.engine.plan.Course.Bridge;
import org.linchpin.engine.plan.Course.Gap;
import org.linchpin.engine.plan.Course.Step;
import org.linchpin.engine.plan.Missing;
import org.linchpin.engine.plan.Plan;
import org.linchpin.engine.plan.PlanAnswer;
import org.linchpin.engine.plan.PlanAnswer.Verdict;
import org.linchpin.engine.plan.PlanQuestion;
import org.linchpin.engine.plan.SwapAnswer;
import org.linchpin.engine.plan.SwapAnswer.Fate;
import org.linchpin.engine.policy.PolicyAnswer;
import org.linchpin.engine.switches.Switch;
import org.linchpin.views.print.TextPage;
import org.linchpin.views.question.Opened;

/** What answers of every kind look like to the person who asked. */
class PlanViewTest {

    private static final int DAY = Seconds.DAY;
    private static final PolicyAnswer JUDGED = new PolicyAnswer(List.of(), List.of());
    private static final Switch VENDOR = party("vendor-h", "Vendor H", Side.FOREIGN);
    private static final Switch MAKER = party("linux-a", "Home Linux maker", Side.HOME);
    private static final Switch RIVAL = party("vendor-w", "Vendor W", Side.FOREIGN);

    @Test
    void aPlanThatIsNotProved_tellsItsGap() {
        assertThat(shown(answer(Verdict.MEETS, 27_000_000_00L, null, null, null, "the time is spent"))
                        .getFirst())
                .isEqualTo(
                        "Buy Open stack (stack), for 30M EUR over 5 years; it stands after 300 d, on 2027-08-28; it meets the"
                                + " policies, and none that does costs less than 27M EUR (gap 10 %) (the time is spent).");
    }

    @Test
    void nothingFound_isNotSaidToBeImpossible() {
        PlanAnswer answer = new PlanAnswer(
                Verdict.UNKNOWN, null, Long.MIN_VALUE, JUDGED, null, null, null, null, "the time is spent");

        assertThat(shown(answer).getFirst())
                .isEqualTo("Not settled: no plan was found, nor was it proved that there is none (the time is spent).");
    }

    @Test
    void whatIsMissing_isSaidInWords() {
        Missing missing = new Missing(
                List.of(
                        new Missing.Alternative("cloud-stack", List.of("linux-a"), List.of("stack")),
                        new Missing.Alternative("chips", List.of(), List.of())),
                List.of("stack"),
                3_000_000_00L,
                -1,
                -1,
                List.of("own-cloud"),
                null);

        assertThat(shown(impossible(missing)))
                .startsWith(
                        "No known option does it: missing an alternative for cloud-stack that does not need linux-a and an"
                                + " alternative for chips.",
                        "With that, the policies would be met by buying Open stack (stack) too, for 3M EUR.",
                        "The policy own-cloud cannot be met by any of the options, whatever the others ask.")
                .contains("chips none");
    }

    @Test
    void boundsInTheWay_areToldWithThoseThatWouldDo() {
        Missing missing = new Missing(
                List.of(), List.of(), 0, 30_000_000_00L, 300 * DAY, List.of("means", "no-single-switch"), "a limit");

        assertThat(shown(impossible(missing)))
                .startsWith(
                        "No plan meets the policies within their bounds: the cheapest that meets the others costs 30M EUR, and"
                                + " the quickest that meets the others stands after 300 d, on 2027-08-28.",
                        "These policies cannot be met together: means and no-single-switch. Without any one of them the others"
                                + " can.",
                        "Truncated, so it may not be the least that is missing: a limit.");
    }

    @Test
    void movesAbroad_areTheFirstLine_movesHomeTheSecond() {
        SwapAnswer swap = new SwapAnswer(
                180 * DAY,
                List.of(
                        row(
                                VENDOR,
                                List.of("a", "b"),
                                List.of(),
                                new SwapAnswer.Move(MAKER, List.of("a", "b")),
                                new SwapAnswer.Move(RIVAL, List.of("a"))),
                        row(RIVAL, List.of(), List.of("c"))),
                false);

        List<String> shown = shown(answer(Verdict.CHEAPEST, 30_000_000_00L, swap, null, null, null));

        assertThat(shown)
                .startsWith(
                        "Warning: with the plan Vendor W (vendor-w), abroad, alone stops 1 function that it did not stop alone"
                                + " before: c.",
                        "Warning: the plan moves 1 function from Vendor H (vendor-h) to Vendor W (vendor-w), abroad. With the"
                                + " first off, the second alone stops it.",
                        "It also moves 2 functions from Vendor H (vendor-h) to Home Linux maker (linux-a), at home.")
                .contains(
                        "Vendor H (vendor-h) abroad 20 0 removed vendor-w abroad (1), linux-a at home (2)",
                        "Truncated: moves may be missing.");
    }

    @Test
    void holes_areToldWithTheirDays_andWhatBridgesThem() {
        Course course = new Course(
                List.of(
                        new Step(-30 * DAY, List.of("diesel"), 100_000_00L, 0.62, 3, 4),
                        new Step(0, List.of(), 100_000_00L, 0.62, 3, 4),
                        new Step(300 * DAY, List.of("stack"), 30_000_000_00L, 0, 0, 0)),
                List.of(
                        new Gap(
                                VENDOR,
                                List.of("a", "b"),
                                30 * DAY,
                                300 * DAY,
                                List.of(new Bridge(List.of("stock"), 50_000_00L, 10 * DAY, 200 * DAY, false))),
                        new Gap(
                                RIVAL,
                                List.of("c"),
                                30 * DAY,
                                90 * DAY,
                                List.of(new Bridge(List.of("deal", "lawyer"), 9_000_00L, DAY, Seconds.NEVER, true)))),
                true);

        assertThat(shown(answer(Verdict.CHEAPEST, 30_000_000_00L, null, course, null, null)))
                .contains(
                        "The longest hole: if Vendor H (vendor-h) goes off on the day of the order, 2 functions are dark from"
                                + " 2026-12-01 to 2027-08-28, for 270 d; no known bridge closes it, stock leaves 100 d, for 50k"
                                + " EUR.",
                        "Vendor H (vendor-h) a and b 30 d 300 d 270 d stock 50k until 200 d",
                        "Vendor W (vendor-w) c 30 d 90 d 60 d deal with lawyer 9,000 closes it",
                        "2026-10-02 done diesel 100k 62 % 3 4",
                        "2026-11-01 today 100k 62 % 3 4",
                        "2027-08-28 300 d stack 30M 0 % 0 0");
    }

    private static PlanAnswer impossible(Missing missing) {
        return new PlanAnswer(Verdict.IMPOSSIBLE, null, Long.MAX_VALUE, JUDGED, null, null, null, missing, null);
    }

    private static PlanAnswer answer(
            Verdict verdict,
            long lowerBound,
            @Nullable SwapAnswer swap,
            @Nullable Course course,
            @Nullable Missing missing,
            @Nullable String truncated) {
        Plan plan = new Plan(
                List.of(new Plan.Item("stack", 25_000_000_00L, 1_000_000_00L, 30_000_000_00L, 300 * DAY, 0)),
                30_000_000_00L,
                300 * DAY,
                0.94,
                0);
        return new PlanAnswer(verdict, plan, lowerBound, JUDGED, JUDGED, swap, course, missing, truncated);
    }

    private static SwapAnswer.Row row(Switch what, List<String> before, List<String> after, SwapAnswer.Move... moves) {
        return new SwapAnswer.Row(
                "parties",
                what,
                before,
                after,
                before.size() * 10,
                after.size() * 10,
                after.size() > before.size() ? Fate.GROWN : Fate.REMOVED,
                List.of(moves));
    }

    private static Switch party(String id, String name, Side side) {
        return new Switch(id, name, Switch.Kind.PARTY, side, new int[0]);
    }

    private static List<String> shown(PlanAnswer answer) {
        Option stack = new Option(
                "stack",
                "Open stack",
                new Option.Retire("old"),
                300 * DAY,
                25_000_000_00L,
                1_000_000_00L,
                -0.06,
                List.of(),
                List.of(),
                null,
                Claim.NONE);
        Model model = new Model(
                "m",
                null,
                null,
                LocalDate.of(2026, 11, 1),
                "EUR",
                List.of(),
                List.of(),
                List.of(),
                Nodes.of(List.of()),
                List.of(stack),
                Rules.NONE,
                List.of());
        Opened opened = new Opened(
                model, model, "0".repeat(64), 0, List.of(), Opened.World.of(model, Terms.WORST), null, false);
        PlanQuestion question = new PlanQuestion(model, Terms.WORST, 180 * DAY, 5 * 365L * DAY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PlanView(new Planned(opened, question, answer, "cheapest"))
                .show(TextPage.whole(new PrintStream(bytes, true, StandardCharsets.UTF_8), true));
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

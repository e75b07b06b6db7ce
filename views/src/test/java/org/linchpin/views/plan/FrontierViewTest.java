package org.linchpin.views.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.plan.Frontier;
import org.linchpin.engine.plan.Frontier.Aim;
import org.linchpin.engine.plan.PlanQuestion;
import org.linchpin.views.print.Headline;
import org.linchpin.views.question.Opened;

/** A frontier that was stopped says so at once, not only in its sections. */
class FrontierViewTest {

    private static final Model MODEL = new Model(
            "m",
            null,
            null,
            LocalDate.of(2026, 11, 1),
            "EUR",
            List.of(),
            List.of(),
            List.of(),
            Nodes.of(List.of()),
            List.of(),
            Rules.NONE,
            List.of());

    private static FrontierView view(@Nullable String stake, @Nullable String readiness) {
        Opened opened = new Opened(
                MODEL, MODEL, "0".repeat(64), 0, List.of(), Opened.World.of(MODEL, Terms.WORST), null, false);
        return new FrontierView(
                opened,
                new PlanQuestion(MODEL, Terms.WORST, 180 * Seconds.DAY, 5 * 365L * Seconds.DAY),
                new Frontier(List.of(
                        new Frontier.Section(Aim.STAKE, List.of(), stake),
                        new Frontier.Section(Aim.READINESS, List.of(), readiness),
                        new Frontier.Section(Aim.EFFECTIVENESS, List.of(), null))));
    }

    @Test
    void whatWasStopped_isInTheHeadline_andAtTheTopOfTheDocument() {
        FrontierView view = view("stopped before it was complete", "stopped before it was complete");

        assertThat(Headline.of(view))
                .isEqualTo("No plan to choose from was found."
                        + " Truncated: stake, readiness: stopped before it was complete.");
        assertThat(view.document().get("truncated")).isEqualTo("stake, readiness: stopped before it was complete");
    }

    @Test
    void whatIsComplete_saysNothingOfIt() {
        FrontierView view = view(null, null);

        assertThat(Headline.of(view)).isEqualTo("There is no plan to choose from.");
        assertThat(view.document().get("truncated")).isNull();
    }
}

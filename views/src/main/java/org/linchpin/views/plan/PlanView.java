package org.linchpin.views.plan;

import java.util.List;
import org.linchpin.engine.plan.Course;
import org.linchpin.engine.plan.Missing;
import org.linchpin.engine.plan.Plan;
import org.linchpin.engine.plan.SwapAnswer;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.View;

/** The answer of {@code plan}: the moves on top, then what to buy, what it does, what is open until it stands. */
public final class PlanView implements View {

    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "target",
            "once",
            "yearly",
            "cost",
            "stands",
            "standsHours",
            "standsOn",
            "slack",
            "slackHours");

    private final Planned planned;

    public PlanView(Planned planned) {
        this.planned = planned;
    }

    @Override
    public void show(Page page) {
        SwapAnswer swap = planned.answer().swap();
        SwapPage moves = swap == null ? null : new SwapPage(swap, planned.wholeWeight());
        if (moves != null) {
            moves.warn(page);
        }
        PlanPage plan = new PlanPage(planned);
        plan.answer(page);
        plan.items(page);
        Missing missing = planned.answer().missing();
        if (missing != null) {
            new MissingPage(planned.words(), planned.question().model().rules(), missing).show(page);
        }
        plan.policies(page);
        if (moves != null) {
            moves.tables(page);
        }
        Course course = planned.answer().course();
        if (course != null) {
            new CoursePage(planned.words(), course).show(page);
        }
        plan.footing(page);
    }

    @Override
    public Fields document() {
        return new PlanFields(planned).document(rows().rows());
    }

    @Override
    public Rows rows() {
        Plan plan = planned.answer().plan();
        List<Fields> items = plan == null
                ? List.of()
                : plan.items().stream()
                        .map(item -> PlanFields.item(item, planned.words()))
                        .toList();
        return new Rows("items", COLUMNS, items);
    }
}

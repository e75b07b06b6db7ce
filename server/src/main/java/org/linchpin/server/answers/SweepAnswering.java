package org.linchpin.server.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.sweep.Sweep;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.engine.switches.Switch;
import org.linchpin.server.http.ProblemException;
import org.linchpin.views.question.Opened;
import org.linchpin.views.sweep.SweepView;

/** What each switch stops, alone. */
final class SweepAnswering implements Answering {

    @Override
    public Asked ask(Subject subject, Parameters parameters) {
        Opened opened = Asking.open(subject, parameters);
        String over = parameters.text("over");
        boolean orders = parameters.flag("orders");
        if (orders && over == null) {
            throw ProblemException.badRequest("\"orders\" needs \"over\".", "\"over=jurisdictions\"");
        }
        int horizon = Asking.horizon(parameters);
        List<Switch> switches = switches(opened.world(), over, orders);
        return work -> {
            SweepAnswer answer = Sweep.answer(opened.network(), switches, horizon, work);
            Opened.World best = opened.best();
            SweepAnswer other =
                    best == null ? null : Sweep.answer(best.network(), switches(best, over, orders), horizon, work);
            return new SweepView(opened, horizon, over, null, answer, other);
        };
    }

    private static List<Switch> switches(Opened.World world, @Nullable String over, boolean orders) {
        return over == null ? world.switches().all() : world.switches().over(over, orders);
    }
}

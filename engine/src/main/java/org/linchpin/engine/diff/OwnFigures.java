package org.linchpin.engine.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.diff.OwnChange.Figure;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.own.Own;
import org.linchpin.engine.own.OwnAnswer;

/** Compares what is our own, in the reading that is shown. */
final class OwnFigures {

    /** Cones are walked a function at a time: beyond this many steps they would take longer than all the rest. */
    private static final long MOST_STEPS = 200_000_000;

    private OwnFigures() {}

    /** Null if it was left out, for there is too much to walk or no time. */
    static @Nullable List<OwnChange> compare(DiffQuestion question, Work work) {
        Version before = question.before();
        Version after = question.after();
        if (work.stopped()
                || isTooMuch(before.shown().network())
                || isTooMuch(after.shown().network())) {
            return null;
        }
        OwnAnswer was = own(before.shown(), work);
        OwnAnswer is = own(after.shown(), work);
        List<OwnChange> changes = new ArrayList<>();
        int wasCritical = was.criticalCount();
        int isCritical = is.criticalCount();
        for (int k = 0; k < is.moments().size(); k++) {
            OwnAnswer.Moment old = was.moments().get(k);
            OwnAnswer.Moment now = is.moments().get(k);
            add(changes, Figure.WORKS, now.atSeconds(), old.lit(), wasCritical, now.lit(), isCritical);
            add(
                    changes,
                    Figure.RESTARTS,
                    now.atSeconds(),
                    old.restartable(),
                    wasCritical,
                    now.restartable(),
                    isCritical);
        }
        add(changes, Figure.OWN_WEIGHT, 0, was.ownWeight(), was.criticalWeight(), is.ownWeight(), is.criticalWeight());
        suppliers(changes, was, before.shown().network(), is, after.shown().network());
        return changes;
    }

    private static OwnAnswer own(Version.World world, Work work) {
        return Own.answer(world.network(), world.switches().resolve("foreign"), work);
    }

    private static boolean isTooMuch(Network network) {
        long functions = 0;
        for (int node = 0; node < network.modelNodeCount(); node++) {
            functions += network.isFunction(node) ? 1 : 0;
        }
        return functions * network.nodeCount() > MOST_STEPS;
    }

    private static void add(
            List<OwnChange> changes,
            Figure figure,
            int atSeconds,
            double before,
            double wholeBefore,
            double after,
            double wholeAfter) {
        if (before != after || wholeBefore != wholeAfter) {
            changes.add(new OwnChange(figure, atSeconds, "", before, wholeBefore, after, wholeAfter));
        }
    }

    /** Of functions that are on both sides. */
    private static void suppliers(List<OwnChange> changes, OwnAnswer was, Network before, OwnAnswer is, Network after) {
        Map<String, Integer> old = new HashMap<>();
        was.functions().forEach(row -> old.put(before.id(row.node()), row.suppliers()));
        for (OwnAnswer.Suppliers row : is.functions()) {
            Integer count = old.get(after.id(row.node()));
            if (count != null && count != row.suppliers()) {
                changes.add(new OwnChange(Figure.SUPPLIERS, 0, after.id(row.node()), count, 0, row.suppliers(), 0));
            }
        }
    }
}

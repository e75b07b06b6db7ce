package org.linchpin.engine.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.sweep.Sweep;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.Switches;

/**
 * The one action worth taking first: of all options, each with what it requires, the one that takes most stake from one
 * foreign party; of several the cheapest, then the soonest. Stake freed for its cost would name the cheapest trifle. A look
 * at single options, one sweep each; it finds no best combination (that is what a plan is for).
 */
public final class WorthTaking {

    private static final Comparator<Action> BEST_FIRST = Comparator.comparingDouble(
                    (Action action) -> action.stakeAfter() - action.stakeBefore())
            .thenComparingLong(Action::costMinor)
            .thenComparingInt(Action::leadSeconds);

    private WorthTaking() {}

    /**
     * @param model as it is written, nothing bought
     * @return the best action, or null if no single option lowers the stake of a foreign party
     */
    public static @Nullable Action find(Model model, Terms terms, int horizonSeconds, Work work) {
        Map<String, SweepAnswer.Row> before = sweep(model, List.of(), terms, horizonSeconds, work);
        Action best = null;
        for (Way way : Way.all(model, Set.copyOf(Bought.done(model)))) {
            if (work.stopped()) {
                break;
            }
            Map<String, SweepAnswer.Row> after = sweep(model, way.ids(), terms, horizonSeconds, work);
            Action action = best(model, way, before, after);
            if (action != null && (best == null || BEST_FIRST.compare(action, best) < 0)) {
                best = action;
            }
        }
        return best;
    }

    private static @Nullable Action best(
            Model model, Way way, Map<String, SweepAnswer.Row> before, Map<String, SweepAnswer.Row> after) {
        SweepAnswer.Row linchpin = null;
        double mostFreed = 0;
        List<Switch> movedTo = new ArrayList<>();
        for (SweepAnswer.Row row : before.values()) {
            double change = stake(after, row) - row.stake();
            if (change > 0) {
                movedTo.add(row.what());
            }
            if (!isForeignParty(row)) {
                continue;
            }
            boolean ownedAlike =
                    linchpin != null && -change == mostFreed && isTwin(linchpin, row) && owns(model, linchpin, row);
            if (-change > mostFreed || ownedAlike) {
                mostFreed = -change;
                linchpin = row;
            }
        }
        if (linchpin == null) {
            return null;
        }
        SweepAnswer.Row then = after.get(linchpin.what().id());
        return new Action(
                way.ids(),
                way.costMinor(),
                way.leadSeconds(),
                linchpin.what(),
                linchpin.stake(),
                stake(after, linchpin),
                linchpin.criticalReach() - (then == null ? 0 : then.criticalReach()),
                linchpin.firstDarkSeconds(),
                movedTo);
    }

    private static boolean isForeignParty(SweepAnswer.Row row) {
        return row.what().kind() == Switch.Kind.PARTY && row.what().side() == Network.Side.FOREIGN;
    }

    /** Where an owner does the same as what it owns, the one that is owned is named. */
    private static boolean isTwin(SweepAnswer.Row one, SweepAnswer.Row other) {
        return one.stake() == other.stake() && one.firstDarkSeconds() == other.firstDarkSeconds();
    }

    private static boolean owns(Model model, SweepAnswer.Row owner, SweepAnswer.Row owned) {
        return model.parties().stream()
                .filter(party -> party.id().equals(owned.what().id()))
                .flatMap(party -> party.owners().stream())
                .anyMatch(one -> one.id().equals(owner.what().id()));
    }

    private static double stake(Map<String, SweepAnswer.Row> rows, SweepAnswer.Row row) {
        SweepAnswer.Row found = rows.get(row.what().id());
        return found == null ? 0 : found.stake();
    }

    private static Map<String, SweepAnswer.Row> sweep(
            Model model, List<String> options, Terms terms, int horizonSeconds, Work work) {
        Model bought = Bought.apply(model, options);
        Network network = Compiler.compile(bought, terms);
        SweepAnswer answer = Sweep.answer(network, new Switches(bought, network).all(), horizonSeconds, work);
        Map<String, SweepAnswer.Row> rows = new LinkedHashMap<>();
        answer.rows().forEach(row -> rows.put(row.what().id(), row));
        return rows;
    }
}

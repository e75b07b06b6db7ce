package org.linchpin.engine.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
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

    /** @return the best action, or null if no single option lowers the stake of a foreign party */
    public static @Nullable Action find(Model model, Terms terms, int horizonSeconds, Work work) {
        Map<String, SweepAnswer.Row> before = sweep(model, List.of(), terms, horizonSeconds, work);
        Action best = null;
        for (Option option : model.options()) {
            List<Option> chosen = withRequired(option, model);
            if (work.stopped() || chosen.isEmpty()) {
                continue;
            }
            List<String> ids = chosen.stream().map(Option::id).toList();
            Map<String, SweepAnswer.Row> after = sweep(model, ids, terms, horizonSeconds, work);
            Action action = best(model, chosen, before, after);
            if (action != null && (best == null || BEST_FIRST.compare(action, best) < 0)) {
                best = action;
            }
        }
        return best;
    }

    private static @Nullable Action best(
            Model model, List<Option> chosen, Map<String, SweepAnswer.Row> before, Map<String, SweepAnswer.Row> after) {
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
                chosen.stream().map(Option::id).toList(),
                chosen.stream().mapToLong(Option::costMinor).sum(),
                chosen.stream().mapToInt(Option::leadSeconds).max().orElse(0),
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

    /** The option and all that it requires and that is not done; empty if they exclude each other, or it is done. */
    private static List<Option> withRequired(Option option, Model model) {
        Map<String, Option> known = new HashMap<>();
        model.options().forEach(one -> known.put(one.id(), one));
        Set<String> done = Set.copyOf(Bought.done(model));
        Set<Option> chosen = new LinkedHashSet<>();
        List<Option> open = new ArrayList<>(List.of(option));
        while (!open.isEmpty()) {
            Option next = open.removeLast();
            if (!done.contains(next.id()) && chosen.add(next)) {
                next.requires().forEach(id -> {
                    Option required = known.get(id);
                    if (required != null) {
                        open.add(required);
                    }
                });
            }
        }
        boolean excluded = chosen.stream()
                .flatMap(one -> one.excludes().stream())
                .anyMatch(id -> done.contains(id) || chosen.contains(known.get(id)));
        return excluded ? List.of() : List.copyOf(chosen);
    }
}

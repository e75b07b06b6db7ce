package org.linchpin.engine.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.Switches;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;

/**
 * Whether a plan removes dependence or moves it (docs/semantics.md 7.5): one {@code who} of single switches before, one of pairs
 * after, at each level. Critical functions count; in a model without, all functions.
 */
final class SwapCheck {

    private static final List<String> LEVELS = List.of("parties", "jurisdictions", "blocs");

    private final Network before;
    private final Network after;
    private final Switches switchesBefore;
    private final Switches switchesAfter;
    private final int horizonSeconds;
    private final Work work;
    private final List<SwapAnswer.Row> rows = new ArrayList<>();
    private boolean complete = true;

    private SwapCheck(Model standing, Model bought, Terms terms, int horizonSeconds, Work work) {
        this.before = Compiler.compile(standing, terms);
        this.after = Compiler.compile(bought, terms);
        this.switchesBefore = new Switches(standing, before);
        this.switchesAfter = new Switches(bought, after);
        this.horizonSeconds = horizonSeconds;
        this.work = work;
    }

    static SwapAnswer answer(Model standing, Model bought, Terms terms, int horizonSeconds, Work work) {
        SwapCheck check = new SwapCheck(standing, bought, terms, horizonSeconds, work);
        LEVELS.forEach(check::level);
        return new SwapAnswer(horizonSeconds, List.copyOf(check.rows), check.complete);
    }

    private void level(String level) {
        WhoAnswer then = who(before, switchesBefore.over(level, false), 1);
        WhoAnswer now = who(after, switchesAfter.over(level, false), 2);
        Map<String, Set<String>> breachedBefore = alone(before, then);
        Map<String, Set<String>> breachedAfter = alone(after, now);
        Map<String, Switch> known = new LinkedHashMap<>();
        switchesAfter.over(level, false).forEach(one -> known.put(one.id(), one));
        List<SwapAnswer.Row> found = new ArrayList<>();
        for (Switch one : known.values()) {
            Set<String> was = breachedBefore.getOrDefault(one.id(), Set.of());
            Set<String> is = breachedAfter.getOrDefault(one.id(), Set.of());
            if (!was.isEmpty() || !is.isEmpty()) {
                found.add(row(level, one, was, is, moves(one, was, is, now)));
            }
        }
        found.sort(Comparator.comparingDouble((SwapAnswer.Row row) -> -row.stakeBefore())
                .thenComparing(row -> row.what().id()));
        rows.addAll(found);
    }

    private SwapAnswer.Row row(String level, Switch one, Set<String> was, Set<String> is, List<SwapAnswer.Move> moves) {
        SwapAnswer.Fate fate;
        if (is.isEmpty()) {
            fate = SwapAnswer.Fate.REMOVED;
        } else if (!was.containsAll(is)) {
            fate = SwapAnswer.Fate.GROWN;
        } else {
            fate = was.size() == is.size() ? SwapAnswer.Fate.KEPT : SwapAnswer.Fate.REDUCED;
        }
        return new SwapAnswer.Row(
                level, one, List.copyOf(was), List.copyOf(is), weight(before, was), weight(after, is), fate, moves);
    }

    /** Who breaches a function that the switch no longer breaches, once that is off. */
    private List<SwapAnswer.Move> moves(Switch one, Set<String> was, Set<String> is, WhoAnswer now) {
        Map<Switch, List<String>> to = new LinkedHashMap<>();
        for (WhoAnswer.Target target : now.targets()) {
            String function = after.id(target.node());
            if (!was.contains(function) || is.contains(function)) {
                continue;
            }
            for (WhoAnswer.CutSet set : target.sets()) {
                Switch other = other(set.switches(), one);
                if (other != null) {
                    to.computeIfAbsent(other, key -> new ArrayList<>()).add(function);
                }
            }
        }
        return to.entrySet().stream()
                .map(entry -> new SwapAnswer.Move(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparingInt(
                                (SwapAnswer.Move move) -> -move.functions().size())
                        .thenComparing(move -> move.to().id()))
                .toList();
    }

    /** The other one of a pair, or null if it is no pair with {@code one}. */
    private static @Nullable Switch other(List<Switch> set, Switch one) {
        if (set.size() != 2) {
            return null;
        }
        if (set.getFirst().id().equals(one.id())) {
            return set.getLast();
        }
        return set.getLast().id().equals(one.id()) ? set.getFirst() : null;
    }

    private static Map<String, Set<String>> alone(Network network, WhoAnswer answer) {
        Map<String, Set<String>> alone = new LinkedHashMap<>();
        for (WhoAnswer.Target target : answer.targets()) {
            for (WhoAnswer.CutSet set : target.sets()) {
                if (set.switches().size() == 1) {
                    alone.computeIfAbsent(set.switches().getFirst().id(), id -> new TreeSet<>())
                            .add(network.id(target.node()));
                }
            }
        }
        return alone;
    }

    private static double weight(Network network, Set<String> functions) {
        return functions.stream()
                .mapToDouble(id -> network.weight(network.find(id)))
                .sum();
    }

    private WhoAnswer who(Network network, List<Switch> switches, int size) {
        WhoQuestion question =
                new WhoQuestion(functions(network), switches, size, horizonSeconds, WhoQuestion.DEFAULT_FAMILY_CAP);
        WhoAnswer answer = Who.answer(network, question, work);
        complete &= answer.targets().stream().allMatch(WhoAnswer.Target::complete);
        return answer;
    }

    private static List<Integer> functions(Network network) {
        Set<Integer> all = new LinkedHashSet<>();
        Set<Integer> critical = new LinkedHashSet<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (network.isFunction(node)) {
                all.add(node);
                if (network.critical(node)) {
                    critical.add(node);
                }
            }
        }
        return List.copyOf(critical.isEmpty() ? all : critical);
    }
}

package org.linchpin.engine.exit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.exit.Exit.Outcome;
import org.linchpin.engine.exit.ExitQuestion.Pair;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.plan.Frontier;
import org.linchpin.engine.plan.Master;
import org.linchpin.engine.plan.Plan;
import org.linchpin.engine.plan.PlanQuestion;
import org.linchpin.engine.plan.Planner;
import org.linchpin.engine.plan.Slices;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.Switches;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.engine.who.WhoQuestion;

/**
 * Answers {@link ExitQuestion}: one {@code who} of single parties tells which functions breach and when; for each that does, the
 * planner searches what options make it hold without that party, by a policy of this one function and this one party, in a
 * slice of the model. Exact unless an exit says otherwise. Each pair has an equal share of the time that is left.
 */
public final class Exits {

    private static final String STOPPED = "there was no time to search";
    private static final String TOO_MANY = "more pairs than are searched";

    private final ExitQuestion question;
    private final Master master;
    private final Work work;
    private final Network network;
    private final Map<String, Switch> parties = new LinkedHashMap<>();
    private final Map<String, List<Party.Owner>> owners = new HashMap<>();
    private final Slices slices;
    private int searched;
    private int notSearched;

    private Exits(ExitQuestion question, Master master, Work work) {
        this.question = question;
        this.master = master;
        this.work = work;
        Model standing = Bought.apply(question.model(), List.of());
        this.network = Compiler.compile(standing, question.terms());
        new Switches(standing, network).over("parties", false).forEach(party -> parties.put(party.id(), party));
        question.model().parties().forEach(party -> owners.put(party.id(), party.owners()));
        this.slices = new Slices(question.model());
    }

    /**
     * @param master solves what is searched
     * @throws IllegalArgumentException if the model has no such function or party
     */
    public static ExitAnswer answer(ExitQuestion question, Master master, Work work) {
        return new Exits(question, master, work).answer();
    }

    private ExitAnswer answer() {
        Map<String, WhoAnswer.Target> breaches = breaches();
        List<Exit> exits = new ArrayList<>();
        for (Pair pair : question.pairs()) {
            int left = question.pairs().size() - exits.size();
            exits.add(exit(pair, target(breaches, pair), work.share(left)));
            work.progress(exits.size(), question.pairs().size());
        }
        return new ExitAnswer(List.copyOf(exits), searched, notSearched);
    }

    private static WhoAnswer.Target target(Map<String, WhoAnswer.Target> breaches, Pair pair) {
        WhoAnswer.Target target = breaches.get(pair.function());
        if (target == null) {
            throw new IllegalStateException("\"" + pair.function() + "\" has no answer.");
        }
        return target;
    }

    /** Which of the parties breach which of the functions alone. */
    private Map<String, WhoAnswer.Target> breaches() {
        Map<String, Integer> functions = new LinkedHashMap<>();
        Map<String, Switch> asked = new LinkedHashMap<>();
        for (Pair pair : question.pairs()) {
            functions.computeIfAbsent(pair.function(), this::function);
            asked.computeIfAbsent(pair.party(), this::party);
        }
        Map<String, WhoAnswer.Target> breaches = new HashMap<>();
        who(network, List.copyOf(functions.values()), List.copyOf(asked.values()), 1, work.share(2))
                .targets()
                .forEach(target -> breaches.put(network.id(target.node()), target));
        return breaches;
    }

    private Integer function(String id) {
        int node = network.find(id);
        if (node < 0 || !network.isFunction(node)) {
            throw new IllegalArgumentException("The model must have the function \"" + id + "\".");
        }
        return node;
    }

    private Switch party(String id) {
        Switch party = parties.get(id);
        if (party == null) {
            throw new IllegalArgumentException("The model must have the party \"" + id + "\".");
        }
        return party;
    }

    private WhoAnswer who(Network of, List<Integer> targets, List<Switch> switches, int size, Work share) {
        return Who.answer(
                of,
                new WhoQuestion(targets, switches, size, question.horizonSeconds(), WhoQuestion.DEFAULT_FAMILY_CAP),
                share);
    }

    private Exit exit(Pair pair, WhoAnswer.Target breaches, Work share) {
        int tolerates = network.tolerates(breaches.node());
        for (WhoAnswer.CutSet set : breaches.sets()) {
            if (set.switches().isEmpty()) {
                return new Exit(pair, Outcome.DARK_ANYWAY, set.stopsAfterSeconds(), tolerates, List.of(), null);
            }
            if (set.switches().getFirst().id().equals(pair.party())) {
                return searched(pair, set.stopsAfterSeconds(), tolerates, share);
            }
        }
        return breaches.complete()
                ? new Exit(pair, Outcome.STAYS_LIT, Seconds.NEVER, tolerates, List.of(), null)
                : new Exit(pair, Outcome.UNKNOWN, Seconds.NEVER, tolerates, List.of(), breaches.reason());
    }

    private Exit searched(Pair pair, int holdoutSeconds, int tolerates, Work share) {
        Model slice = kept(slices.of(pair.function()), pair.function());
        if (slice.options().size() == Bought.done(slice).size()) {
            return new Exit(pair, Outcome.NO_WAY, holdoutSeconds, tolerates, List.of(), null);
        }
        if (share.stopped() || searched >= question.mostSearched()) {
            notSearched++;
            String why = share.stopped() ? STOPPED : TOO_MANY;
            return new Exit(pair, Outcome.UNKNOWN, holdoutSeconds, tolerates, List.of(), why);
        }
        searched++;
        PlanQuestion asked = new PlanQuestion(
                slice.withRules(withoutParty(pair)),
                question.terms(),
                question.horizonSeconds(),
                question.periodSeconds());
        Frontier.Section found = Planner.readiness(asked, master, share);
        List<Exit.Way> ways = found.points().stream()
                .map(plan -> new Exit.Way(plan, rests(slice, plan, pair, share)))
                .toList();
        Outcome outcome = !ways.isEmpty() ? Outcome.WAY : found.truncated() == null ? Outcome.NO_WAY : Outcome.UNKNOWN;
        return new Exit(pair, outcome, holdoutSeconds, tolerates, ways, found.truncated());
    }

    /** Without what would take the function itself out: that is no way to keep it. */
    private static Model kept(Model slice, String function) {
        return slice.withOptions(slice.options().stream()
                .filter(option -> !(option.change() instanceof Option.Retire retire
                        && retire.target().equals(function)))
                .toList());
    }

    /** The party alone must not breach the function. */
    private static Rules withoutParty(Pair pair) {
        Rules.Policy policy = new Rules.Policy(
                "exit",
                "id:" + pair.party(),
                "id:" + pair.function(),
                false,
                -1,
                1,
                -1,
                -1,
                -1,
                -1,
                false,
                List.of(),
                null,
                Claim.NONE);
        return new Rules(List.of(), List.of(policy));
    }

    private Exit.Rests rests(Model slice, Plan plan, Pair pair, Work share) {
        Model bought = Bought.apply(slice, plan.options());
        Network then = Compiler.compile(bought, question.terms());
        Switches switches = new Switches(bought, then);
        List<Integer> function = List.of(then.find(pair.function()));
        WhoAnswer.Target breaches = who(then, function, switches.over("parties", false), 2, share)
                .targets()
                .getFirst();
        List<Switch> alone = new ArrayList<>();
        List<Switch> movedTo = new ArrayList<>();
        for (WhoAnswer.CutSet set : breaches.sets()) {
            Switch other = besides(pair.party(), set.switches());
            if (set.switches().size() == 1) {
                alone.add(set.switches().getFirst());
            } else if (other != null) {
                movedTo.add(other);
            }
        }
        Set<String> above = above(pair.party());
        List<Switch> ofOwners =
                alone.stream().filter(one -> above.contains(one.id())).toList();
        return new Exit.Rests(List.copyOf(alone), List.copyOf(movedTo), ofOwners, breaches.complete());
    }

    /** The other one of a pair of which the party is one, or null. */
    private static @Nullable Switch besides(String party, List<Switch> set) {
        if (set.size() != 2) {
            return null;
        }
        if (set.getFirst().id().equals(party)) {
            return set.getLast();
        }
        return set.getLast().id().equals(party) ? set.getFirst() : null;
    }

    /** Those who control the party, and those who control these, and so on. */
    private Set<String> above(String party) {
        Set<String> above = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(party));
        while (!open.isEmpty()) {
            for (Party.Owner owner : owners.getOrDefault(open.remove(), List.of())) {
                if (owner.passesSwitch() && above.add(owner.id())) {
                    open.add(owner.id());
                }
            }
        }
        above.remove(party);
        return above;
    }
}

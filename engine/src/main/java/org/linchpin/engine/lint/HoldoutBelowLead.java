package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;

/**
 * A node that goes on for a while without a foreign party, and then is dark before the quickest of the options that would
 * keep it can stand: the hole is certain even if the option is ordered on the day of the cut. Computed in the best
 * reading with standbys in use; leads with all that would speed them. Once a node, with the party it outlives least.
 */
final class HoldoutBelowLead implements Lint {

    /** @param readySeconds the soonest that the option can stand */
    private record WayOut(Option option, int readySeconds) {}

    private record Hole(Network.PartyEntry party, int darkSeconds, WayOut quickest, int nodesDark) {}

    private final Subject subject;
    private final Model model;
    private final Findings findings;
    private final OptionSets sets;
    private final Budget budget;
    private final Map<String, List<Option>> byTarget = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();

    HoldoutBelowLead(Subject subject, Findings findings) {
        this.subject = subject;
        this.model = subject.model();
        this.findings = findings;
        this.sets = new OptionSets(model);
        this.budget = new Budget(subject.work());
        for (Option option : model.options()) {
            boolean wayOut = switch (option.change()) {
                case Option.AddTo ignored -> true;
                case Option.Replace ignored -> true;
                case Option.Retire ignored -> true;
                case Option.Move ignored -> false;
                case Option.Extend ignored -> false;
                case Option.Speed ignored -> false;
            };
            if (wayOut && !sets.done().contains(option.id())) {
                byTarget.computeIfAbsent(option.change().target(), target -> new ArrayList<>())
                        .add(option);
            }
        }
    }

    @Override
    public void node(Node node) {
        if (byTarget.containsKey(node.id())) {
            claims.put(node.id(), node.claim());
        }
    }

    @Override
    public void end() {
        if (byTarget.isEmpty()) {
            return;
        }
        Trial today = trial(Set.of());
        int looked = 0;
        for (Map.Entry<String, List<Option>> entry : byTarget.entrySet()) {
            look(entry.getKey(), entry.getValue(), today);
            if (budget.isSpent()) {
                findings.note(
                        subject.head(),
                        "looked at " + looked + " of " + byTarget.size()
                                + " nodes with options, for the model is large",
                        null);
                return;
            }
            looked++;
        }
    }

    private void look(String id, List<Option> options, Trial today) {
        int node = today.network().find(id);
        if (node < 0) {
            return;
        }
        today.cut();
        int anyway = today.dark(node);
        Map<Option, Trial> bought = new LinkedHashMap<>();
        for (Option option : options) {
            Set<String> set = sets.withRequired(option.id());
            if (sets.isPossible(set)) {
                bought.put(option, trial(set));
            }
        }
        List<Hole> holes = new ArrayList<>();
        for (Network.PartyEntry party : today.network().parties()) {
            if (party.side() != Network.Side.FOREIGN || budget.isSpent()) {
                continue;
            }
            today.cut(party.id());
            int dark = today.dark(node);
            WayOut quickest = dark > 0 && dark < anyway ? quickest(id, party.id(), dark, bought) : null;
            if (quickest != null && dark < quickest.readySeconds) {
                holes.add(new Hole(party, dark, quickest, today.nodesDark()));
            }
        }
        if (budget.isSpent()) {
            return;
        }
        holes.stream()
                .min(Comparator.comparingInt(Hole::darkSeconds)
                        .thenComparingInt(Hole::nodesDark)
                        .thenComparing(hole -> hole.party.id()))
                .ifPresent(hole -> say(id, hole));
    }

    private @Nullable WayOut quickest(String id, String party, int dark, Map<Option, Trial> bought) {
        WayOut quickest = null;
        for (Map.Entry<Option, Trial> entry : bought.entrySet()) {
            Trial trial = entry.getValue();
            int node = trial.network().find(id);
            trial.cut(party);
            int ready = ready(entry.getKey());
            boolean keeps = node < 0 || trial.dark(node) > dark;
            if (keeps && (quickest == null || ready < quickest.readySeconds)) {
                quickest = new WayOut(entry.getKey(), ready);
            }
        }
        return quickest;
    }

    /** The lead with all that speeds it, and not before what it requires. */
    private int ready(Option option) {
        int ready = 0;
        for (String id : sets.withRequired(option.id())) {
            if (!sets.done().contains(id)) {
                ready = Math.max(ready, sped(id));
            }
        }
        return ready;
    }

    private int sped(String id) {
        int lead = 0;
        for (Option option : model.options()) {
            if (option.id().equals(id)) {
                lead += option.leadSeconds();
            } else if (option.change() instanceof Option.Speed speed
                    && speed.target().equals(id)) {
                lead -= speed.leadSeconds();
            }
        }
        return Math.max(0, lead);
    }

    private Trial trial(Set<String> options) {
        return Trial.of(WithoutStandbys.of(Bought.apply(model, List.copyOf(options))), Terms.BEST, budget);
    }

    private void say(String id, Hole hole) {
        int gap = hole.quickest.readySeconds - hole.darkSeconds;
        findings.warning(
                claims.getOrDefault(id, Claim.NONE).where(),
                "a stock must last until a way out can stand, " + quoted(id) + " goes on for "
                        + Phrases.span(hole.darkSeconds) + " without " + quoted(hole.party.id())
                        + " and its quickest option, " + quoted(hole.quickest.option.id()) + ", takes "
                        + Phrases.span(hole.quickest.readySeconds) + ": a hole of " + Phrases.span(gap),
                "order it now; or \"extend\" what holds out, to " + Phrases.span(hole.quickest.readySeconds));
    }
}

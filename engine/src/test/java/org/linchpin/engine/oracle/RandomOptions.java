package org.linchpin.engine.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Option.Change;

/** Random options of a model, for {@link RandomPlans}: up to 12, most of them for what lies beneath a function. */
final class RandomOptions {

    private final Dice dice;
    private final Model model;
    private final List<String> ids = new ArrayList<>();
    private final List<String> inUse;
    private final List<String> sites = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final boolean monotoneOnly;

    RandomOptions(Dice dice, Model model) {
        this.dice = dice;
        this.model = model;
        this.monotoneOnly = dice.percent(35);
        Set<String> beneath = new LinkedHashSet<>();
        World world = new World(model);
        for (Node node : world.nodes) {
            ids.add(node.id());
            if (node.kind() == Kind.SITE) {
                sites.add(node.id());
            }
            if (node.kind() == Kind.FUNCTION) {
                beneath.addAll(Beneath.of(world, node.id()));
            }
        }
        this.inUse = List.copyOf(beneath);
    }

    List<Option> options() {
        int count = dice.between(4, 8) + dice.between(0, 4);
        for (int i = 0; i < count; i++) {
            options.add(option("o" + i));
        }
        return options;
    }

    private Option option(String id) {
        Change change = change();
        boolean isDone = dice.percent(5);
        LocalDate done = isDone ? Tiny.day(-dice.between(0, 3)) : dice.percent(3) ? Tiny.day(5) : null;
        return new Option(
                id,
                id,
                change,
                Tiny.days(dice.between(0, 30)),
                cost(change),
                dice.percent(25) ? 100L * dice.between(0, 2) : 0,
                dice.percent(40) ? -0.05 * dice.between(-1, 4) : 0,
                isDone || !dice.percent(14) ? List.of() : another(false),
                isDone || monotoneOnly || !dice.percent(14) ? List.of() : another(true),
                done,
                Claim.NONE);
    }

    private long cost(Change change) {
        if (dice.percent(5)) {
            return -100L * dice.between(1, 3);
        }
        boolean isCheap = change instanceof Option.Retire || change instanceof Option.Speed;
        return 100L * (isCheap ? dice.between(0, 6) : dice.between(1, 12));
    }

    private List<String> another(boolean doneToo) {
        List<String> known = options.stream()
                .filter(option -> doneToo || option.done() == null || dice.percent(50))
                .map(Option::id)
                .toList();
        return known.isEmpty() ? List.of() : List.of(dice.oneOf(known));
    }

    private Change change() {
        List<Option> slow =
                options.stream().filter(option -> option.leadSeconds() > 0).toList();
        String target = dice.percent(90) ? dice.oneOf(inUse) : dice.oneOf(ids);
        int[] weights = monotoneOnly ? new int[] {60, 14, 6, 0, 0, 0} : new int[] {44, 10, 6, 12, 14, 12};
        return switch (dice.weighted(weights)) {
            case 0 -> addTo(target);
            case 1 -> new Option.Extend(target, Tiny.days(dice.between(1, 8)));
            case 2 -> slow.isEmpty() ? addTo(target) : speed(dice.oneOf(slow));
            case 3 -> move(target);
            case 4 -> {
                Node like = like(target, dice.between(0, 2), 30);
                yield new Option.Replace(target, like.relations(), like.needs());
            }
            default -> new Option.Retire(retired(target));
        };
    }

    /** A function is retired now and then only: what is not there breaches no policy. */
    private String retired(String target) {
        boolean isFunction = target.startsWith("f");
        return isFunction && dice.percent(85) ? dice.oneOf(ids) : target;
    }

    private Change speed(Option slow) {
        return new Option.Speed(
                slow.id(), Tiny.days(dice.between(1, Math.min(12, Ticks.ofSeconds(slow.leadSeconds())))));
    }

    private Change move(String target) {
        List<String> others = new ArrayList<>(sites);
        others.remove(target);
        boolean toSite = !others.isEmpty() && dice.percent(40);
        return toSite
                ? new Option.Move(target, dice.percent(20) ? aState() : null, dice.oneOf(others))
                : new Option.Move(target, aState(), null);
    }

    private Change addTo(String target) {
        Node like = like(target, dice.weighted(5, 4, 1), 15);
        List<Gate.Branch> beside =
                dice.percent(10) ? gates(target, dice.percent(80)).needs(1) : List.of();
        return new Option.AddTo(target, like.relations(), like.needs(), beside);
    }

    /** Needs and relations for a node, mostly plain ones; now and then with all that needs can say. */
    private Node like(String target, int count, int percentRelations) {
        NodeBuilder like = new NodeBuilder(target, Kind.SERVICE);
        RandomGates gates = gates(target, dice.percent(90));
        if (dice.percent(65)) {
            plain(target, count).forEach(need -> like.need(need));
        } else {
            gates.needs(count).forEach(branch -> like.need(branch));
        }
        if (dice.percent(percentRelations)) {
            gates.onParties().forEach(like::by);
        }
        if (dice.percent(percentRelations)) {
            boolean isEndless = dice.percent(60);
            gates.onParties().forEach(need -> like.from(isEndless ? need.withHoldout(Holdout.ENDLESS) : need));
        }
        if (dice.percent(percentRelations / 3)) {
            gates.onParties().forEach(like::keys);
        }
        if (dice.percent(percentRelations / 2)) {
            like.in(aState());
        }
        String site = site(target);
        if (site != null && dice.percent(percentRelations / 2)) {
            like.at(site);
        }
        return like.build();
    }

    private @Nullable String site(String target) {
        List<String> others = new ArrayList<>(sites);
        others.remove(target);
        return others.isEmpty() ? null : dice.oneOf(others);
    }

    /** Needs on a party or on a node further down, that hold out for some days or not at all. */
    private List<Gate.Need> plain(String target, int count) {
        Set<String> sources = new LinkedHashSet<>();
        int below = ids.indexOf(target) + 1;
        for (int i = 0; i < count; i++) {
            boolean isParty = below >= ids.size() || dice.percent(55);
            sources.add(isParty ? dice.oneOf(model.parties()).id() : ids.get(dice.between(below, ids.size() - 1)));
        }
        return sources.stream()
                .map(source -> Tiny.need(source, Math.max(0, dice.between(-4, 6))))
                .toList();
    }

    private RandomGates gates(String target, boolean calm) {
        return new RandomGates(dice, ids, ids.indexOf(target), model.parties(), calm);
    }

    private String aState() {
        return dice.oneOf(model.jurisdictions().stream().map(Jurisdiction::id).toList());
    }
}

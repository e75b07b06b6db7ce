package org.linchpin.engine.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.options.Bought;

/**
 * A model that holds every option at once. Each option o is two nodes that stand by themselves: {@code +o}, lit if it is
 * bought, and {@code -o}, lit if it is not. A node that options select between is any-of its variants, each together with
 * the options it stands for; what is added is one more alternative, together with its option. So with the right ones of
 * the two switched off, the model is the one in which those options are bought; with more of them lit, it is lit at least as much.
 *
 * <p>Exact for dark times of cuts for good, but for borders (who needs a node does not see that it moved) and for nodes that
 * are dark from the start only without some option: there it is lit for longer. A node that too many options select between always is.
 */
final class Choices {

    /** Nodes have up to two to the power of it variants. */
    private static final int MOST_SELECTING = 8;

    private final Model model;
    private final Catalogue catalogue;
    private final Map<String, Integer> order = new HashMap<>();
    private final List<Option> doneRetiring = new ArrayList<>();
    private final Map<String, List<Option>> optionsOf = new HashMap<>();
    private final Map<String, List<Option>> doneOf = new HashMap<>();
    private final Map<String, List<Option>> retiring = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private Choices(Model model, Catalogue catalogue) {
        this.model = model;
        this.catalogue = catalogue;
    }

    static String bought(Option option) {
        return "+" + option.id();
    }

    static String notBought(Option option) {
        return "-" + option.id();
    }

    /** @param model whose options are those of the catalogue */
    static Model of(Model model, Catalogue catalogue) {
        Choices choices = new Choices(model, catalogue);
        choices.sort();
        model.nodes().forEach(choices::add);
        return model.withNodes(Nodes.of(choices.nodes));
    }

    private void sort() {
        Set<String> done = catalogue.done().stream().map(Option::id).collect(Collectors.toSet());
        for (Option option : model.options()) {
            order.put(option.id(), order.size());
            String target = option.change().target();
            boolean retires = option.change() instanceof Option.Retire;
            if (done.contains(option.id())) {
                if (retires) {
                    doneRetiring.add(option);
                } else {
                    doneOf.computeIfAbsent(target, key -> new ArrayList<>()).add(option);
                }
            } else {
                nodes.add(ground(bought(option)));
                nodes.add(ground(notBought(option)));
                (retires ? retiring : optionsOf)
                        .computeIfAbsent(target, key -> new ArrayList<>())
                        .add(option);
            }
        }
    }

    private static Node ground(String id) {
        return new Node(
                id,
                Kind.GROUP,
                id,
                Node.Relations.NONE,
                List.of(),
                Node.Timing.NONE,
                Node.Role.NONE,
                Node.Examined.GROUND,
                null,
                null,
                Claim.NONE);
    }

    private void add(Node node) {
        List<Option> selecting = selecting(node);
        if (selecting.size() > MOST_SELECTING) {
            nodes.add(choice(node, List.of()));
            return;
        }
        List<Option> own = retiring.getOrDefault(node.id(), List.of());
        if (selecting.isEmpty() && own.isEmpty()) {
            Node only = variant(node, List.of());
            if (only != null) {
                nodes.add(only);
            }
            return;
        }
        List<Branch> ways = new ArrayList<>();
        for (int mask = 0; mask < 1 << selecting.size(); mask++) {
            addVariant(node, selecting, mask, ways);
        }
        own.forEach(option -> ways.add(need(bought(option))));
        nodes.add(choice(node, List.of(Branch.of(new Gate.Any(ways)))));
    }

    private void addVariant(Node node, List<Option> selecting, int mask, List<Branch> ways) {
        List<Option> chosen = new ArrayList<>();
        List<Branch> together = new ArrayList<>();
        for (int k = 0; k < selecting.size(); k++) {
            Option option = selecting.get(k);
            if ((mask >>> k & 1) == 1) {
                chosen.add(option);
                together.add(need(bought(option)));
            } else if (!(option.change() instanceof Option.Extend)) {
                together.add(need(notBought(option)));
            }
        }
        boolean excluded = chosen.stream()
                .anyMatch(
                        one -> chosen.stream().anyMatch(other -> one.excludes().contains(other.id())));
        Node variant = excluded ? null : variant(node, chosen);
        if (variant != null) {
            String id = node.id() + "|" + mask;
            nodes.add(new Node(
                    id,
                    Kind.GROUP,
                    id,
                    variant.relations(),
                    variant.needs(),
                    variant.timing(),
                    Node.Role.NONE,
                    variant.examined(),
                    null,
                    null,
                    variant.claim()));
            together.add(need(id));
            ways.add(Branch.of(new Gate.All(together)));
        }
    }

    /** The options that the node's gate or stock is another with, but for plain alternatives; in the order of the model. */
    private List<Option> selecting(Node node) {
        Set<Option> found = new LinkedHashSet<>();
        List<Option> own = optionsOf.getOrDefault(node.id(), List.of());
        own.stream().filter(option -> !isAlternative(option)).forEach(found::add);
        if (!retiring.isEmpty()) {
            Consumer<String> told = mentioned -> {
                if (!mentioned.equals(node.id())) {
                    found.addAll(retiring.getOrDefault(mentioned, List.of()));
                }
            };
            Mentions.of(node, told);
            own.forEach(option -> Mentions.of(option.change(), told));
            doneOf.getOrDefault(node.id(), List.of()).forEach(option -> Mentions.of(option.change(), told));
        }
        return found.stream().sorted(Comparator.comparing(this::place)).toList();
    }

    private int place(Option option) {
        return order.getOrDefault(option.id(), order.size());
    }

    /** True if buying it never darkens anything: an alternative, or a stock. */
    static boolean onlyLights(Option option) {
        return isAlternative(option) || option.change() instanceof Option.Extend;
    }

    static boolean isAlternative(Option option) {
        return option.change() instanceof Option.AddTo add && add.beside().isEmpty();
    }

    /** The node with these options, those that are done, and every alternative, which only counts once it is bought. */
    private @Nullable Node variant(Node node, List<Option> chosen) {
        List<Option> all = new ArrayList<>(doneRetiring);
        all.addAll(doneOf.getOrDefault(node.id(), List.of()));
        all.addAll(chosen);
        for (Option option : optionsOf.getOrDefault(node.id(), List.of())) {
            if (option.change() instanceof Option.AddTo add && isAlternative(option)) {
                List<Branch> needs = new ArrayList<>(add.needs());
                needs.addFirst(need(bought(option)));
                all.add(option.withChange(new Option.AddTo(add.target(), add.relations(), needs, List.of())));
            }
        }
        all.sort(Comparator.comparing(this::place));
        return Bought.of(all).node(node);
    }

    private static Node choice(Node node, List<Branch> needs) {
        return new Node(
                node.id(),
                node.kind(),
                node.name(),
                Node.Relations.NONE,
                needs,
                new Node.Timing(Holdout.NONE, 0, node.timing().toleratesSeconds(), null),
                node.role(),
                Node.Examined.GROUND,
                null,
                null,
                node.claim());
    }

    private static Branch need(String target) {
        return Branch.of(Gate.Need.of(target));
    }
}
